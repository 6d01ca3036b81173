import CreditCore
import CreditPlatform
import Foundation
import Testing

/// Every row of the sharing list from the staff's order to the recipient's receipt, with server and
/// recipients as programs of their own.
@Suite("Shares from order to receipt", .serialized, .timeLimit(.minutes(20)))
struct ShareJourneyTests {
  /// What a row needs before its share, and what must be refused.
  struct Row: CustomTestStringConvertible {
    var scenario: String
    var purpose: String
    var recipient: String
    var fields: [String]
    /// More members of the order, as JSON.
    var more = ""
    /// Requests that come first: method, path, body.
    var before: [(String, String, String)] = []
    /// The rule that refuses the order before those requests.
    var refusedBy: String?

    var testDescription: String { scenario }

    /// - Parameter unlisted: a field to add that the row does not list.
    func order(unlisted: String? = nil) -> String {
      let names = (fields + [unlisted].compactMap { $0 }).map { "\"\($0)\"" }
      return "{\"scenario\":\"\(scenario)\",\"purpose\":\"\(purpose)\",\"recipient\":"
        + "\"\(recipient)\",\"fields\":[\(names.joined(separator: ","))],"
        + "\"role\":\"compliance\"\(more)}"
    }
  }

  private static let demand =
    #""demand":{"authority":"A","document":"D-1","ground":"PIPL 13-3","scope":"loans"}"#

  private static func choice(_ scenario: String, _ recipient: String) -> (String, String, String) {
    let body = #"{"scenario":"\#(scenario)","recipient":"\#(recipient)","allowed":"yes"}"#
    return ("PUT", "choices", body)
  }

  private static let rows = [
    Row(
      scenario: "S1a", purpose: "risk_assessment", recipient: "yundu",
      fields: ["name", "id_type", "id_number"]),
    Row(
      scenario: "S1b", purpose: "peripheral_service", recipient: "yundu", fields: ["phone"],
      before: [choice("S1b", "yundu")], refusedBy: "R12"),
    Row(
      scenario: "S2b", purpose: "report_performance", recipient: "heming",
      fields: ["name", "performance"], before: [choice("S2b", "heming")], refusedBy: "R81"),
    Row(
      scenario: "S2c", purpose: "report_performance", recipient: "xiehui",
      fields: ["performance"], before: [choice("S2c", "xiehui")], refusedBy: "R81"),
    Row(
      scenario: "S3a", purpose: "contract_performance", recipient: "beishan",
      fields: ["name", "bank_account"]),
    Row(
      scenario: "S3b", purpose: "litigation", recipient: "wanghai", fields: ["name", "loan"],
      more: #","case":1"#,
      before: [("POST", "cases", #"{"purpose":"litigation","number":"CV-7"}"#)],
      refusedBy: "R28"),
    Row(
      scenario: "S3d", purpose: "marketing", recipient: "yundu", fields: ["name", "phone"],
      before: [choice("S3d", "yundu")], refusedBy: "R27"),
    Row(
      scenario: "S3e", purpose: "collection", recipient: "lanqiao",
      fields: ["name", "phone", "overdue"], more: #","case":2"#,
      before: [("POST", "cases", #"{"purpose":"collection","number":"CO-1"}"#)],
      refusedBy: "R28"),
    Row(
      scenario: "S4", purpose: "display", recipient: "yundu", fields: ["limit"],
      before: [choice("S4", "yundu")], refusedBy: "R33"),
    Row(
      scenario: "S6a", purpose: "audit", recipient: "songhe", fields: ["loan", "overdue"],
      more: #","agreement":{"reference":"AU-1","until":"2030-01-01"}"#),
    Row(
      scenario: "S6b", purpose: "subsidy", recipient: "supervisor", fields: ["loan"],
      more: "," + demand),
    Row(
      scenario: "S7", purpose: "inspection", recipient: "supervisor", fields: ["loan"],
      more: #","approver":"privacy-officer","# + demand),
    Row(
      scenario: "E", purpose: "entrusted", recipient: "mingzheng", fields: ["name", "id_number"]),
  ]

  @Test("R1 R9 R14 R39 R42 each row's share arrives sealed and receipted, and no other does")
  func rows() async throws {
    let copy = try TemporaryFolder(copying: try await FinishedDemo.shared().folder.path)
    let folder = try TemporaryFolder()
    let ids = Set(Self.rows.map(\.recipient) + ["beishan", "yundu"]).sorted()
    try await SandboxProcesses.running(for: ids, in: folder.path) { sandbox in
      try await WebServer.serving(copy.path, config: sandbox.config) { server in
        let reference = try #require(
          try await PageTests.references("Active", on: server).first)
        let base = "/v1/borrowers/\(reference)"
        for row in Self.rows {
          if let rule = row.refusedBy {
            let early = try await server.post(
              "\(base)/shares", row.order(), key: "e-\(row.scenario)")
            #expect(early.status == 422, "\(row.scenario): \(early.text)")
            #expect(try JSONDocument(Data(early.text.utf8)).text("rule") == rule, "\(row.scenario)")
          }
          for (method, path, body) in row.before {
            let reply = try await server.send(method, "\(base)/\(path)", body: body)
            #expect((200..<300).contains(reply.status), "\(row.scenario): \(reply.text)")
          }
          let unlisted = try await server.post(
            "\(base)/shares", row.order(unlisted: "password"), key: "u-\(row.scenario)")
          #expect(unlisted.status == 422, "\(row.scenario): \(unlisted.text)")
          for _ in 0..<2 {
            let reply = try await server.post(
              "\(base)/shares", row.order(), key: "o-\(row.scenario)")
            #expect(reply.status == 202, "\(row.scenario): \(reply.text)")
          }
        }
        try await Self.arrived(Self.rows, at: sandbox, about: reference)
        try await Self.transfer(server, base, sandbox)
        try await Self.grant(server, base, sandbox)
      }
    }
    let audit = try await Program.tally().run(["audit", "--data", copy.path, "--json"])
    #expect(audit.status == 0, "\(audit.errors)")
  }

  /// Exactly the ordered shares, once each, with exactly their fields; whoever gets de-identified
  /// data gets no reference.
  private static func arrived(
    _ rows: [Row], at sandbox: SandboxProcesses, about reference: String
  ) async throws {
    let shares = try await wait(for: rows.count, at: sandbox)
    for row in rows {
      let found = shares.filter { $0.scenario == row.scenario }
      #expect(found.count == 1, "\(row.scenario)")
      guard let share = found.first else { continue }
      #expect(share.recipient == row.recipient && share.fields == row.fields)
      #expect(share.values.allSatisfy { !$0.isEmpty })
      #expect((share.subject == reference) == !["S6a", "S6b"].contains(row.scenario))
    }
    #expect(Set(shares.map(\.requestID)).count == shares.count)
  }

  /// R29: an assignee gets nothing before the borrower was told.
  private static func transfer(
    _ server: WebServer, _ base: String, _ sandbox: SandboxProcesses
  ) async throws {
    let before = try await sandbox.shares().count
    func row(_ notice: Int64) -> Row {
      Row(
        scenario: "S3c", purpose: "asset_transfer", recipient: "beishan",
        fields: ["name", "performance"], more: ",\"notice\":\(notice)")
    }
    let early = try await server.post("\(base)/shares", row(99).order(), key: "early")
    #expect(try JSONDocument(Data(early.text.utf8)).text("rule") == "R29")
    let reply = try await server.post(
      "\(base)/notices", #"{"template":"asset-transfer","recipient":"beishan"}"#)
    let notice = try #require(try JSONDocument(Data(reply.text.utf8)).number("notice"))
    var status = 0
    for _ in 0..<100 where status != 202 {
      try await Task.sleep(for: .milliseconds(100))
      status = try await server.post(
        "\(base)/shares", row(notice).order(), key: "transfer"
      ).status
    }
    #expect(status == 202)
    #expect(try await wait(for: before + 1, at: sandbox).last?.scenario == "S3c")
  }

  /// R37: the borrower's own grant, and its fields only.
  private static func grant(
    _ server: WebServer, _ base: String, _ sandbox: SandboxProcesses
  ) async throws {
    let before = try await sandbox.shares().count
    let day = Instant(microseconds: Int64(Date.now.timeIntervalSince1970 * 1e6)).day
    let reply = try await server.post(
      "\(base)/grants",
      "{\"recipient\":\"yundu\",\"fields\":[\"loan\"],\"expires\":\"\(day.adding(days: 30))\"}")
    let grant = try #require(try JSONDocument(Data(reply.text.utf8)).number("grant"))
    func row(_ fields: [String]) -> Row {
      Row(
        scenario: "S5", purpose: "own_grant", recipient: "yundu", fields: fields,
        more: ",\"grant\":\(grant)")
    }
    let wide = try await server.post("\(base)/shares", row(["limit"]).order(), key: "wide")
    #expect(try JSONDocument(Data(wide.text.utf8)).text("rule") == "R37")
    let order = try await server.post("\(base)/shares", row(["loan"]).order(), key: "own")
    #expect(order.status == 202)
    #expect(try await wait(for: before + 1, at: sandbox).last?.scenario == "S5")
  }

  private static func wait(
    for count: Int, at sandbox: SandboxProcesses
  ) async throws -> [SandboxProcesses.Share] {
    for _ in 0..<300 {
      let shares = try await sandbox.shares()
      if shares.count >= count { return shares }
      try await Task.sleep(for: .milliseconds(100))
    }
    return try await sandbox.shares()
  }
}
