extension Borrower {
  /// What the bureau was told of a contract, closed or not.
  func reported(_ contract: Int64) -> ReportedAccount? {
    if let line = purchaseLine, line.ordinal == contract { return line.servicing.reported }
    return partOfOther(contract)?.reported ?? loan(contract)?.servicing.reported
  }

  /// As what a contract is told: as it was told first.
  func reportedType(of contract: Int64) -> ReportedType {
    if let type = reported(contract)?.type { return type }
    // Another funder has lent one loan, under no agreement of its own.
    return partOfOther(contract) == nil ? product(of: contract).reportedType : .single
  }

  /// The contracts of which the bureau was told something that it still holds.
  var toldContracts: [Int64] {
    let line = purchaseLine.map { [($0.ordinal, $0.servicing.reported)] } ?? []
    let cash = cashAccounts.compactMap { account in reported(account).map { (account, $0) } }
    return (line + cash).compactMap { contract, told in told.openedOn == nil ? nil : contract }
  }

  /// The days of the facts that the figures of a contract rest on, sorted; one that was taken back
  /// or changed counts once more.
  func factDays(of contract: Int64) -> [CivilDate] {
    if let line = purchaseLine, line.ordinal == contract {
      let refunds = line.purchases.flatMap { purchase in purchase.refunds.map { _ in purchase.on } }
      let facts = line.purchases.map(\.on) + refunds + factDays(of: line.payments)
      return (facts + line.changes.map(\.on) + days(of: line.badDebt)).sorted()
    }
    if isSummed(contract) { return summed(in: contract).flatMap { factDays(of: $0) }.sorted() }
    return fundedLoan(contract).map { factDays(of: $0).sorted() } ?? []
  }

  private func factDays(of loan: Loan) -> [CivilDate] {
    factDays(of: loan.payments) + loan.changes.map(\.on) + days(of: loan.badDebt)
  }

  private func days(of badDebt: BadDebt?) -> [CivilDate] {
    [badDebt?.recognisedOn, badDebt?.writtenOffOn].compactMap { $0 }
  }

  private func factDays(of payments: [Payment]) -> [CivilDate] {
    payments.flatMap { $0.reversal == nil ? [$0.on] : [$0.on, $0.on] }
  }

  func factCount(of contract: Int64, through day: CivilDate) -> Int64 {
    left(of: contract).facts + Int64(factDays(of: contract).prefix { $0 <= day }.count)
  }

  /// What left the state of a contract: how many facts, all older than any day that is asked about,
  /// and the day of the newest record that told of them.
  func left(of contract: Int64) -> (facts: Int64, toldOn: CivilDate?) {
    guard let line = purchaseLine, line.ordinal == contract, let past = line.past else {
      return (0, nil)
    }
    return (past.facts, past.toldOn)
  }

  /// The months of an account that were told otherwise than they stand by what is known now. Only
  /// the newest record of a month can be put right (BMR008); somebody looks at what the bureau
  /// refused; that an account closed since is told by its closing record.
  func monthsOwed(of contract: Int64) -> [(told: ToldMonth, figures: AccountFigures)] {
    guard let reported = reported(contract), !reported.told.isEmpty, reported.movedOutOn == nil
    else { return [] }
    let days = factDays(of: contract)
    let left = self.left(of: contract).facts
    var facts = 0
    var owed: [(told: ToldMonth, figures: AccountFigures)] = []
    for (place, told) in reported.told.enumerated() {
      while facts < days.count, days[facts] <= told.on { facts += 1 }
      guard left + Int64(facts) != told.facts,
        !reported.told[(place + 1)...].contains(where: { $0.month == told.month }),
        !refusedRows.contains(where: { $0.row.contract == contract && $0.row.on == told.on }),
        let figures = figures(of: contract, on: told.day), figures.mark != told.mark,
        figures.closedOn == nil || told.isClosed
      else { continue }
      owed.append((told, figures))
    }
    return owed
  }

  /// Whether something that the bureau was told is to be put right at the next close.
  var owesCorrections: Bool {
    guard reporting.beganOn != nil else { return false }
    return toldContracts.contains { contract in
      !isHeldBack(contract)
        && (isCancelled(contract) || !monthsOwed(of: contract).isEmpty
          || owesSpecials(contract) || owesRecovery(contract))
    }
  }

  /// Whether the payout of an account failed after it was told.
  func isCancelled(_ contract: Int64) -> Bool { fundedLoan(contract)?.stage == .cancelled }

  /// Whether a row may be made or leave now. Reporting of an account with debt goes on after a
  /// withdrawal until the debt is settled and its end is told; what was told wrong is put right
  /// whatever became of the authorisation (requirements 8, no. 2).
  func maySend(_ row: ReportRow) -> Bool {
    liveConsent(.bureauReporting) != nil || row.ground != nil || hasUnreportedDebt
      || hasOpenRowsOfDebt
  }

  /// The day on which an overdue debt that the bureau knows of was paid, not told yet (code 40).
  func recovery(of contract: Int64) -> CivilDate? {
    guard !isHeldBack(contract), let reported = reported(contract), reported.closedOn == nil,
      reported.movedOutOn == nil, reported.recoveredOn == nil, let told = reported.told.last,
      told.lateness > 0, isOwedOn(contract), let paidOn = payments(of: contract).map(\.on).max(),
      paidOn > told.on
    else { return nil }
    let before = worstPosition(of: contract, on: paidOn.adding(days: -1))?.daysOverdue ?? 0
    let after = worstPosition(of: contract, on: paidOn)?.daysOverdue ?? 1
    return before > 0 && after == 0 ? paidOn : nil
  }

  /// Whether the account of a contract goes on: draws in sum as long as the head's account does.
  private func isOwedOn(_ contract: Int64) -> Bool {
    if let line = purchaseLine, line.ordinal == contract { return line.closedOn == nil }
    return isSummed(contract) ? !isOver(contract) : fundedLoan(contract)?.isActive ?? false
  }

  /// The payments that count of an account, of all the draws that are told in it.
  func payments(of contract: Int64) -> [Payment] {
    if let line = purchaseLine, line.ordinal == contract { return line.payments.standing }
    if isSummed(contract) { return summed(in: contract).flatMap(\.payments.standing) }
    return fundedLoan(contract)?.payments.standing ?? []
  }
}

extension Borrower {
  /// A row never left: what it would have told is open again.
  mutating func forgetTold(_ row: ReportRow) {
    switch row.record {
    case .basicInformation:
      reporting.isPersonReported = false
      if row.code == "10" { reporting.isPersonKnown = false }
    case .creditAgreement, .agreementCorrection, .agreementSegmentDeletion, .agreementCodeChange,
      .agreementDeletion:
      forgetAgreement(row)
    case .account where row.isOpening:
      updateReported(of: row.contract) { $0 = ReportedAccount() }
      for loan in row.joined { updateLoan(loan) { $0.servicing.reported.head = nil } }
    case .account, .accountCorrection, .accountCodeChange, .specialEvent:
      updateReported(of: row.contract) { $0.forget(row) }
    case .accountSegmentDeletion, .accountDeletion: break
    }
  }

  /// The bureau does not hold what it refused.
  mutating func noteRefusal(of row: ReportRow) {
    if row.record == .agreementCodeChange { return forgetAgreement(row) }
    guard row.record.isOfAccount else { return }
    updateReported(of: row.contract) { reported in
      switch row.record {
      case .account: reported.told.removeAll { $0.on == row.on }
      case .accountCodeChange, .specialEvent: reported.forget(row)
      default: reported.doubt(row.on)
      }
    }
  }

  /// Keeps the notice of an adverse month, for what puts it right later.
  mutating func noteNotice(of row: ReportRow) {
    guard row.isAdverse else { return }
    updateReported(of: row.contract) { reported in
      guard let place = reported.told.firstIndex(where: { $0.on == row.on }) else { return }
      reported.told[place].notice = row.notice
      reported.told[place].noticeGivenOn = row.noticeGivenOn
    }
  }

  /// Changes what is kept of an account's reporting.
  mutating func updateReported(of contract: Int64, _ change: (inout ReportedAccount) -> Void) {
    guard partOfOther(contract) == nil else { return updatePart(contract, change) }
    updateServicing(of: contract) { change(&$0.reported) }
  }
}
