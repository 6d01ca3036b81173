/// Money that the payment channel moved on a day, as we or it say.
public struct ChannelMove: Hashable, Sendable {
  /// Which way.
  public enum Kind: String, Sendable, CaseIterable, FieldValue {
    /// 放款.
    case payout
    /// 溢缴款退还.
    case creditPayout = "credit-payout"
    /// 代扣.
    case debit
  }

  public var kind: Kind
  public var reference: ChannelReference
  public var amount: Money

  public init(_ kind: Kind, _ reference: ChannelReference, _ amount: Money) {
    self.kind = kind
    self.reference = reference
    self.amount = amount
  }
}
