import CreditCore
import Foundation
import Testing

/// One file for each kind of event of the desk, for ever, as for borrowers' events.
/// `RECORD_SNAPSHOTS=1` writes the files of new kinds.
@Suite("Golden files of the desk")
struct DeskGoldenTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden/Desk")

  @Test("each kind's golden file is read, and written again byte for byte")
  func golden() throws {
    try check(StaffMember.self, staff())
    try check(Assessment.self, assessment())
    try check(Incident.self, incident())
    try check(AuditTrail.self, trail())
  }

  private func check<S: DeskStream>(_ type: S.Type, _ samples: [any DeskEvent<S>]) throws {
    #expect(Set(samples.map { Swift.type(of: $0).kind }) == Set(S.events.map { $0.kind }))
    for sample in samples {
      let kind = Swift.type(of: sample).kind
      let url = DeskGoldenTests.folder.appending(path: kind.replacing("/", with: "-") + ".json")
      if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1",
        !FileManager.default.fileExists(atPath: url.path)
      {
        try Data(sample.encoded()).write(to: url)
      }
      let stored = try Array(Data(contentsOf: url))
      #expect(try S.event(kind: kind, encoded: stored).encoded() == stored)
      #expect(sample.encoded() == stored)
    }
  }

  @Test("a kind of another stream is not read")
  func unknownKind() {
    #expect(throws: CodecError.unknownKind("staff.added/1")) {
      try Incident.event(kind: "staff.added/1", encoded: [])
    }
  }

  private func staff() throws -> [any DeskEvent<StaffMember>] {
    var desk = try Desk(StaffMember.self)
    let (id, by) = (try code("c-1"), try code("hr-1"))
    try desk.act(.add(id, roles: [.compliance, .auditor], by: by))
    try desk.act(.assign([.aml], by: by))
    try desk.act(
      .train(
        Training(
          course: .privacy, passedOn: day("2026-05-01"), validUntil: day("2027-05-01")), by: by))
    try desk.act(.deny(id, [.name, .cvn], .neverOpened))
    try desk.act(.leave(by: by))
    return desk.events
  }

  private func assessment() throws -> [any DeskEvent<Assessment>] {
    var desk = try Desk(Assessment.self)
    try desk.act(
      .draft(code("A-1"), AssessmentTests.content(.s1a, "pbcc"), author: code("c-1")))
    try desk.act(.publish(approver: code("c-2"), reviewBy: day("2027-01-01")))
    try desk.act(.withdraw(by: code("c-2")))
    return desk.events
  }

  private func incident() throws -> [any DeskEvent<Incident>] {
    var desk = try Desk(Incident.self)
    let by = try code("d-1")
    let list = Digest(bytes: [UInt8](repeating: 3, count: 32))
    try desk.act(
      .open(
        IncidentOpened(
          id: code("INC-1"), cause: .leak, fields: [.name], persons: 1,
          detectedAt: desk.context.recordedAt, by: by)))
    try desk.act(.contain(note("access closed"), by: by))
    try desk.act(.notifyAuthority(note("authority"), reference: code("N-1"), by: by))
    try desk.act(.excuse(.recovered, note("nobody opened it"), by: by))
    try desk.act(
      .beginNotices(IncidentTests.notice(), NoticeRound(list: list, count: 1), by: by))
    try desk.act(.advance(to: 1, told: 1, missed: 0))
    try desk.act(.close(lessons: note("encrypt backups"), by: by))
    return desk.events
  }

  private func trail() throws -> [any DeskEvent<AuditTrail>] {
    var desk = try Desk(AuditTrail.self)
    try desk.act(AuditTrailTests.audit(1, .statutory, "2026-06-01"))
    return desk.events
  }
}
