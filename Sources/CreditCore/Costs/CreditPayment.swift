/// One payment of a credit in normal performance, for its cost.
public struct CreditPayment: Hashable, Sendable {
  /// How many periods after the payout it is made.
  public var period: Int
  /// How many days after the payout it is made; nil where only the period is known.
  public var day: Int?
  /// What is paid.
  public var amount: Money
  /// What it is paid for.
  public var kind: CostKind

  /// A payment.
  public init(period: Int, day: Int? = nil, amount: Money, kind: CostKind) {
    self.period = period
    self.day = day
    self.amount = amount
    self.kind = kind
  }
}
