/// One legal entity that may receive personal information (R13, R35).
public struct Recipient: Sendable, Hashable {
  /// The stable id, such as `pbcc`.
  public var id: String
  /// The full legal name.
  public var legalName: String
  /// Where a borrower can reach it.
  public var contact: String
  /// What it is to the lender.
  public var role: RecipientRole
  /// Its licence, where the scenario needs one.
  public var licence: Licence?
  /// The first day of its entry; `nil` when it has always been listed.
  public var listedFrom: CivilDate?
  /// The last day of its entry; `nil` while it is listed.
  public var listedTo: CivilDate?

  /// Every value.
  public init(
    id: String, legalName: String, contact: String, role: RecipientRole, licence: Licence? = nil,
    listedFrom: CivilDate? = nil, listedTo: CivilDate? = nil
  ) {
    self.id = id
    self.legalName = legalName
    self.contact = contact
    self.role = role
    self.licence = licence
    self.listedFrom = listedFrom
    self.listedTo = listedTo
  }
}

extension Recipient {
  /// Whether the entry holds on a day.
  public func isListed(on day: CivilDate) -> Bool {
    if let listedFrom, day < listedFrom { return false }
    if let listedTo, day > listedTo { return false }
    return true
  }

  /// Whether name, contact and id are there (R13).
  var isComplete: Bool {
    ![id, legalName, contact].contains { text in text.allSatisfy(\.isWhitespace) }
  }
}
