import CreditCore

/// What a bureau that follows the ordering rules of spec bureau 2.2 and 2.5 would say of rows, in
/// the order in which it takes them: written from the rules alone.
struct BureauModel {
  private struct Account {
    /// Report days with the month that each told, if it told one.
    var days: [CivilDate: YearMonth?] = [:]
    var monthEnds: Set<YearMonth> = []
    /// The report day of the record by which it is closed.
    var closedBy: CivilDate?
    var number: Int64 = 0
    /// Where it went to another institution.
    var movedOutOn: CivilDate?
    /// The days whose special transactions were told.
    var specials: Set<CivilDate> = []

    var newest: CivilDate? { days.keys.max() }

    func newest(of month: YearMonth) -> CivilDate? {
      days.filter { $0.value == month }.keys.max()
    }

    var newestMonth: YearMonth? { days.values.compactMap { $0 }.max() }
  }

  private struct AgreementKey: Hashable {
    var contract: Int64
    var product: Product?
  }

  private var hasPerson = false
  private var agreements: [AgreementKey: (on: CivilDate, isEnded: Bool, number: Int64)] = [:]
  private var accounts: [Int64: Account] = [:]
  /// The rules that were broken, with the row.
  private(set) var problems: [String] = []

  mutating func take(_ row: ReportRow) {
    if row.record.isOfAccount, row.record != .specialEvent {
      expect(accounts[row.contract]?.movedOutOn == nil, "BLR020", row)
    }
    checkNumber(row)
    switch row.record {
    case .basicInformation: hasPerson = true
    case .creditAgreement: takeAgreement(row)
    case .account: takeAccount(row)
    case .accountCorrection: takeCorrection(row)
    case .accountSegmentDeletion:
      expect(accounts[row.contract] != nil, "BTE000", row)
      guard row.code != "K" else {
        accounts[row.contract]?.specials.remove(row.on)
        return
      }
      let last = row.through ?? row.on
      let kept = accounts[row.contract]?.days.filter { $0.key < row.on || $0.key > last }
      accounts[row.contract]?.days = kept ?? [:]
    case .accountDeletion:
      expect(accounts.removeValue(forKey: row.contract) != nil, "BTE000", row)
    case .accountCodeChange:
      expect(accounts[row.contract] != nil, "BIE001", row)
      accounts[row.contract]?.number = row.number
    case .specialEvent: takeEvent(row)
    case .agreementCorrection:
      expect(agreements[key(row)].map { $0.on <= row.on } ?? false, "BMR009", row)
    case .agreementSegmentDeletion: expect(agreements[key(row)] != nil, "BTE000", row)
    case .agreementCodeChange:
      expect(agreements[key(row)] != nil, "BIE001", row)
      agreements[key(row)]?.number = row.number
    case .agreementDeletion:
      expect(agreements.removeValue(forKey: key(row)) != nil, "BTE000", row)
    }
  }

  private func key(_ row: ReportRow) -> AgreementKey {
    AgreementKey(contract: row.contract, product: row.product)
  }

  /// A code that was given up is used no more (ABE012), one that is new by its change alone.
  private mutating func checkNumber(_ row: ReportRow) {
    let changes = row.record == .accountCodeChange || row.record == .agreementCodeChange
    let own = row.number - (changes ? 1 : 0)
    if row.record.isOfAccount {
      expect(own == accounts[row.contract]?.number ?? 0, "ABE012", row)
    } else if row.record.isOfAgreement {
      expect(own == agreements[key(row)]?.number ?? 0, "ABE012", row)
    }
  }

  private mutating func takeEvent(_ row: ReportRow) {
    let account = accounts[row.contract]
    expect(account != nil, "BQR001", row)
    guard row.code == SpecialEventCode.movedOut else {
      expect(account?.movedOutOn?.month == row.on.month, "BQR006", row)
      accounts[row.contract]?.movedOutOn = nil
      return
    }
    expect(row.type?.isNonRevolving ?? false, "BQR003", row)
    expect(account?.newestMonth?.adding(months: 1) == row.on.month, "BQR004", row)
    accounts[row.contract]?.movedOutOn = row.on
  }

  private mutating func expect(_ holds: Bool, _ rule: String, _ row: ReportRow) {
    guard !holds else { return }
    problems.append("\(rule) \(row.record.rawValue)/\(row.code) \(row.contract) \(row.on)")
  }

  private mutating func takeAgreement(_ row: ReportRow) {
    expect(hasPerson, "110", row)
    if let told = agreements[key(row)] {
      expect(!told.isEnded, "BCR001", row)
      expect(told.on < row.on, "ABR004", row)
    }
    agreements[key(row)] = (row.on, row.isEnd, row.number)
  }

  private mutating func takeAccount(_ row: ReportRow) {
    expect(hasPerson, "110", row)
    // Of several contracts one after another, it opens under the newest.
    let under = agreements.filter { $0.key.product == row.product }.max {
      $0.key.contract < $1.key.contract
    }
    expect(under != nil, "220", row)
    if row.code == "10" || row.code == "31" {
      expect(row.agreementNumber == under?.value.number, "220", row)
    }
    var account = accounts[row.contract] ?? Account()
    expect(accounts[row.contract] != nil || row.code == "10" || row.code == "31", "BLR004", row)
    expect(account.days[row.on] == nil, "ABR004", row)
    expect(account.closedBy.map { row.on <= $0 } ?? true, "BLR020", row)
    let isClosing = row.account?.closedOn != nil
    if isClosing { expect(account.newest.map { $0 <= row.on } ?? true, "BLR021", row) }
    let month = row.code == "40" ? nil : row.account?.month
    if let month, ["30", "31", "32"].contains(row.code) {
      expect(account.monthEnds.insert(month).inserted, "BLR027", row)
    }
    if row.code == "20" || row.code == "32" { expect(isClosing, "BLE037", row) }
    account.days[row.on] = .some(month)
    if row.account.map({ !$0.specials.isEmpty }) ?? false { account.specials.insert(row.on) }
    account.closedBy = isClosing ? row.on : account.closedBy
    accounts[row.contract] = account
  }

  private mutating func takeCorrection(_ row: ReportRow) {
    guard let account = accounts[row.contract], let newest = account.newest else {
      return expect(false, "BMR007", row)
    }
    switch row.code {
    case "B": expect(newest == row.on, "BMR019", row)
    case "C": expect(account.days[row.on] != nil || newest < row.on, "BMR021", row)
    case "K":
      expect(account.days[row.on] != nil, "BMR021", row)
      expect(row.account.map { !$0.specials.isEmpty } ?? false, "BLE046", row)
      accounts[row.contract]?.specials.insert(row.on)
    case "J":
      expect(account.days[row.on] != nil, "BMR021", row)
      expect(!row.isAdverse, "BLE034", row)
    default:
      guard let figures = row.account else { return expect(false, "ABR000", row) }
      expect(account.newest(of: figures.month) == row.on, "BMR008", row)
      if figures.closedOn != nil {
        expect(account.newestMonth.map { $0 <= figures.month } ?? true, "BMR010", row)
        accounts[row.contract]?.closedBy = row.on
      } else if account.closedBy == row.on {
        accounts[row.contract]?.closedBy = nil
      }
    }
  }
}

extension Life {
  /// Whether an open row waits for the answer to another one.
  func rests(_ disclosure: Int64) throws -> Bool {
    let rows = try state.rows
    guard let row = rows.first(where: { $0.disclosure == disclosure }) else { return false }
    return rows.contains { row.rests(on: $0) }
  }

  /// The rows that the bureau took, in the order of its answers.
  var accepted: [ReportRow] {
    let made = Dictionary(uniqueKeysWithValues: rows.map { ($0.disclosure, $0) })
    return events.compactMap { recorded in
      guard case .report(.rowAnswered(let answer)) = recorded.event, answer.isAccepted else {
        return nil
      }
      return made[answer.disclosure]
    }
  }

  /// The rules of the bureau's order that the rows broke which it took, with the rows.
  var bureauProblems: [String] {
    var bureau = BureauModel()
    for row in accepted { bureau.take(row) }
    return bureau.problems
  }

  /// Sends every row that may leave, one after another that it rests on, until none is left that
  /// may; the bureau takes all.
  mutating func reportAll() throws {
    var isSending = true
    while isSending {
      isSending = false
      for ordinal in try open(.reportRow) where try state.disclosure(ordinal) != nil {
        guard try !rests(ordinal) else { continue }
        do {
          try act(.release(disclosure: ordinal))
        } catch Refusal.noticeTooYoung {
          continue
        }
        isSending = true
        if try state.disclosure(ordinal) != nil {
          try act(.settle(disclosure: ordinal, .rowAccepted))
        }
      }
    }
  }

  /// Lets days go by, with their notices given, until the bureau has everything and nothing new is
  /// made.
  mutating func tellEverything() throws {
    var made = -1
    repeat {
      made = rows.count
      try go(to: today.adding(days: 6))
      while try !open(.adverseNotice).isEmpty {
        try send(.adverseNotice, .noticeSent(on: today))
      }
      try reportAll()
    } while try rows.count > made || !state.rows.isEmpty
  }
}
