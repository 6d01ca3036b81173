/// A payment received on one contract: a fact, placed by the day it took effect.
public struct Payment: Hashable, Sendable {
  public var ordinal: Int64
  public var amount: Money
  public var on: CivilDate
  public var source: PaymentSource
  /// 冲正: since when it does not count any more, and why.
  public var reversal: PaymentReversal?

  public init(
    ordinal: Int64, amount: Money, on: CivilDate, source: PaymentSource,
    reversal: PaymentReversal? = nil
  ) {
    self.ordinal = ordinal
    self.amount = amount
    self.on = on
    self.source = source
    self.reversal = reversal
  }
}

extension Payment: Coded {
  public init(_ f: inout Fields, _ v: Payment?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), amount: try f("amount", v?.amount),
      on: try f("on", v?.on), source: try f("source", v?.source),
      reversal: try f.optional("reversal", v?.reversal))
  }
}

/// How a payment came.
public enum PaymentSource: String, Sendable, FieldValue {
  /// 代扣: direct debit under a live mandate.
  case debit
  /// The borrower's own act.
  case byHand = "by-hand"
}

extension [Payment] {
  /// Puts a payment in its place by (effective day, ordinal), whatever the order of recording.
  mutating func insert(_ payment: Payment) {
    let place = firstIndex { ($0.on, $0.ordinal) > (payment.on, payment.ordinal) } ?? endIndex
    insert(payment, at: place)
  }

  /// The payments that were not reversed.
  var standing: [Payment] {
    contains { $0.reversal != nil } ? filter { $0.reversal == nil } : self
  }

  /// The newest day on which one took effect or was reversed.
  var lastFactOn: CivilDate? {
    [last?.on, lazy.compactMap { $0.reversal?.on }.max()].compactMap { $0 }.max()
  }
}
