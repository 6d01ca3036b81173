/// A merchant's order to give back a purchase, or a part of it (H16).
public struct RefundPurchase: Hashable, Sendable {
  public var purchase: Int64
  public var amount: Money
  /// The day it takes effect.
  public var on: CivilDate
  public var stage: RefundStage
  public var reference: MerchantReference

  public init(
    purchase: Int64, amount: Money, on: CivilDate, stage: RefundStage,
    reference: MerchantReference
  ) {
    self.purchase = purchase
    self.amount = amount
    self.on = on
    self.stage = stage
    self.reference = reference
  }
}
