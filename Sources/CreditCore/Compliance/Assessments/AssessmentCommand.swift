/// What can be asked of one assessment's stream.
public enum AssessmentCommand: Hashable, Sendable {
  /// Writes it, or writes it anew while it is a draft.
  case draft(DeskCode, AssessmentContent, author: DeskCode)
  /// Approves it, or after a review approves it again.
  case publish(approver: DeskCode, reviewBy: CivilDate)
  case withdraw(by: DeskCode)
}
