/// A measure that lowers the risk. The raw values are stored.
public enum Safeguard: String, Sendable, CaseIterable, FieldValue {
  case encryption
  /// Only the fields of the task (最小必要).
  case minimisation
  case deidentification
  case accessControl = "access_control"
  case separateConsent = "separate_consent"
  /// Duties of the recipient in the contract.
  case contract
  /// The transparency log and the internal audit.
  case audit
  case deletion
  case humanReview = "human_review"
}
