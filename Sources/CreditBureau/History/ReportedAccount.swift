public import CreditCore

/// What the bureau holds of ours about one account: as much as the rules on later records need.
public struct ReportedAccount: Hashable, Sendable {
  /// `AcctType`.
  public internal(set) var type: AccountType
  /// Codes that the account had before.
  public internal(set) var formerCodes: Set<String> = []
  /// The report days of all records.
  public internal(set) var reportDays: Set<CivilDate> = []
  /// The report day of the newest record of each month.
  public internal(set) var months: [YearMonth: CivilDate] = [:]
  /// The day of the newest classification.
  public internal(set) var classifiedOn: CivilDate?
  /// The closing day, once closed.
  public internal(set) var closedOn: CivilDate?
  /// The month of which the account was transferred out.
  public internal(set) var transferredOutIn: YearMonth?
  /// Special events in force, by month.
  public internal(set) var events: [YearMonth: SpecialEventType] = [:]
  private var transactions: Set<String> = []

  init(_ type: AccountType) {
    self.type = type
  }

  /// The report day of the newest record.
  public var newestReport: CivilDate? { reportDays.max() }
  /// The newest month that was reported.
  public var newestMonth: YearMonth? { months.keys.max() }

  mutating func take(_ record: AccountRecord) {
    reportDays.insert(record.reportedOn)
    for transaction in record.specialTransactions { transactions.insert(Self.key(transaction)) }
    if let monthly = record.monthly { take(monthly, of: record.reportedOn) }
    if let recovery = record.recovery { classifiedOn = recovery.classifiedOn }
    if record.collection?.status == .closed { closedOn = record.collection?.closedOn }
  }

  mutating func take(_ monthly: MonthlyPerformance, of day: CivilDate) {
    months[monthly.month] = day
    if monthly.month == newestMonth {
      classifiedOn = monthly.classifiedOn
      closedOn = monthly.status == .closed ? monthly.closedOn : nil
    }
  }

  mutating func take(_ transactions: [SpecialTransaction]) {
    self.transactions = Set(transactions.map(Self.key))
  }

  mutating func take(_ event: SpecialEventRecord) {
    events[event.month] = event.isEffective ? event.type : nil
    switch event.type {
    case .transferredOut: transferredOutIn = event.isEffective ? event.month : nil
    case .cardRestarted where event.isEffective: closedOn = nil
    default: break
    }
  }

  mutating func delete(_ segment: AccountSegment, _ range: ClosedRange<CivilDate>) {
    guard segment == .monthly else { return }
    months = months.filter { !range.contains($0.value) }
    reportDays = reportDays.filter { !range.contains($0) }
    if let closed = closedOn, range.contains(closed) { closedOn = nil }
  }

  func has(_ transaction: SpecialTransaction) -> Bool {
    transactions.contains(Self.key(transaction))
  }

  private static func key(_ transaction: SpecialTransaction) -> String {
    "\(transaction.type) \(transaction.date)"
  }
}
