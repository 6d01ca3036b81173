/// A paper's text as it is to be published: from which day it holds, and who approved it (R5).
public struct PaperEdition: Sendable, Hashable {
  /// The text in its version.
  public var paper: Paper
  /// The first day on which it is shown and signed.
  public var effectiveFrom: CivilDate
  /// The role or staff code that approved it, never a name; blank when nobody did.
  public var approver: String

  /// An edition; nothing is checked yet.
  public init(paper: Paper, effectiveFrom: CivilDate, approver: String) {
    self.paper = paper
    self.effectiveFrom = effectiveFrom
    self.approver = approver
  }
}
