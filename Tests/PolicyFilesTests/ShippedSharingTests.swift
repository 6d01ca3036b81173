import CreditCore
import PolicyFiles
import Testing

@Suite("Shipped sharing lists and papers")
struct ShippedSharingTests {
  private func fixture() throws -> SharingRegister {
    let source = try ShippedPolicy.folder.text("register-fixture.yaml")
    return SharingRegister(try SharingText.list(source, hash: ""))
  }

  private func request(_ fields: [ShareField]) throws -> ShareRequest {
    let day = try #require(CivilDate("2026-10-05"))
    let given = try #require(CivilDate("2026-10-01"))
    return ShareRequest(
      scenario: .s2a, purpose: .reportPerformance, recipient: "pbcc", fields: fields,
      method: .interface, on: day, role: "compliance",
      consents: [
        ConsentRecord(
          scenario: .s2a, recipient: "pbcc", kind: .written, given: given,
          listVersion: "2026-01")
      ])
  }

  @Test("the source list serves every scenario and names its nine recipients")
  func source() throws {
    let register = try fixture()
    for scenario in SharingScenario.allCases { #expect(register.rule(scenario) != nil) }
    #expect(
      Set(register.list.recipients.map(\.id)) == [
        "zhixin", "alipay-payment", "alipay-digital", "alipay-network", "ant-wealth",
        "ant-blockchain", "pbcc", "qiantang", "nifa",
      ])
    #expect(register.recipient("qiantang")?.licence?.validUntil == CivilDate("2027-11-08"))
    #expect(register.check(try request([.name, .idType, .idNumber])).allowed)
  }

  @Test("R35 the payment company of scenario 1 is not the network company of scenario 4")
  func entities() throws {
    let register = try fixture()
    #expect(register.rule(.s1a)?.recipients.contains("alipay-network") == false)
    #expect(register.rule(.s4)?.recipients.contains("alipay-payment") == false)
    #expect(register.rule(.s4)?.recipients.contains("alipay-network") == true)
  }

  @Test("R134 the source list refuses assets under S2 and occupation under S7")
  func kinds() throws {
    let register = try fixture()
    #expect(register.check(try request([.name, .assets])).rule == "R134")
    #expect(register.rule(.s7)?.fields(for: .judicial).contains(.occupation) == false)
  }

  @Test("the demo's list names fictional recipients only, but for the national database")
  func demo() throws {
    let list = try ShippedPolicy.folder.sharingList { _ in "digest" }
    #expect(list.hash == "digest")
    let real = try fixture().list.recipients.filter { $0.id != "pbcc" }.map(\.legalName)
    #expect(!list.recipients.contains { real.contains($0.legalName) })
  }

  @Test("R103 optional scenarios of both lists gate nothing")
  func optional() throws {
    let lists = [try fixture().list, try ShippedPolicy.folder.sharingList { _ in "" }]
    for list in lists {
      let necessary = list.scenarios.filter(\.isNecessary).map(\.scenario)
      #expect(Set(necessary) == [.s1a, .s2a])
    }
  }

  @Test("R34 the demo's list declares what the page of each display recipient shows")
  func pages() throws {
    let list = try ShippedPolicy.folder.sharingList { _ in "digest" }
    let rule = try #require(list.scenarios.first { $0.scenario == .s4 })
    #expect(Set(rule.pages.keys) == rule.recipients)
    #expect(rule.pages["yundu"]?.fields == [.limit, .loan, .overdue])
  }

  @Test("R133 the personal-information authorisation is a document of its own")
  func ownDocument() throws {
    let papers = try ShippedPolicy.folder.papers()
    #expect(papers.filter { $0.kind == .personalInformation }.count == 1)
    #expect(!PaperKind.creditBundle.contains(.personalInformation))
    #expect(PaperKind.creditBundle == [.creditContract, .sharingList])
  }

  @Test("R80 the bureau authorisation has query and report as two items")
  func twoItems() throws {
    let paper = try #require(
      try ShippedPolicy.folder.papers().first { $0.kind == .bureauAuthorisation })
    #expect(paper.items.map(\.id) == ["inquiry", "reporting"])
    #expect(paper.aliases.contains("个人用户信息查询报送授权书"))
  }

  @Test("R103 only necessary items may gate: pages, services, marketing and debit are optional")
  func items() throws {
    let papers = try ShippedPolicy.folder.papers()
    let optional = papers.flatMap(\.items).filter { !$0.isNecessary }.map(\.id)
    #expect(Set(optional) == ["pages", "peripheral", "marketing", "debit"])
  }

  @Test("R52 the notice before a query says that it leaves a record, and for how long")
  func trace() throws {
    let notice = try #require(
      try ShippedPolicy.folder.papers().first { $0.kind == .queryNotice })
    #expect(notice.body.zh.contains("记录") && notice.body.zh.contains("二年"))
    #expect(notice.body.en.contains("record") && notice.body.en.contains("two years"))
  }

  @Test("R5 every paper says from which day it holds and who approved it")
  func editions() throws {
    let editions = try ShippedPolicy.folder.editions()
    #expect(editions.count == PaperKind.allCases.count)
    let demo = try #require(CivilDate("2026-01-05"))
    #expect(editions.allSatisfy { $0.effectiveFrom <= demo && !$0.approver.isEmpty })
  }

  @Test(
    "R7 a paper file with a placeholder is refused by name",
    arguments: [("version: 2026-01", "version: 2026【】"), ("授信人：", "授信人：【  】，")])
  func placeholder(part: String, other: String) throws {
    let source = try ShippedPolicy.folder.text("papers/credit-contract.yaml")
    try #require(source.text.contains(part))
    let changed = SourceText(
      name: "contract.yaml", text: source.text.replacing(part, with: other, maxReplacements: 1))
    let error = try #require(throws: PolicyFileError.self) { try PaperText.paper(changed) }
    #expect(error.description.hasPrefix("contract.yaml: R7"))
  }

  @Test("every paper has a version and both texts, and every kind is there once")
  func papers() throws {
    let papers = try ShippedPolicy.folder.papers()
    #expect(Set(papers.map(\.kind)).count == PaperKind.allCases.count)
    #expect(papers.count == PaperKind.allCases.count)
    for paper in papers {
      #expect(!paper.version.contains("【"))
      #expect(!paper.body.zh.isEmpty && !paper.body.en.isEmpty)
      #expect(Set(paper.items.map(\.id)).count == paper.items.count)
    }
  }
}
