/// 冲正: a payment was taken back, and balances are as if it had not been.
public struct PaymentReversal: Hashable, Sendable {
  /// The business day on which it became known.
  public var on: CivilDate
  public var reason: ReversalReason

  public init(on: CivilDate, reason: ReversalReason) {
    self.on = on
    self.reason = reason
  }
}

/// Why a payment was reversed. The raw values are stored.
public enum ReversalReason: String, Sendable, CaseIterable, FieldValue {
  /// 拒付: the payer's bank called it back.
  case chargeback
  /// 代扣退回: the debit was returned after it had been confirmed.
  case bounced
  /// It was booked by mistake: on another contract, twice, or with another amount.
  case mistake
}

extension PaymentReversal: Coded {
  public init(_ f: inout Fields, _ v: PaymentReversal?) throws(CodecError) {
    self.init(on: try f("on", v?.on), reason: try f("reason", v?.reason))
  }
}
