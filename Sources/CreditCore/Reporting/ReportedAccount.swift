/// What the credit bureau was told of one account.
public struct ReportedAccount: Hashable, Sendable {
  /// The day of the opening record, once it was made.
  public var openedOn: CivilDate?
  /// As what it was told first; `nil` for what its product is told as.
  public var type: ReportedType?
  /// The draw by whose number the account goes in which this one is summed.
  public var head: Int64?
  /// The newest month with a month-end record.
  public var month: YearMonth?
  /// The day of the closing record, once it was made.
  public var closedOn: CivilDate?
  /// The day of the record that deletes it whole; nothing is told of it after that.
  public var deletedOn: CivilDate?
  /// The day of the record that told the overdue debt as paid (code 40), until the next month.
  public var recoveredOn: CivilDate?
  /// The terms as they were told last.
  public var terms: ReportedLimit?
  /// Each record with a month that the bureau holds or will hold, by report day.
  public var told: [ToldMonth]
  /// The day up to which special transactions were told.
  public var specialsThrough: CivilDate?
  /// How often the account was given another code (标识变更).
  public var number: Int64
  /// The day of the record that told the account as gone to another institution (转出).
  public var movedOutOn: CivilDate?
  /// Days of month-end records that the bureau lacks and that are to be made: of some that never
  /// arrived, and of the time in which an account was told as closed that is owed on.
  public var missing: [CivilDate]
  /// When a record was found not to have arrived, newest.
  public var missedOn: CivilDate?
  /// What the newest record of code 40 told, until an account is told without it.
  public var recovery: ToldRecovery?

  public init(
    openedOn: CivilDate? = nil, type: ReportedType? = nil, head: Int64? = nil,
    month: YearMonth? = nil, closedOn: CivilDate? = nil, deletedOn: CivilDate? = nil,
    recoveredOn: CivilDate? = nil,
    terms: ReportedLimit? = nil,
    told: [ToldMonth] = [], specialsThrough: CivilDate? = nil, number: Int64 = 0,
    movedOutOn: CivilDate? = nil, missing: [CivilDate] = [], missedOn: CivilDate? = nil,
    recovery: ToldRecovery? = nil
  ) {
    self.openedOn = openedOn
    self.type = type
    self.head = head
    self.month = month
    self.closedOn = closedOn
    self.deletedOn = deletedOn
    self.recoveredOn = recoveredOn
    self.terms = terms
    self.told = told
    self.specialsThrough = specialsThrough
    self.number = number
    self.movedOutOn = movedOutOn
    self.missing = missing
    self.missedOn = missedOn
    self.recovery = recovery
  }

  /// The newest report day that can be corrected.
  public var newestOn: CivilDate? {
    [told.last?.on, recoveredOn].compactMap { $0 }.max()
  }

  /// Takes over what record 210 says.
  mutating func take(_ row: ReportRow, facts: Int64) {
    if openedOn == nil { openedOn = row.on }
    guard let account = row.account else { return }
    if row.isOpening || row.tellsTerms {
      terms = ReportedLimit(
        amount: account.amount, from: account.openedOn, until: account.dueOn)
    }
    guard row.code != "40" else {
      recoveredOn = row.on
      recovery = ToldRecovery(on: row.on, paid: account.lastPaid ?? account.paid)
      return
    }
    missing.removeAll { $0 == row.on }
    if let day = recoveredOn, day <= row.on { recoveredOn = nil }
    if row.code == "30" || row.code == "31" || row.on == row.on.month.lastDay {
      month = max(month ?? account.month, account.month)
    }
    if row.code != "10" {
      specialsThrough = max(specialsThrough ?? account.openedOn, min(row.on, account.month.lastDay))
    }
    put(ToldMonth(row, account, facts: facts))
    settleEnd(row)
  }

  /// Takes over what record 212 says.
  mutating func correct(_ row: ReportRow, facts: Int64) {
    guard row.code == ReportSegment.month.rawValue, let account = row.account else {
      if row.code == ReportSegment.terms.rawValue, let account = row.account {
        terms = ReportedLimit(
          amount: account.amount, from: account.openedOn, until: account.dueOn)
      }
      if row.code == ReportSegment.specials.rawValue { retell(row, facts) }
      if row.code == ReportSegment.recovery.rawValue, recovery?.on == row.on {
        recovery?.paid = row.account?.lastPaid ?? .zero
      }
      return
    }
    var month = ToldMonth(row, account, facts: facts)
    if let before = told.first(where: { $0.on == row.on }) {
      (month.specials, month.specialFacts) = (before.specials, before.specialFacts)
    }
    put(month)
    settleEnd(row)
  }

  /// The record will not come to the bureau, or it refused it.
  mutating func forget(_ row: ReportRow) {
    switch row.record {
    case .account where row.code == "40":
      if recoveredOn == row.on { recoveredOn = nil }
      if recovery?.on == row.on { recovery = nil }
    case .account:
      told.removeAll { $0.on == row.on }
      if closedOn == row.on { closedOn = nil }
      let ends = told.filter { $0.on == $0.on.month.lastDay }
      if month != nil { month = ends.last?.month }
      specialsThrough = told.last { $0.on != openedOn }?.on
    case .accountCorrection where row.code == ReportSegment.month.rawValue:
      doubt(row.on)
    case .accountCodeChange: number = row.number - 1
    case .specialEvent:
      movedOutOn = row.code == SpecialEventCode.movedOut ? nil : row.through
    default: break
    }
  }

  /// Has a month looked at again.
  mutating func doubt(_ day: CivilDate) {
    guard let place = told.firstIndex(where: { $0.on == day }) else { return }
    told[place].facts = -1
    told[place].mark = 0
  }

  /// Forgets what was deleted by its segment.
  mutating func delete(_ segment: ReportSegment?, _ days: ClosedRange<CivilDate>) {
    switch segment {
    case .specials:
      for place in told.indices where days.contains(told[place].on) { told[place].specials = [] }
    case .recovery:
      if recovery.map({ days.contains($0.on) }) ?? false { recovery = nil }
      if recoveredOn.map({ days.contains($0) }) ?? false { recoveredOn = nil }
    default: told.removeAll { days.contains($0.on) }
    }
  }

  private mutating func retell(_ row: ReportRow, _ facts: Int64) {
    guard let place = told.firstIndex(where: { $0.on == row.on }) else { return }
    told[place].specials = row.account?.specials ?? []
    told[place].specialFacts = facts
  }

  private mutating func put(_ month: ToldMonth) {
    told.removeAll { $0.on == month.on }
    let place = told.firstIndex { $0.on > month.on } ?? told.endIndex
    told.insert(month, at: place)
  }

  /// Whether the account is closed follows from its newest record.
  private mutating func settleEnd(_ row: ReportRow) {
    guard told.last?.on == row.on else { return }
    closedOn = row.account?.closedOn == nil ? nil : row.on
    // Nothing follows an end (BLR020).
    if closedOn != nil { missing = [] }
  }

  /// An account that was told as closed is owed on: what ended of its months since then was not
  /// told, and is to be.
  ///
  /// - Parameter day: when that is told.
  mutating func reopen(_ row: ReportRow, on day: CivilDate) {
    var end = max(month?.adding(months: 1) ?? row.on.month, row.on.month)
    while end < day.month {
      if !missing.contains(end.lastDay) { missing.append(end.lastDay) }
      end = end.adding(months: 1)
    }
    missing.sort()
  }
}

/// The segments that we correct or delete, by their letters (spec bureau 1.5).
public enum ReportSegment: String, Sendable {
  /// 基础段: whose it is.
  case person = "B"
  /// 基本信息段.
  case terms = "C"
  /// 额度信息段 of an agreement.
  case limit = "D"
  /// 月度表现信息段.
  case month = "H"
  /// 非月度表现信息段: an overdue debt that was paid.
  case recovery = "J"
  /// 特殊交易说明段.
  case specials = "K"
}

extension ReportedAccount: Coded {
  public init(_ f: inout Fields, _ v: ReportedAccount?) throws(CodecError) {
    self.init(
      openedOn: try f.optional("openedOn", v?.openedOn), type: try f.optional("type", v?.type),
      head: try f.optional("head", v?.head), month: try f.optional("month", v?.month),
      closedOn: try f.optional("closedOn", v?.closedOn),
      deletedOn: try f.optional("deletedOn", v?.deletedOn),
      recoveredOn: try f.optional("recoveredOn", v?.recoveredOn),
      terms: try f.optional("terms", v?.terms), told: try f.listIfAny("told", v?.told),
      specialsThrough: try f.optional("specialsThrough", v?.specialsThrough),
      number: try f.optional("number", v.flatMap { $0.number == 0 ? nil : $0.number }) ?? 0,
      movedOutOn: try f.optional("movedOutOn", v?.movedOutOn),
      missing: try f.listIfAny("lost", v?.missing),
      missedOn: try f.optional("lostOn", v?.missedOn),
      recovery: try f.optional("recovery", v?.recovery))
  }
}
