import CreditCore
import PolicyFiles
import Testing

@Suite("The policy on collecting")
struct CollectionPolicyTests {
  private func policy(_ lines: String...) throws(PolicyFileError) -> PolicySet {
    let entries = lines.map { "      - {\($0)}\n" }.joined()
    let text =
      "collection.agencies:\n  - agencies:\n\(entries)"
      + "    from: 2026-01-01\n    cite: test\n    strength: G\n    approver: board\n"
    return try PolicyText.policy([SourceText(name: "t.yaml", text: text)], version: "v")
  }

  private static let entry = "id: lanqiao, from: 2025-01-01, to: 2026-06-30, trained_on: 2025-09-01"

  @Test("N85 an entry of the white list is read with its days and its training")
  func read() throws {
    let day = try #require(CivilDate("2026-01-01"))
    let item = try policy(Self.entry).item(.collectionAgencies, on: day, lender: .bank)
    guard case .agencies(let agencies) = try #require(item).value else {
      Issue.record("no agencies")
      return
    }
    let agency = try #require(agencies.first)
    #expect(agency.id == "lanqiao" && agencies.count == 1)
    #expect(try agency.isListed(on: #require(CivilDate("2026-06-30"))))
    #expect(try !agency.isListed(on: #require(CivilDate("2026-07-01"))))
    #expect(try !agency.isListed(on: #require(CivilDate("2024-12-31"))))
    #expect(try agency.isTrained(on: #require(CivilDate("2026-09-01")), months: 12))
    #expect(try !agency.isTrained(on: #require(CivilDate("2026-09-02")), months: 12))
  }

  @Test(
    "N85 a white list that contradicts itself is refused",
    arguments: [
      ([entry.replacing("2026-06-30", with: "2024-06-30")], "ends before"),
      ([entry.replacing("2025-09-01", with: "2026-09-01")], "still to come"),
      ([entry, entry.replacing("2025-01-01", with: "2026-06-30")], "two entries"),
      ([entry.replacing("lanqiao", with: "岚桥")], "sharing list"),
    ])
  func refused(lines: [String], words: String) throws {
    let error = #expect(throws: PolicyFileError.self) {
      lines.count == 1 ? try policy(lines[0]) : try policy(lines[0], lines[1])
    }
    #expect("\(try #require(error))".contains(words))
  }

  @Test("N80 N81 N82 N85 N86 the shipped policy has the strictest figures and a listed agency")
  func shipped() throws {
    for day in ["2025-06-01", "2026-03-01", "2026-11-22"] {
      let terms = try ShippedPolicy.terms(day, .consumerFinance).collection
      #expect(terms.quietFromHour == 22 && terms.quietUntilHour == 8)
      #expect(terms.callsPerDay == 3 && terms.triesPerDay == 6)
      #expect(terms.visitsPerDay == 1 && terms.visitPeople == 2 && terms.lossTries == 3)
      #expect(terms.recordYears == 5 && terms.pauses == Set(CollectionPause.allCases))
      let date = try #require(CivilDate(day))
      #expect(terms.objection(to: "lanqiao", on: date) == nil, "\(day)")
    }
    let register = SharingRegister(try ShippedPolicy.folder.sharingList { _ in "v" })
    for agency in try ShippedPolicy.terms("2026-11-22", .bank).collection.agencies {
      #expect(register.recipient(agency.id)?.role == .collectionAgency)
      #expect(register.rule(.s3e)?.recipients.contains(agency.id) == true)
    }
  }
}
