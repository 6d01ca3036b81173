/// Points to personal data sealed under the person's key; events and states hold only this
/// (design 3, personal data).
public struct SealedRef: Hashable, Sendable {
  public var slot: SealedSlot
  public var version: Int64

  public init(slot: SealedSlot, version: Int64) {
    self.slot = slot
    self.version = version
  }
}

extension SealedRef: Coded {
  public init(_ f: inout Fields, _ v: SealedRef?) throws(CodecError) {
    self.init(slot: try f("slot", v?.slot), version: try f("version", v?.version))
  }
}

/// What kind of personal data a slot holds. The raw values are stored.
public enum SealedSlot: Int64, Sendable, FieldValue {
  /// Name, id number, phone, bank card, address, occupation.
  case profile = 1
  /// A credit report as received.
  case creditReport = 2
  /// The applicant's own payment behaviour used for scoring.
  case behaviour = 3
  /// A paper about a dispute: claim, evidence, answer or statement.
  case disputePaper = 9
  /// A bank card for debits; the version is its number among the borrower's cards.
  case debitCard = 12
  /// The receipt that a recipient signed; the version is the disclosure's ordinal.
  case shareReceipt = 4
  /// A credit report that no application asked for; the version is its inquiry's ordinal.
  case inquiryReport = 11
}
