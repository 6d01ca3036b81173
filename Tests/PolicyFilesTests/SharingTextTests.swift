import CreditCore
import PolicyFiles
import Testing

@Suite("Sharing text")
struct SharingTextTests {
  private func text(version: String = "2026-01", contact: String = "400") -> String {
    """
    version: \(version)
    effective_from: 2026-01-01
    recipients:
      - {id: a, name: Company A, contact: "\(contact)", role: partner}
    scenarios:
      S4:
        purposes: [display]
        recipients: [a]
        categories: [limit]
        methods: [interface]
        basis: [CO]
        consents: [{kind: separate, necessary: false}]
        roles: [system]
        cites: [PIPL-23]
        refusal: surface_hidden
        retention_years: 3
    """
  }

  private func parse(_ text: String) throws(PolicyFileError) -> SharingList {
    try SharingText.list(SourceText(name: "list.yaml", text: text), hash: "h")
  }

  @Test("R5 a list that is to be published says who approved it, and keeps its text")
  func approver() throws {
    func edition(_ text: String) throws(PolicyFileError) -> SharingListEdition {
      try SharingText.edition(SourceText(name: "list.yaml", text: text), hash: "h")
    }
    #expect(throws: PolicyFileError.self) { try edition(text()) }
    let approved = text().replacing("scenarios:\n", with: "approver: board\nscenarios:\n")
    #expect(try edition(approved).approver == "board")
    #expect(try edition(approved).text == approved)
    #expect(try edition(approved).list == parse(approved))
  }

  @Test("a list is read with its recipients and scenarios")
  func reads() throws {
    let list = try parse(text())
    #expect(list.version == "2026-01")
    #expect(list.hash == "h")
    #expect(list.recipients.map(\.legalName) == ["Company A"])
    #expect(list.scenarios.map(\.scenario) == [.s4])
    #expect(list.scenarios.first?.refusal == .surfaceHidden)
  }

  @Test("R7 a version with the placeholder 【】 or none is refused", arguments: ["2026【】", "\"\""])
  func placeholder(version: String) {
    #expect(throws: PolicyFileError.sharingList(file: "list.yaml", .placeholderVersion)) {
      try parse(text(version: version))
    }
  }

  @Test("R13 a recipient without contact is refused")
  func contact() {
    #expect(
      throws: PolicyFileError.sharingList(file: "list.yaml", .incompleteRecipient(id: "a"))
    ) { try parse(text(contact: "")) }
  }

  @Test("an unknown scenario, field kind or key is refused with its line")
  func unknown() {
    let changes = [("S4:", "S9:", 6), ("[limit]", "[location]", 9), ("cites:", "sites:", 14)]
    for (old, new, line) in changes {
      let wrong = text().split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.hasSuffix(old) || $0.contains(old) ? replace($0, old, new) : String($0) }
        .joined(separator: "\n")
      let error = #expect(throws: PolicyFileError.self) { try parse(wrong) }
      switch error {
      case .wrongValue(let place, _), .unknownKey(let place, _): #expect(place.line == line)
      default: Issue.record("another error: \(String(describing: error))")
      }
    }
  }

  private func replace(_ line: Substring, _ old: String, _ new: String) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0 == old ? new : String($0) }.joined(separator: " ")
  }
}
