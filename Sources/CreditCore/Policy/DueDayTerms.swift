/// To which due days a purchase line can be moved, and how often (H2, H3).
public struct DueDayTerms: Sendable, Hashable {
  /// One pair of days of the month.
  public struct Option: Sendable, Hashable {
    public var billDay: Int64
    public var dueDay: Int64

    /// A pair; the bill comes first.
    public init(billDay: Int64, dueDay: Int64) {
      self.billDay = billDay
      self.dueDay = dueDay
    }
  }

  public var options: [Option]
  /// Days between two changes.
  public var pauseDays: Int64

  /// Every value, as the policy of one day has it.
  public init(options: [Option], pauseDays: Int64) {
    self.options = options
    self.pauseDays = pauseDays
  }
}

extension DueDayTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    let dueDays = try policy.integers(.purchaseDueDayOptions)
    let billDays = try policy.integers(.purchaseBillDayOptions)
    guard dueDays.count == billDays.count, zip(billDays, dueDays).allSatisfy({ $0 < $1 }) else {
      throw .invalid(.purchaseBillDayOptions, "each must lie before the due day in its place")
    }
    self.init(
      options: zip(billDays, dueDays).map { Option(billDay: $0, dueDay: $1) },
      pauseDays: try policy.integer(.purchaseDueDayPauseDays))
  }
}
