/// 退款: a merchant gave back a purchase, or a part of it; a fact (H16).
public struct PurchaseRefund: Hashable, Sendable {
  /// Counts the refunds of one purchase.
  public var ordinal: Int64
  public var amount: Money
  public var on: CivilDate
  public var stage: RefundStage
  /// The merchant's number of it: the same one is booked once.
  public var reference: MerchantReference

  public init(
    ordinal: Int64, amount: Money, on: CivilDate, stage: RefundStage, reference: MerchantReference
  ) {
    self.ordinal = ordinal
    self.amount = amount
    self.on = on
    self.stage = stage
    self.reference = reference
  }
}

/// Where the trade was when a merchant gave money back. The raw values are stored.
public enum RefundStage: String, Sendable, CaseIterable, FieldValue {
  /// 售中: the trade was not complete. What is given back was not bought: it returns to the limit
  /// and enters no bill.
  case beforeCompletion = "before-completion"
  /// 售后: the trade was complete. What is given back pays debts as of its own day.
  case afterCompletion = "after-completion"
}

extension Purchase {
  /// What was given back of it, before and after completion.
  public var refunded: Money { refunds.lazy.map(\.amount).sum() }

  /// What was bought in the end: all but what was given back before completion.
  public var bought: Money {
    amount - refunds.lazy.filter { $0.stage == .beforeCompletion }.map(\.amount).sum()
  }
}

extension PurchaseRefund: Coded {
  public init(_ f: inout Fields, _ v: PurchaseRefund?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), amount: try f("amount", v?.amount),
      on: try f("on", v?.on), stage: try f("stage", v?.stage),
      reference: try f("reference", v?.reference))
  }
}
