import CreditCore
import CreditPlatform
import Testing
import Vault

@Suite("Pages of a credit report", .timeLimit(.minutes(20)))
struct ReportPageTests {
  private static let document =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document><PRH><PA01><PA01A>"
    + "<PA01AI01>2026100500000000000001</PA01AI01><PA01AR01>2026-10-05T09:30:00</PA01AR01></PA01A>"
    + "<PA01B><PA01BQ01>王小明</PA01BQ01><PA01BD01>10</PA01BD01>"
    + "<PA01BI01>11010519491231002X</PA01BI01></PA01B></PA01></PRH>"
    + "<PDA><PD01><PD01A><PD01AI02>QP</PD01AI02><PD01AD01>R2</PD01AD01><PD01AJ02>30000</PD01AJ02>"
    + "<PD01AR01>2025-05-05</PD01AR01></PD01A><PD01B><PD01BD01>1</PD01BD01>"
    + "<PD01BJ01>700</PD01BJ01></PD01B></PD01></PDA>"
    + "<POQ><PH01><PH010R01>2026-09-01</PH010R01><PH010D01>11</PH010D01><PH010Q02>QP</PH010Q02>"
    + "<PH010Q03>02</PH010Q03></PH01></POQ></Document>"

  /// A world whose borrower applied and whose report is here.
  private func applied(_ figures: [ReportFigure] = []) async throws -> ExportWorld {
    let world = try await ExportWorld()
    try await world.perform(.requestIdentityCheck)
    try await settle(world, .identity(.passed))
    try await world.perform(.agree(try world.platform.papers.agreement(to: .queryNotice)))
    try await world.perform(
      .agree(
        try world.platform.papers.agreement(
          to: .bureauAuthorisation, items: [.bureauInquiry, .bureauReporting])))
    try await world.perform(.apply(.firstApplication, age: 30))
    let report = SealedRef(slot: .creditReport, version: 1)
    try await settle(
      world,
      .report(
        InquiryAnswer(application: 1, report: report, figures: figures),
        digest: CreditCore.Digest(bytes: [UInt8](repeating: 3, count: 32))),
      sealed: [try await sealed(report, world)])
    return world
  }

  private func settle(
    _ world: ExportWorld, _ answer: DisclosureAnswer, sealed: [SealedValue] = []
  ) async throws {
    let state = try #require(try await world.platform.borrower(world.borrower))
    let open = try #require(state.disclosures.last)
    try await world.perform(.release(disclosure: open.ordinal))
    try await world.platform.perform(
      .settle(disclosure: open.ordinal, answer), on: world.borrower,
      with: Attachments(sealed: sealed))
  }

  private func sealed(_ ref: SealedRef, _ world: ExportWorld) async throws -> SealedValue {
    let id = world.borrower
    let wrapped = try #require(
      try await world.platform.store.keys(of: StreamRef(.borrower, id)).last)
    let key = try world.platform.vault.unwrap(
      WrappedPersonKey(epoch: wrapped.epoch, bytes: wrapped.bytes), stream: id.bytes,
      retentionClass: wrapped.retentionClass)
    let bytes = try world.platform.vault.seal(
      Array(Self.document.utf8), with: key,
      context: SealContext(stream: id.bytes, slot: ref.slot.rawValue, version: ref.version))
    return SealedValue(slot: ref.slot.rawValue, version: ref.version, bytes: bytes)
  }

  private func staff(
    _ number: String, _ roles: Set<StaffRole>, isTrained: Bool = true, _ world: ExportWorld
  ) async throws {
    let desk = ComplianceDesk(platform: world.platform)
    let by = try #require(DeskCode("hr-1"))
    let id = try #require(DeskCode(number))
    try await desk.perform(.add(id, roles: roles, by: by), on: number, as: StaffMember.self)
    guard isTrained else { return }
    let day = world.platform.clock.businessDate
    try await desk.perform(
      .train(
        Training(course: .privacy, passedOn: day, validUntil: day.adding(months: 6)), by: by),
      on: number, as: StaffMember.self)
  }

  private func form(_ staff: String, _ role: StaffRole, _ use: ReportUse) -> String {
    "staff=\(staff)&role=\(role.rawValue)&use=\(use.rawValue)&report=0"
  }

  @Test("R129 the borrower reads in plain words what was read about them, without an inquiry")
  func own() async throws {
    let world = try await ExportWorld()
    let path = "/borrowers/\(world.reference)/report"
    let none = try await ExportSite(world).get(path + "?lang=en")
    #expect(none.status == 200 && none.text.contains("We have never read a report about you."))
    await world.close()
    let applied = try await applied()
    let site = ExportSite(applied)
    let page = try await site.get("/borrowers/\(applied.reference)/report?lang=en")
    #expect(page.status == 200)
    for text in [
      "Viewing this page does not query your report.", "Opened by our staff", "0 times",
      "700",
    ] { #expect(page.text.contains(text), "\(text)") }
    #expect(!page.text.contains("<script"))
    let state = try #require(try await applied.platform.borrower(applied.borrower))
    #expect(state.counts.inquiries == 1)
    let account = try await site.get("/borrowers/\(applied.reference)?lang=en")
    #expect(account.text.contains("/borrowers/\(applied.reference)/report?lang=en"))
    #expect(account.text.contains("is used as it is: no query, no further trace"))
    await applied.close()
  }

  @Test("R82 R74 staff open it by role, training and an open use; each opening is logged")
  func opened() async throws {
    let world = try await applied()
    try await staff("r-1", [.riskOfficer], world)
    try await staff("r-2", [.riskOfficer], isTrained: false, world)
    try await staff("a-1", [.auditor], world)
    let site = ExportSite(world)
    let path = "/staff/borrowers/\(world.reference)/report?lang=en"
    let form = try await site.get(path)
    #expect(form.status == 200 && form.text.contains("Record and open"))
    #expect(!form.text.contains("30,000"))
    for (text, status) in [
      (self.form("r-2", .riskOfficer, .decision), 403),
      (self.form("r-1", .auditor, .audit), 403), (self.form("nobody", .auditor, .audit), 403),
      (self.form("r-1", .riskOfficer, .review), 422),
      (self.form("a-1", .auditor, .decision), 422), ("staff=r-1", 400),
    ] { #expect(try await site.post(path, text).status == status, "\(text)") }
    #expect(try await openings(world) == 0)
    let read = try await site.post(path, self.form("r-1", .riskOfficer, .decision))
    #expect(read.status == 200 && read.text.contains("30,000"))
    #expect(!read.text.contains(ExportWorld.idNumber) && !read.text.contains("王小明"))
    let audit = try await site.post(path, self.form("a-1", .auditor, .audit))
    #expect(audit.status == 200 && !audit.text.contains("30,000"))
    #expect(try await openings(world) == 2)
    let logged = try await world.platform.store.unsequenced(limit: 1_000)
    #expect(logged.count >= 2)
    await world.close()
  }

  @Test("R82 after a withdrawal nobody decides on the report any more")
  func withdrawn() async throws {
    let world = try await applied()
    try await staff("r-1", [.riskOfficer], world)
    try await world.perform(.withdraw(.bureauInquiry))
    let path = "/staff/borrowers/\(world.reference)/report?lang=en"
    let reply = try await ExportSite(world).post(
      path, form("r-1", .riskOfficer, .decision))
    #expect(reply.status == 422 && reply.text.contains("what it is for is not open"))
    await world.close()
  }

  private func openings(_ world: ExportWorld) async throws -> Int64 {
    try #require(try await world.platform.borrower(world.borrower)).inquiries.openings
  }
}
