/// What happens with an applicant whose bureau file is blank (白户, R136).
public enum BlankFileAction: String, Sendable, CaseIterable, Hashable {
  /// Decide as usual, with the limit capped.
  case approveWithCap = "approve_with_cap"
  /// A person decides.
  case refer
  /// Refuse.
  case refuse
}
