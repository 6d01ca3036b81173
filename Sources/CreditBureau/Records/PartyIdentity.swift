/// Someone beside the borrower: a person or an organisation (身份类别, `InfoIDType`, `BrerType`).
///
/// It has no description, so that it does not get into logs by accident.
public enum PartyIdentity: Hashable, Sendable {
  /// 自然人.
  case person(PersonIdentity)
  /// 组织机构: its name, at most 80 characters, and one of its numbers, at most 40.
  case organisation(name: String, type: OrganisationIDType, number: String)

  /// The element names under which a record writes the four items.
  struct Names {
    var kind: String
    var name: String
    var type: String
    var number: String
  }

  /// 1 for a person, 2 for an organisation.
  var kind: String {
    switch self {
    case .person: "1"
    case .organisation: "2"
    }
  }

  func write(to output: inout RecordOutput, as names: Names, withKind: Bool = true) {
    if withKind { output.item(names.kind, kind) }
    switch self {
    case .person(let person):
      person.write(to: &output, as: (names.name, names.type, names.number))
    case .organisation(let name, let type, let number):
      output.item(names.name, name)
      output.item(names.type, type)
      output.item(names.number, number)
    }
  }

  func check(_ list: inout ProblemList, as names: Names) {
    switch self {
    case .person(let person):
      person.check(&list, as: (names.name, names.number))
    case .organisation(let name, _, let number):
      list.requireText(name, 80, names.name)
      list.requireText(number, 40, names.number)
    }
  }

  /// Whether it is this person, going by the document.
  func isSame(as other: PersonIdentity) -> Bool {
    guard case .person(let person) = self else { return false }
    return person.hasDocument(of: other)
  }
}
