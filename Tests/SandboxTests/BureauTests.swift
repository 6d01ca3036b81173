import BureauChecker
import Foundation
import Sandbox
import Testing

@Suite("Sandbox bureau", .timeLimit(.minutes(20)))
struct BureauTests {
  private typealias Query = BureauFixtures.Query
  private let path = "/creditreference/v2/test/channel-query/ServiceAccept"

  private func send(_ client: HTTPClient, _ query: Query) async throws -> BureauFixtures.Reply? {
    let answer = try await client.send("POST", path, BureauFixtures.envelope(query.text))
    #expect(answer.status == 200)
    return BureauFixtures.Reply(answer)
  }

  private func report(_ client: HTTPClient, _ file: (String, Data)) async throws -> Answer {
    try await client.send(
      "POST", "/reports/\(file.0)", file.1, headers: ["X-Business-Date": "2026-03-02"])
  }

  private func feedback(_ answer: Answer) throws -> [String] {
    let plain = try #require(Gzip.decompress(Array(answer.body), limit: 1 << 20))
    return String(decoding: plain, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test("a seeded person's report shows head, summary, accounts and inquiries")
  func seededReport() async throws {
    try await withServer(.bureau) { (client) async throws in
      #expect(try await client.put("/sandbox/people", BureauFixtures.people).status == 200)
      let reply = try #require(try await send(client, Query()))
      #expect(reply.code == "AAA000")
      #expect(reply.header.hasPrefix("B2.0.0"))
      #expect(reply.header.hasSuffix("2026030200000001000000000000"))
      let report = try #require(reply.report)
      #expect(report.children.map(\.name) == ["PRH", "PIM", "PCO", "PQO", "PDA", "POQ"])
      #expect(report.descendant("PA01BQ01")?.text == "王小明")
      #expect(report.descendant("PA01AR01")?.text == "2026-03-02T09:30:00")
      #expect(report.descendant("PB01AR01")?.text == "1949-12-31")
      let account = try #require(report.child("PDA")?.child("PD01"))
      #expect(account.descendant("PD01AD01")?.text == "R2")
      #expect(account.descendant("PD01AJ02")?.text == "20000")
      #expect(account.descendant("PD01CJ06")?.text == "300")
      let marks = try #require(account.child("PD01D")).all("PD01DH")
      #expect(marks.map { $0.child("PD01DD01")?.text } == ["N", "1"])
      let summary = try #require(report.child("PCO")?.child("PC02"))
      #expect(summary.child("PC02A")?.child("PC02AS01")?.text == "1")
      #expect(summary.child("PC02H")?.child("PC02HJ04")?.text == "3000")
      #expect(summary.descendant("PC02DH")?.children.map(\.text) == ["4", "1", "1", "300", "1"])
      #expect(report.child("POQ")?.all("PH01").count == 1)
    }
  }

  @Test("every inquiry counts in the next report, a repeated message does not")
  func inquiries() async throws {
    try await withServer(.bureau) { (client) async throws in
      _ = try await client.put("/sandbox/people", BureauFixtures.people)
      let first = try await client.send("POST", path, BureauFixtures.envelope(Query().text))
      var again = Query()
      again.time = "20260302093500"
      again.signature = "{S:b3RoZXI=:S}"
      let repeated = try await client.send("POST", path, BureauFixtures.envelope(again.text))
      #expect(repeated.body == first.body)
      var next = Query()
      next.messageID = "2026030200000002"
      let report = try #require(try await send(client, next)?.report)
      let records = try #require(report.child("POQ")).all("PH01")
      #expect(records.map { $0.child("PH010R01")?.text } == ["2026-03-02", "2025-06-01"])
      #expect(records.first?.child("PH010Q02")?.text == BureauFixtures.provider)
      #expect(report.descendant("PC05BS03")?.text == "1")
      #expect(report.descendant("PC05AR01")?.text == "2026-03-02")
      let counts = try await client.get("/sandbox/inquiries").text
      #expect(
        counts == """
          [{"count":2,"date":"2026-03-02","institution":"\(BureauFixtures.provider)",\
          "messageIDs":["2026030200000001","2026030200000002"]}]
          """)
      let ofDay = try await client.get("/sandbox/inquiries/2026-03-02").text
      #expect(ofDay == counts)
      #expect(try await client.get("/sandbox/inquiries/2026-03-03").text == "[]")
      #expect(try await client.get("/sandbox/inquiries/yesterday").status == 400)
      again.name = "李四"
      let other = try await client.send("POST", path, BureauFixtures.envelope(again.text))
      #expect(other.status == 409)
    }
  }

  @Test("a blank file is AAA001 and its query is kept all the same")
  func blank() async throws {
    try await withServer(.bureau) { (client) async throws in
      let blank = #"[{"name": "王小明", "idNumber": "\#(BureauFixtures.number)"}]"#
      _ = try await client.put("/sandbox/people", blank)
      let reply = try #require(try await send(client, Query()))
      #expect(reply.code == "AAA001")
      #expect(reply.report == nil)
      var next = Query()
      next.messageID = "2026030200000002"
      let second = try #require(try await send(client, next))
      #expect(second.code == "AAA000")
      #expect(second.report?.children.map(\.name) == ["PRH", "PIM", "PQO", "POQ"])
    }
  }

  @Test("wrong headers, users, reasons and signatures get their code and store nothing")
  func refusals() async throws {
    let cases: [(String, (inout Query) -> Void)] = [
      ("ABM001", { $0.time = "2026030209300" }), ("ABM004", { $0.version = "2.0.1" }),
      ("ABM007", { $0.time = "20261302093000" }), ("ABM008", { $0.type = "D103" }),
      ("ABM009", { $0.messageID = "2026130200000001" }), ("ABE002", { $0.user = "nobody" }),
      ("ABE001", { $0.password = "00" }), ("ABF003", { $0.reason = "99" }),
      ("ABF003", { $0.signature = "" }), ("ABF003", { $0.name = "" }),
    ]
    try await withServer(.bureau) { (client) async throws in
      _ = try await client.put("/sandbox/people", BureauFixtures.people)
      for (code, spoil) in cases {
        var query = Query()
        spoil(&query)
        #expect(try await send(client, query)?.code == code)
      }
      #expect(try await client.get("/sandbox/inquiries").text == "[]")
      #expect(try await client.post(path, "no xml").status == 400)
    }
  }

  @Test("accepted records come back in the next report, refused ones do not count")
  func reporting() async throws {
    try await withServer(.bureau) { (client) async throws in
      let early = try await report(client, BureauFixtures.file("210", [BureauFixtures.loan]))
      #expect(early.headers["x-feedback-name"]?.hasSuffix("3") == true)
      #expect(try feedback(early)[1].contains("<FbCode>XCR001</FbCode>"))
      let basics = BureauFixtures.file("110", [BureauFixtures.basics, "<Document/>"])
      let part = try await report(client, basics)
      #expect(part.headers["x-feedback-name"]?.hasSuffix("3") == true)
      #expect(try feedback(part).count == 2)
      let loan = BureauFixtures.file("210", [BureauFixtures.loan], serial: 2)
      let stored = try await report(client, loan)
      #expect(stored.headers["x-feedback-name"] == loan.0.dropLast() + "1")
      #expect(try feedback(stored).count == 1)
      #expect(try await client.get("/sandbox/records").text == #"{"110":1,"210":1}"#)
      let credit = try #require(try await send(client, Query())?.report)
      #expect(credit.children.map(\.name) == ["PRH", "PIM", "PMM", "PRM", "POM", "PCO", "PDA"])
      let account = try #require(credit.child("PDA")?.child("PD01"))
      #expect(account.descendant("PD01AI03")?.text == BureauFixtures.provider + "L1")
      #expect(account.descendant("PD01AJ01")?.text == "3000")
      #expect(account.descendant("PD01BD01")?.text == "2")
      #expect(account.descendant("PD01CJ06")?.text == "260")
      #expect(account.descendant("PD01DD01")?.text == "1")
      #expect(credit.descendant("PB030Q01")?.text == "杭州")
    }
  }

  @Test("a repeated file gets its first feedback, another file under its name is refused")
  func repeatedFiles() async throws {
    try await withServer(.bureau) { (client) async throws in
      let file = BureauFixtures.file("110", [BureauFixtures.basics])
      let first = try await report(client, file)
      let again = try await report(client, file)
      #expect(again.body == first.body)
      #expect(again.headers["x-feedback-name"] == first.headers["x-feedback-name"])
      let other = BureauFixtures.file("110", [BureauFixtures.basics, BureauFixtures.basics])
      let refused = try await report(client, (file.0, other.1))
      #expect(refused.headers["x-feedback-name"]?.hasSuffix("2") == true)
      #expect(try feedback(refused)[1].contains("<FbCode>ABF009</FbCode>"))
      let garbage = try await report(client, (file.0, Data("no gzip".utf8)))
      #expect(try feedback(garbage)[1].contains("<FbCode>ABF001</FbCode>"))
      #expect(try await client.get("/sandbox/records").text == #"{"110":1}"#)
      let noDay = try await client.send("POST", "/reports/\(file.0)", file.1)
      #expect(noDay.string("code") == "input.X-Business-Date")
    }
  }

  @Test("a restarted bureau gives the same answers")
  func restart() async throws {
    try await withFolder { folder in
      var before: [Data] = []
      let file = BureauFixtures.file("110", [BureauFixtures.basics])
      try await withServer(.bureau, folder: folder) { (client) async throws in
        _ = try await client.put("/sandbox/people", BureauFixtures.people)
        before.append(try await report(client, file).body)
        let query = BureauFixtures.envelope(Query().text)
        before.append(try await client.send("POST", path, query).body)
        before.append(try await client.get("/sandbox/inquiries").body)
      }
      try await withServer(.bureau, folder: folder) { (client) async throws in
        #expect(try await report(client, file).body == before[0])
        let query = BureauFixtures.envelope(Query().text)
        #expect(try await client.send("POST", path, query).body == before[1])
        #expect(try await client.get("/sandbox/inquiries").body == before[2])
        #expect(try await client.get("/sandbox/records").text == #"{"110":1}"#)
      }
    }
  }

  @Test("faults: a busy bureau does nothing, a lost reply was done")
  func faults() async throws {
    try await withServer(.bureau) { (client) async throws in
      _ = try await client.put("/sandbox/people", BureauFixtures.people)
      _ = try await client.put("/sandbox/faults", #"{"busyQueries": 1, "dropReplies": 1}"#)
      #expect(try await send(client, Query())?.code == "ATO001")
      #expect(try await client.get("/sandbox/inquiries").text == "[]")
      let lost = try await client.send("POST", path, BureauFixtures.envelope(Query().text))
      #expect(lost.status == 500)
      #expect(try await send(client, Query())?.code == "AAA000")
      let counts = try await client.get("/sandbox/inquiries").text
      #expect(counts.contains(#""count":1"#))
    }
  }

  @Test("seeds that a report could not show are refused and seed nobody")
  func badSeeds() async throws {
    try await withServer(.bureau) { (client) async throws in
      for (old, new, code) in [
        ("\"R2\"", "\"C9\"", "input.acctType"), ("2024-01-10", "2024-13-10", "input.openDate"),
        ("\"status\": \"1\"", "\"status\": \"Q\"", "input.status"),
        ("\"reason\": \"03\"", "\"reason\": \"77\"", "input.reason"),
      ] {
        let bad = BureauFixtures.people.replacingOccurrences(of: old, with: new)
        #expect(try await client.put("/sandbox/people", bad).string("code") == code)
      }
      #expect(try await send(client, Query())?.code == "AAA001")
    }
  }
}
