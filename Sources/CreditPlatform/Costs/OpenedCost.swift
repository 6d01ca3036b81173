public import CreditCore

/// A cost table that was just opened: from now its reading time runs (N2).
public struct OpenedCost: Sendable {
  public var table: CostTable
  /// SHA-256 of the table's stored bytes.
  public var digest: Digest
  /// Hands in the opening with the confirmation.
  public var token: String
  /// The first moment at which it can be confirmed.
  public var confirmableAt: Instant
  /// The last moment at which it can be signed with.
  public var validUntil: Instant
}

/// What came of confirming a cost table.
public enum CostReading: Sendable, Hashable {
  /// Hands in the confirmation with the signature.
  case confirmed(token: String)
  /// The forced reading time is not over: so many seconds are left.
  case tooEarly(secondsLeft: Int64)
}
