/// What a share needs from the borrower, and what the borrower gave.
public enum ConsentKind: String, Sendable, CaseIterable, Hashable {
  /// Nothing: a legal duty stands behind it.
  case none
  /// The borrower is told; no consent is needed.
  case notice
  /// A consent of its own (单独同意).
  case separate
  /// A written consent of its own (书面同意).
  case written
  /// A live mandate (代扣授权).
  case debitAuthorisation = "debit_authorisation"
  /// The borrower's own grant to the recipient.
  case proofOfGrant = "proof_of_grant"
}

extension ConsentKind {
  /// Whether a consent of this kind meets a need: a written one also meets the need for a
  /// separate one or for a mandate, never the other way round.
  public func meets(_ need: ConsentKind) -> Bool {
    switch need {
    case .none, .notice: true
    case .separate, .debitAuthorisation: self == need || self == .written
    case .written, .proofOfGrant: self == need
    }
  }
}
