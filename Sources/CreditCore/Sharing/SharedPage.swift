/// A page outside of the lender's own on which credit information is shown (R33, R34): what is sent
/// to it never goes beyond what it shows.
public struct SharedPage: Sendable, Hashable {
  /// The page as the borrower knows it.
  public var name: String
  /// The fields it shows.
  public var fields: [ShareField]

  public init(name: String, fields: [ShareField]) {
    self.name = name
    self.fields = fields
  }
}
