import CreditCore
import CreditPlatform
import Foundation
import TallyService
import Testing

/// Disputes between the borrower, the staff and a sandbox bureau.
@Suite("Disputes with the bureau", .serialized, .timeLimit(.minutes(20)))
struct DisputeJourneyTests {
  private static let number = "110105198001010016"

  private func withReported(
    _ test: (ReportOffice, StreamID) async throws -> Void
  ) async throws {
    let office = try await ReportOffice(model: try await FinishedDemo.shared().folder.path)
    do {
      let id = try await office.borrower(idNumber: Self.number, address: "北京市")
      _ = try await DayCloser(platform: office.platform).close(through: office.clock.businessDate)
      try await office.settle()
      try await test(office, id)
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  private func find(
    _ ordinal: Int64, _ office: ReportOffice, _ id: StreamID
  ) async throws {
    try await office.platform.perform(
      .dispute(
        .find(
          FindDispute(
            dispute: ordinal, verdict: .correct, reason: .recordsAgree, by: .creditOfficer))),
      on: id)
  }

  @Test("N28 the mark is set at the bureau while a dispute is open, and taken away with its answer")
  func marked() async throws {
    try await withReported { office, id in
      let claim = DisputeClaim(
        subject: .identity, field: .identity, text: "我的地址不对", evidence: ["租房合同"])
      let opened = try await office.platform.openDispute(claim, of: id)
      #expect(opened.made == 1)
      try await office.settle()
      let marks = try await office.ask("/sandbox/marks")
      #expect(marks.contains("信息主体对本人信息有异议") && !marks.contains("地址"))
      try await find(1, office, id)
      try await office.platform.answerDispute(1, "经核查无误。", of: id)
      try await office.settle()
      #expect(try await office.ask("/sandbox/marks") == "[]")
      let dispute = try #require(try await office.platform.borrower(id)?.dispute(1))
      #expect(dispute.stage == .archived)
      let answer = try #require(dispute.paper(.answer))
      #expect(try await office.platform.text(of: answer, of: id) == "经核查无误。")
    }
  }

  @Test("N28 two questions of one instant are two: neither gets the other's answer")
  func questions() async throws {
    try await withReported { office, _ in
      let receipt = Data("还款凭证".utf8)
      _ = try await office.ask(
        "/sandbox/objections",
        put: #"[{"id": "OBJ-9", "serial": "S-9", "begunOn": "2026-10-08", "name": "王小明", "#
          + #""idNumber": "\#(Self.number)", "item": "identity", "text": "地址不对", "#
          + #""enclosure": "\#(receipt.base64EncodedString())"}]"#)
      let (day, now) = (office.clock.businessDate, office.clock.now)
      let check = try #require(ObjectionNumber(rawValue: "OBJ-9"))
      for _ in 0..<2 {
        guard
          case .answered(let open) = await office.disputes.openObjections(
            from: day, through: day, at: now),
          case .answered(let bytes) = await office.disputes.enclosure(of: check, on: day, at: now)
        else {
          Issue.record("no answer, or another question's")
          return
        }
        #expect(open.map(\.check) == [check] && bytes == Array(receipt))
      }
    }
  }

  @Test("N28 an objection comes with its attachment, and our evidence goes with the correction")
  func attachments() async throws {
    try await withReported { office, id in
      let receipt = Data("还款凭证 2026-10-01".utf8).base64EncodedString()
      _ = try await office.ask(
        "/sandbox/objections",
        put: #"[{"id": "OBJ-9", "serial": "S-9", "begunOn": "2026-10-08", "name": "王小明", "#
          + #""idNumber": "\#(Self.number)", "item": "identity", "text": "地址不对", "#
          + #""enclosure": "\#(receipt)"}]"#)
      let collector = DisputeCollector(platform: office.platform, port: office.disputes)
      #expect(try await collector.step() == 1)
      let dispute = try #require(try await office.platform.borrower(id)?.disputes.last)
      let paper = try #require(dispute.paper(.attachment))
      #expect(
        try await office.platform.bytes(of: paper, of: id) == Array("还款凭证 2026-10-01".utf8))
      // Taken once, whatever is pulled again.
      #expect(try await collector.step() == 0)
      #expect(try await office.platform.borrower(id)?.dispute(dispute.ordinal)?.papers.count == 2)
      try await office.platform.proveDispute(
        dispute.ordinal, Array("入账记录".utf8), by: .creditOfficer, of: id)
      await #expect(throws: PlatformError.self) {
        try await office.platform.proveDispute(
          dispute.ordinal, [UInt8](repeating: 1, count: 1_048_577), by: .creditOfficer, of: id)
      }
      #expect(
        try await office.platform.borrower(id)?.dispute(dispute.ordinal)?.paper(.proof) != nil)
    }
  }

  @Test("N28 the bureau's objections come in once a day, by the person; what fits nobody is listed")
  func objections() async throws {
    try await withReported { office, id in
      func objection(_ name: String, _ idNumber: String) -> String {
        #"{"id": "\#(name)", "serial": "S-\#(name)", "begunOn": "2026-10-08", "#
          + #""dueOn": "2026-10-20", "name": "王小明", "idNumber": "\#(idNumber)", "#
          + #""item": "identity", "text": "地址不对"}"#
      }
      _ = try await office.ask(
        "/sandbox/objections",
        put: "[\(objection("OBJ-1", Self.number)),\(objection("OBJ-2", "11010519491231002X"))]")
      let collector = DisputeCollector(platform: office.platform, port: office.disputes)
      #expect(try await collector.step() == 2)
      #expect(try await collector.step() == 0)
      #expect(try await collector.unmatched().map(\.check.rawValue) == ["OBJ-2"])
      let dispute = try #require(try await office.platform.borrower(id)?.disputes.first)
      #expect(dispute.answerBy == CivilDate("2026-10-20") && dispute.stage == .new)
      try await find(dispute.ordinal, office, id)
      try await office.settle()
      let results = try await office.ask("/sandbox/results")
      #expect(results.contains("OBJ-1") && results.contains(#""result":"1""#))
      office.clock.move(to: ReportOffice.day.adding(days: 1))
      _ = try await collector.step()
      try await office.settle()
      #expect(try await office.platform.borrower(id)?.disputes.map(\.stage) == [.archived])
      #expect(try await collector.unmatched().count == 1)
    }
  }
}
