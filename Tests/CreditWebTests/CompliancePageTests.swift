import CreditCore
import CreditPlatform
import Testing

@Suite("Pages of the compliance desk", .timeLimit(.minutes(20)))
struct CompliancePageTests {
  @Test("N52 N53 R75 the desk shows what is due and late, and names no borrower")
  func page() async throws {
    let office = try await PaperOffice()
    let platform = try office.platform()
    let desk = ComplianceDesk(platform: platform)
    let by = try #require(DeskCode("hr-1"))
    let staff = try #require(DeskCode("c-17"))
    let incident = try #require(DeskCode("INC-9"))
    try await desk.perform(
      .add(staff, roles: [.compliance], by: by), on: staff.text, as: StaffMember.self)
    try await desk.perform(
      .open(
        IncidentOpened(
          id: incident, cause: .loss, fields: [.phone], persons: 3,
          detectedAt: office.clock.now, by: by)), on: incident.text, as: Incident.self)
    office.clock.wait(seconds: 5 * 3600)
    let site = WebSite(platform: platform)
    let english = try await site.get("/staff/compliance?lang=en")
    #expect(english.status == 200)
    for text in [
      "Compliance desk", "INC-9", "Overdue", "c-17", "May not open personal data",
      "Without assessment", "No audit was filed yet.",
    ] { #expect(english.text.contains(text), "\(text)") }
    #expect(!english.text.contains(Reference.borrower(office.borrower)))
    #expect(!english.text.contains("<script"))
    let chinese = try await site.get("/staff/compliance")
    #expect(chinese.text.contains("合规工作台") && chinese.text.contains("已超时"))
    await office.close()
  }

  @Test("R72 the desk sees day by day whether the bureau counts what we logged")
  func inquiries() async throws {
    let office = try await PaperOffice()
    let platform = try office.platform()
    let site = WebSite(platform: platform)
    let before = try await site.get("/staff/compliance?lang=en")
    #expect(before.text.contains("Nothing was compared in the last 31 days."))
    let days = [-3, -2].map { PaperOffice.day.adding(days: $0) }
    let reconciliation = InquiryReconciliation(platform: platform)
    _ = try await reconciliation.compare(days[0], with: CountingBureau(numbers: []))
    let agreed = try await site.get("/staff/compliance?lang=en")
    #expect(agreed.text.contains("All 1 days compared agree."))
    #expect(agreed.text.contains("There is no result since \(days[1])."))
    let stranger = "2026010100000077"
    _ = try await reconciliation.compare(days[1], with: CountingBureau(numbers: [stranger]))
    let broken = try await site.get("/staff/compliance?lang=en")
    #expect(broken.text.contains("1 of 2 days do not agree") && broken.text.contains(stranger))
    #expect(try await site.get("/staff/compliance").text.contains("只有征信中心有"))
    await office.close()
  }

  @Test("R15 a borrower reads who belongs to the lender's group, or that nothing is published")
  func affiliates() async throws {
    let office = try await PaperOffice()
    let path = "/borrowers/" + Reference.borrower(office.borrower)
    let reply = try await WebSite(platform: try office.platform()).get(path + "?lang=en")
    #expect(reply.text.contains("not published by lender"))
    let chinese = try await WebSite(platform: try office.platform()).get(path)
    #expect(chinese.text.contains("授信机构未公布"))
    await office.close()
  }
}
