/// 请款: a merchant captured an order or a part of it.
public struct OrderCapture: Hashable, Sendable {
  /// Counts the captures of one order.
  public var ordinal: Int64
  /// The merchant's number of it: the same one is captured once.
  public var reference: MerchantReference
  public var amount: Money
  public var on: CivilDate
  public var stage: CaptureStage

  public init(
    ordinal: Int64, reference: MerchantReference, amount: Money, on: CivilDate, stage: CaptureStage
  ) {
    self.ordinal = ordinal
    self.reference = reference
    self.amount = amount
    self.on = on
    self.stage = stage
  }

  /// Whether it waits for the receipt.
  public var isWaiting: Bool { if case .waiting = stage { true } else { false } }
}

/// Where a capture is in its life.
public enum CaptureStage: Hashable, Sendable {
  /// It waits for the receipt (确认收货), which a day confirms if nobody does before.
  case waiting(until: CivilDate)
  /// It is on the line, as a purchase.
  case posted(Int64)
  /// The order was voided before the receipt: it was never bought (H16).
  case released(CivilDate)
}
