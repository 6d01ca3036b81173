import CreditCore

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
  func write(
    to output: inout RecordOutput, as names: (String, String, String) = ("Name", "IDType", "IDNum")
  ) {
    output.item(names.0, name)
    output.item(names.1, documentType)
    output.item(names.2, documentNumber)
  }

  /// A name and a number; the number of a resident identity card must be right (I0000401).
  func check(
    _ problems: inout ProblemList, as names: (String, String) = ("Name", "IDNum")
  ) {
    problems.requireText(name, 30, names.0)
    problems.requireText(documentNumber, 20, names.1)
    guard documentType == .residentID, !documentNumber.isEmpty else { return }
    let isValid = (try? ResidentID(documentNumber)).map { $0.birthDate >= Self.firstBirth }
    problems.require(isValid ?? false, "ABE004", names.1)
  }

  private static let firstBirth = YearMonth(year: 1901, month: 1).firstDay

  /// Whether both carry the same document.
  func hasDocument(of other: PersonIdentity) -> Bool {
    documentType == other.documentType && documentNumber == other.documentNumber
  }

  /// What the identity adds to a record's identity key.
  var key: String { "\(name)\u{1F}\(documentType)\u{1F}\(documentNumber)" }
}
