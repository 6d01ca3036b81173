import CreditCore
import Testing

@Suite("Sharing list")
struct SharingListTests {
  @Test("R7 a blank version or one with 【】 is refused", arguments: ["", "  ", "2026【】", "【1】"])
  func placeholder(version: String) {
    #expect(throws: SharingListError.placeholderVersion) {
      try SharingSample.list(version: version)
    }
  }

  @Test("R13 a recipient without id, legal name or contact keeps the list from being published")
  func incomplete() throws {
    let changes: [(inout Recipient) -> Void] = [
      { $0.id = " " }, { $0.legalName = "" }, { $0.contact = " " },
    ]
    for change in changes {
      var recipients = try SharingSample.recipients()
      change(&recipients[2])
      let id = recipients[2].id
      #expect(throws: SharingListError.incompleteRecipient(id: id)) {
        try SharingSample.list(recipients: recipients)
      }
    }
  }

  @Test("R35 two entries with one id are refused")
  func duplicate() throws {
    let recipients = try SharingSample.recipients()
    #expect(throws: SharingListError.duplicateRecipient(id: recipients[0].id)) {
      try SharingSample.list(recipients: recipients + [recipients[0]])
    }
  }

  @Test("R14 a scenario can't name a recipient that has no entry")
  func unknownRecipient() throws {
    let recipients = Array(try SharingSample.recipients().dropFirst())
    #expect(throws: SharingListError.unknownRecipient(.s1a, id: "to-S1a")) {
      try SharingSample.list(recipients: recipients)
    }
  }

  @Test(
    "R103 optional scenarios can't be made a condition", arguments: [SharingScenario.s1b, .s3d])
  func optional(scenario: SharingScenario) throws {
    var scenarios = SharingSample.scenarios()
    let place = try #require(scenarios.firstIndex { $0.scenario == scenario })
    #expect(!scenarios[place].isNecessary)
    scenarios[place].consents = [ConsentNeed(kind: .separate, necessary: true)]
    #expect(throws: SharingListError.mustBeOptional(scenario)) {
      try SharingSample.list(scenarios: scenarios)
    }
  }

  @Test("R34 pages are declared for every recipient, with fields that the scenario has")
  func pages() throws {
    let good = SharedPage(name: "wallet", fields: [.limit])
    let bad: [[String: SharedPage]] = [
      ["to-S5": good], ["to-S4": SharedPage(name: " ", fields: [.limit])],
      ["to-S4": SharedPage(name: "wallet", fields: [])],
      ["to-S4": SharedPage(name: "wallet", fields: [.limit, .phone])],
    ]
    var scenarios = SharingSample.scenarios()
    let place = try #require(scenarios.firstIndex { $0.scenario == .s4 })
    scenarios[place].pages = ["to-S4": good]
    _ = try SharingSample.list(scenarios: scenarios)
    for pages in bad {
      scenarios[place].pages = pages
      #expect(throws: SharingListError.incompletePages(.s4)) {
        try SharingSample.list(scenarios: scenarios)
      }
    }
  }

  @Test("bureau scenarios ask for written consent", arguments: [SharingScenario.s2a, .s2b])
  func written(scenario: SharingScenario) throws {
    var scenarios = SharingSample.scenarios()
    let place = try #require(scenarios.firstIndex { $0.scenario == scenario })
    scenarios[place].consents = [ConsentNeed(kind: .separate, necessary: true)]
    #expect(throws: SharingListError.needsWrittenConsent(scenario)) {
      try SharingSample.list(scenarios: scenarios)
    }
  }

  @Test("R16 basic identity has exactly eight fields")
  func basicIdentity() {
    let names = SharingCategory.basicIdentity.fields.map(\.rawValue)
    #expect(
      names.sorted() == [
        "address", "id_expiry", "id_image", "id_issuer", "id_number", "id_type", "name",
        "nationality",
      ])
  }

  @Test("no kind of information holds authentication data")
  func categories() {
    for category in SharingCategory.allCases {
      #expect(!category.fields.contains { $0.protection == .c3 })
      #expect(Set(category.fields).count == category.fields.count)
    }
    #expect(ShareField.allCases.filter { $0.protection == .c3 }.count == 4)
  }
}
