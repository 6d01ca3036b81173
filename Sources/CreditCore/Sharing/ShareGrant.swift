/// The borrower's own grant to a recipient (R37).
public struct ShareGrant: Sendable, Hashable {
  /// Who granted, as a reference.
  public var grantor: String
  /// The id of the recipient.
  public var grantee: String
  /// What was granted.
  public var fields: Set<ShareField>
  /// The last day it holds.
  public var expires: CivilDate

  /// Every value.
  public init(
    grantor: String, grantee: String, fields: Set<ShareField>, expires: CivilDate
  ) {
    self.grantor = grantor
    self.grantee = grantee
    self.fields = fields
    self.expires = expires
  }
}

extension ShareGrant {
  func covers(_ wanted: [ShareField], recipient: String, on day: CivilDate) -> Bool {
    !grantor.isBlank && grantee == recipient && day <= expires && fields.isSuperset(of: wanted)
  }
}
