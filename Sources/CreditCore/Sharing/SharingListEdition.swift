/// A sharing list as it is to be published: with its text and who approved it (R5).
public struct SharingListEdition: Sendable, Hashable {
  /// The list, read from the text; it says itself from which day it holds.
  public var list: SharingList
  /// The text as it was written, which contracts name by its digest (R2).
  public var text: String
  /// The role or staff code that approved it, never a name; blank when nobody did.
  public var approver: String

  /// An edition; nothing is checked yet.
  public init(list: SharingList, text: String, approver: String) {
    self.list = list
    self.text = text
    self.approver = approver
  }
}
