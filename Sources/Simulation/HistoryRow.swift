/// One real row of six months of a credit-card account, in whole yuan, newest month first.
public struct HistoryRow: Sendable, Hashable {
  public var creditLine: Int64
  /// Months late in each month, 0–7.
  public var monthsLate: [Int64]
  public var bills: [Int64]
  public var payments: [Int64]
  /// The label: what happened afterwards. Only the simulated person's later behaviour knows it.
  public var defaulted: Bool

  public init(
    creditLine: Int64, monthsLate: [Int64], bills: [Int64], payments: [Int64], defaulted: Bool
  ) {
    self.creditLine = creditLine
    self.monthsLate = monthsLate
    self.bills = bills
    self.payments = payments
    self.defaulted = defaulted
  }
}
