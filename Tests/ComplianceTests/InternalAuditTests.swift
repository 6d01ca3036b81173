import CreditCore
import CreditPlatform
import Crypto
import SQLSession
import Testing
import TransparencyLog

@Suite("Internal audit over a store", .timeLimit(.minutes(20)))
struct InternalAuditTests {
  private func audit(_ office: DeskOffice) throws -> ComplianceAudit {
    ComplianceAudit(platform: office.platform, signer: try DeskOffice.signer.get())
  }

  private let order = ComplianceAudit.Order(seed: 7, sample: 100)

  @Test("R73 nothing is found where every rule was kept, and all classes were looked at")
  func clean() async throws {
    let office = try await DeskOffice()
    _ = try await office.applied(1)
    _ = try await office.applied(2)
    while try await office.sequencer.step() > 0 {}
    let report = try await audit(office).report(order)
    #expect(report.audit.findings.isEmpty, "\(report.audit.findings.map(\.rule))")
    let seen = report.audit.counts.map { "\($0.kind.rawValue) \($0.seen) \($0.sampled)" }
    #expect(seen == ["consents 4 4", "inquiries 2 2", "shares 2 2", "reports 0 0"])
    #expect(report.audit.recordGaps == 0)
    await office.close()
  }

  @Test("R73 R72 a forged inquiry is found and named by its event, and by nothing else")
  func forged() async throws {
    let office = try await DeskOffice()
    _ = try await office.applied(1)
    let victim = try await office.register(2)
    let disclosure = Disclosure(
      ordinal: 1, kind: .bureauInquiry, subject: 1, recipient: "pbcc", consent: 1,
      intendedOn: office.clock.businessDate)
    let version = try await office.forge(
      [
        .disclosureIntended(
          DisclosureIntended(
            disclosure: disclosure, purpose: .riskAssessment, fields: [.name, .phone, .ability],
            method: .interface, listVersion: office.platform.register.list.version)),
        .disclosureReleased(
          DisclosureReleased(disclosure: 1, attempt: 1, on: office.clock.businessDate)),
      ], on: victim)
    while try await office.sequencer.step() > 0 {}
    let report = try await audit(office).report(order)
    let rules = Set(report.audit.findings.map(\.rule))
    #expect(rules == [.inquiryWithoutConsent, .inquiryWithoutApplication, .sendBeforeLog])
    let name = InternalAuditTests.eventName(victim, version + 1)
    #expect(Set(report.audit.findings.map(\.event.description)) == [name])
    #expect(report.note.contains(name))
    #expect(!report.note.contains(Reference.borrower(victim)))
    #expect(report.audit.recordGaps == 1, "the forged intent has no record of provision")
    await office.close()
  }

  @Test("R73 a report is signed, its digest stands in the log and its counts in the audits' stream")
  func filed() async throws {
    let office = try await DeskOffice()
    _ = try await office.applied(1)
    var kept: ComplianceAudit.Report?
    let filed = try await audit(office).run(order) { kept = $0 }
    let report = try #require(kept)
    let signer = try DeskOffice.signer.get()
    let signed = try SignedNote(Array(report.note.utf8))
    try signed.verified(by: [signer.verifier])
    let digest = Array(SHA256.hash(data: Array(signed.text.utf8)))
    #expect(filed.digest.bytes == digest)
    #expect(try await office.desk.state(AuditTrail.self, "internal")?.filed == 1)
    while try await office.sequencer.step() > 0 {}
    let count = try await office.platform.store.sequencedCount()
    let rows = try await office.platform.store.entries(from: count - 1, limit: 1)
    let leaf = try LogEntry(try #require(rows.last).entry).content
    #expect(leaf.type == .admin && leaf.commitment == digest)
    await office.close()
  }

  @Test("R73 the same seed samples the same events; a report that can't be kept isn't filed")
  func reproducible() async throws {
    struct Full: Error {}
    let office = try await DeskOffice()
    for number in 1...4 { _ = try await office.applied(number) }
    let small = ComplianceAudit.Order(seed: 3, sample: 1)
    let first = try await audit(office).report(small)
    #expect(try await audit(office).report(small).note == first.note)
    await #expect(throws: Full.self) {
      try await audit(office).run(small) { _ in throw Full() }
    }
    #expect(try await office.desk.state(AuditTrail.self, "internal") == nil)
    await office.close()
  }

  @Test("N58 R73 the schedule audits by law first, then by sample, and not before it is time")
  func schedule() async throws {
    let office = try await DeskOffice()
    let audit = try audit(office)
    func step() async throws -> AuditKind? { try await audit.step { _ in }?.kind }
    #expect(try await step() == .statutory)
    #expect(try await step() == nil)
    office.clock.pass(days: 29)
    #expect(try await step() == nil)
    office.clock.pass(days: 1)
    #expect(try await step() == .periodic)
    office.clock.pass(days: 731)
    #expect(try await step() == .statutory)
    #expect(try await office.desk.state(AuditTrail.self, "internal")?.filed == 3)
    await office.close()
  }

  @Test("N56 a record of provision that was deleted within its term is missed; an old one isn't")
  func retention() async throws {
    let office = try await DeskOffice()
    let id = try await office.applied(1)
    _ = try await office.applied(2)
    let records = ProcessingRecords(platform: office.platform)
    #expect(try await records.proof().incomplete.isEmpty)
    #expect(try await records.proof().checked == 2)
    let table = try #require(ReadTables.all.first { $0.name == "disclosure_row" })
    try await office.platform.store.writeRows([
      RowChange(
        table,
        [.blob(id.bytes), .int(1)]
          + [SQLValue](repeating: .int(0), count: table.columns.count - 2), isDeletion: true)
    ])
    #expect(try await records.proof().incomplete == [id])
    office.clock.pass(days: 3 * 366)
    #expect(try await records.proof().incomplete.isEmpty)
    await office.close()
  }

  @Test("N52 the audit counts what rests on no assessment; one that is published closes its gap")
  func gaps() async throws {
    let office = try await DeskOffice()
    let desk = office.desk
    let before = try await desk.assessmentGaps()
    let gap = try #require(before.first { $0.scenario == .s2a })
    let content = AssessmentContent(
      activity: .givingToOthers, scenario: gap.scenario, recipient: try code(gap.recipient),
      purpose: try note("reporting"), grounds: [.writtenConsent],
      necessity: try note("the law asks for it"), level: .medium, risk: try note("wrong rows"),
      safeguards: [.audit], measures: try note("checked before sending"))
    let id = try code("A-1")
    try await desk.perform(
      .draft(id, content, author: code("c-1")), on: id.text, as: Assessment.self)
    #expect(try await desk.assessmentGaps() == before)
    try await desk.perform(
      .publish(
        approver: code("c-2"), reviewBy: office.clock.businessDate.adding(months: 12)),
      on: id.text, as: Assessment.self)
    #expect(try await desk.assessmentGaps().count == before.count - 1)
    let lines = try await desk.activities()
    #expect(lines.filter { $0.assessment == id }.map(\.scenario) == [gap.scenario])
    #expect(try await audit(office).report(order).audit.assessmentGaps == Int64(before.count - 1))
    await office.close()
  }

  /// The name of an event, computed anew from its definition.
  private static func eventName(_ stream: StreamID, _ sequence: Int64) -> String {
    let number = (0..<8).map { UInt8(truncatingIfNeeded: sequence >> (56 - 8 * $0)) }
    let message = Array("tallystick/event-id/v1\n".utf8) + stream.bytes + number
    return Hex.text(Array(SHA256.hash(data: message).prefix(16)))
  }
}
