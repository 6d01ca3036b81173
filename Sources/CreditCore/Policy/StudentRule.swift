/// What happens with an applicant who is a student (N37).
public enum StudentRule: String, Sendable, CaseIterable, Hashable {
  /// Refused before any score is computed.
  case refuse
  /// A person decides, with a second source of repayment in writing.
  case refer
}
