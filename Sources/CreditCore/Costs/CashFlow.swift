/// One payment by the borrower at a whole number of periods or days after the payout.
public struct CashFlow: Hashable, Sendable {
  /// Periods or days after the payout; not negative.
  public var time: Int
  /// What is paid.
  public var amount: Money

  /// A payment.
  public init(time: Int, amount: Money) {
    self.time = time
    self.amount = amount
  }
}
