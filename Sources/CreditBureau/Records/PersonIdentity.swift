/// The three items that name a person in the credit database (姓名、证件类型、证件号码).
///
/// It has no description, so that it does not get into logs by accident.
public struct PersonIdentity: Hashable, Sendable {
  /// 姓名, at most 30 characters.
  public var name: String
  /// 证件类型.
  public var documentType: IdentityDocumentType
  /// 证件号码, at most 20 characters.
  public var documentNumber: String

  /// A person by name and document.
  public init(name: String, documentType: IdentityDocumentType, documentNumber: String) {
    self.name = name
    self.documentType = documentType
    self.documentNumber = documentNumber
  }

  /// The three items in their fixed order, under the names that most records give them.
  func write(to output: inout XMLOutput) {
    output.item("Name", name)
    output.item("IDType", documentType)
    output.item("IDNum", documentNumber)
  }

  func check(_ problems: inout ProblemList) {
    problems.requireText(name, 30, "Name")
    problems.requireText(documentNumber, 20, "IDNum")
  }

  /// What the identity adds to a record's identity key.
  var key: String { "\(name)\u{1F}\(documentType)\u{1F}\(documentNumber)" }
}
