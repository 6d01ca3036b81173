/// Why a row is held back before it leaves; the first part of a held row's codes.
public enum HoldCause: String, Sendable, CaseIterable {
  /// A figure differs from the ledger (R20).
  case ledger = "R20"
  /// Identity, borrowing or repayment status is missing (R98).
  case minimum = "R98"
}
