/// 账单分期: the borrower has a part of a bill asked for in later bills; a fact (H10–H12).
public struct BillPlan: Hashable, Sendable {
  /// Counts the plans of one line.
  public var ordinal: Int64
  /// The bill it is taken out of.
  public var billedOn: CivilDate
  /// What was to be spread; less where more of the bill turns out to have been paid before.
  public var amount: Money
  /// How many later bills ask for a part of it.
  public var count: Int64
  /// The whole fee (分期手续费) as a share of the principal.
  public var feeRate: Rate
  public var on: CivilDate

  public init(
    ordinal: Int64, billedOn: CivilDate, amount: Money, count: Int64, feeRate: Rate, on: CivilDate
  ) {
    self.ordinal = ordinal
    self.billedOn = billedOn
    self.amount = amount
    self.count = count
    self.feeRate = feeRate
    self.on = on
  }
}

extension BillPlan: Coded {
  public init(_ f: inout Fields, _ v: BillPlan?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), billedOn: try f("billedOn", v?.billedOn),
      amount: try f("amount", v?.amount), count: try f("count", v?.count),
      feeRate: try f("feeRate", v?.feeRate), on: try f("on", v?.on))
  }
}
