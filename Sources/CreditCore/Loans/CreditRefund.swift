/// 溢缴款退还: some of what stood to the borrower's credit is owed back to them; a fact.
public struct CreditRefund: Hashable, Sendable {
  /// Counts the refunds of one contract.
  public var ordinal: Int64
  public var amount: Money
  public var on: CivilDate

  public init(ordinal: Int64, amount: Money, on: CivilDate) {
    self.ordinal = ordinal
    self.amount = amount
    self.on = on
  }
}

extension CreditRefund: Coded {
  public init(_ f: inout Fields, _ v: CreditRefund?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), amount: try f("amount", v?.amount),
      on: try f("on", v?.on))
  }
}
