/// What a person made of an application (N47).
public enum ReviewOutcome: Hashable, Sendable {
  /// An offer as limit and price rules give it for the figures of the decision, within every cap.
  case approve
  case refuse(ReviewReason)
}

/// Why a person refused. The raw values are stored, and are reasons of the decision.
public enum ReviewReason: String, Sendable, CaseIterable, FieldValue {
  /// The repayments would be too much beside income and other debts.
  case burden = "review-burden"
  /// The record of earlier payments speaks against it.
  case record = "review-record"
  /// What was declared could not be confirmed.
  case unconfirmed = "review-unconfirmed"
}

/// Who reviews. The raw values are stored.
public enum ReviewerRole: String, Sendable, CaseIterable, FieldValue {
  /// The machine: it never reviews.
  case system
  case creditOfficer = "credit-officer"
  case creditManager = "credit-manager"
}
