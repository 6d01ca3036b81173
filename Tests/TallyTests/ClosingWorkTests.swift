import CreditCore
import CreditPlatform
import Foundation
import TallyService
import Testing

@Suite("The work of the role close", .timeLimit(.minutes(20)))
struct ClosingWorkTests {
  @Test("R73 R5 days are closed up to yesterday, and the audit is filed, signed, when it is due")
  func turns() async throws {
    let office = try await ClosingOffice()
    let id = try await office.borrower()
    var work = try office.closing()
    let begun = await office.work(&work)
    #expect(begun > 0)
    #expect(office.audits() == ["1-statutory-\(ClosingOffice.day).txt"])
    #expect(try await office.platform.borrower(id)?.reporting.beganOn == nil, "today is not over")
    let report = try ComplianceAuditCommands.verify(
      path: "\(office.folder)/audits/\(try #require(office.audits().first))",
      key: try office.auditKey())
    #expect(!report.isEmpty)
    let again = await office.work(&work)
    #expect(again == 0)
    office.clock.move(to: ClosingOffice.day.adding(days: 3))
    let turned = await office.work(&work)
    #expect(turned > 0)
    let state = try #require(try await office.platform.borrower(id))
    #expect(state.reporting.beganOn != nil && !state.rows.isEmpty)
    #expect(state.closedDay < office.clock.businessDate)
    let due = try await office.platform.store.due(
      .borrower, on: ClosingOffice.day.adding(days: 2), after: nil, limit: 10)
    #expect(due.isEmpty)
    #expect(office.audits().count == 1)
    office.clock.move(to: ClosingOffice.day.adding(days: 30))
    _ = await office.work(&work)
    #expect(
      office.audits().last == "2-periodic-\(ClosingOffice.day.adding(days: 30)).txt")
    await office.close()
  }

  @Test("R73 an audit that can't be kept is not filed, stops no day close, and is tried next day")
  func failing() async throws {
    let office = try await ClosingOffice()
    let id = try await office.borrower()
    let place = office.folder + "/audits"
    try Data().write(to: URL(filePath: place))
    var work = try office.closing()
    office.clock.move(to: ClosingOffice.day.adding(days: 2))
    let done = await office.work(&work)
    #expect(done > 0)
    #expect(try await office.platform.borrower(id)?.reporting.beganOn != nil)
    let desk = ComplianceDesk(platform: office.platform)
    #expect(try await desk.all(AuditTrail.self).isEmpty)
    try FileManager.default.removeItem(atPath: place)
    _ = await office.work(&work)
    #expect(office.audits().isEmpty)
    office.clock.move(to: ClosingOffice.day.adding(days: 3))
    _ = await office.work(&work)
    #expect(office.audits().count == 1)
    #expect(try await desk.all(AuditTrail.self).map(\.filed) == [1])
    await office.close()
  }

  @Test("R2 R5 what is served is published: every paper, and the sharing list with its digest")
  func published() async throws {
    let office = try await ClosingOffice()
    let lists = try await office.installation.lists.published()
    let list = office.platform.register.list
    #expect(lists.map(\.version) == [list.version])
    #expect(lists.map { Hex.text($0.digest.bytes) } == [list.hash])
    for kind in PaperKind.allCases {
      #expect(try await office.platform.archive.published(kind).count == 1)
    }
    try await office.installation.publishPapers()
    #expect(try await office.installation.lists.published().count == 1)
    #expect(
      try await office.platform.store.unsequenced(limit: 100).count == PaperKind.allCases.count + 1)
    await office.close()
  }
}
