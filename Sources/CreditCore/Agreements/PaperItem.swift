/// One item of a paper that the borrower decides on by itself.
///
/// An item has no preset state: nothing is ever ticked for the borrower (R58).
public struct PaperItem: Sendable, Hashable {
  /// A stable id within the paper, such as `inquiry`.
  public var id: String
  /// What is agreed.
  public var text: BilingualText
  /// Whether the service needs it; refusing an optional item never blocks service (R103, N43).
  public var isNecessary: Bool

  /// An item.
  public init(id: String, text: BilingualText, isNecessary: Bool) {
    self.id = id
    self.text = text
    self.isNecessary = isNecessary
  }
}
