import Foundation
import Sandbox
import Testing

@Suite("Sandbox payment channel", .timeLimit(.minutes(20)))
struct ChannelTests {
  private func order(_ id: String, _ amount: String, card: String = "6222000011112222") -> String {
    """
    {"messageID": "\(id)", "name": "王小明", "bankCard": "\(card)", "amount": "\(amount)",
     "reference": "L1", "businessDate": "2026-03-01"}
    """
  }

  private struct Row: Decodable, Equatable {
    let messageID: String
    let kind: String
    let amount: String
    let status: String
  }

  private func balance(_ client: HTTPClient, _ card: String = "6222000011112222") async throws
    -> String?
  {
    try await client.get("/sandbox/funds/\(card)").string("balance")
  }

  @Test("payouts add to a card and debits take from it, once per message id")
  func moves() async throws {
    try await withServer(.channel) { (client) async throws in
      let card = #"[{"bankCard": "6222000011112222", "balance": "100.00"}]"#
      #expect(try await client.put("/sandbox/funds", card).status == 200)
      let first = try await client.post("/payouts", order("M1", "906.74"))
      #expect(first.string("status") == "confirmed")
      #expect(first.string("on") == "2026-03-01")
      let again = try await client.post("/payouts", order("M1", "906.74"))
      #expect(again.body == first.body)
      #expect(try await client.get("/payouts/M1").body == first.body)
      #expect(try await balance(client) == "1006.74")
      let debit = try await client.post("/debits", order("M2", "1006.75"))
      #expect(debit.string("status") == "insufficient")
      #expect(try await client.post("/debits", order("M3", "6.74")).string("status") == "confirmed")
      #expect(try await balance(client) == "1000.00")
      let ledger = try await client.get("/sandbox/ledger").decode([Row].self)
      #expect(
        ledger == [
          Row(messageID: "M1", kind: "payout", amount: "906.74", status: "confirmed"),
          Row(messageID: "M2", kind: "debit", amount: "1006.75", status: "insufficient"),
          Row(messageID: "M3", kind: "debit", amount: "6.74", status: "confirmed"),
        ])
    }
  }

  @Test("the statement of a day has each of its orders, with what became of it")
  func statement() async throws {
    try await withServer(.channel) { (client) async throws in
      _ = try await client.post("/payouts", order("M1", "906.74"))
      _ = try await client.post("/debits", order("M2", "1000.00"))
      let statement = try await client.get("/statements/2026-03-01")
      #expect(statement.headers["content-type"] == "text/csv")
      #expect(
        statement.text.split(separator: "\n").map(String.init) == [
          "reference,kind,amount,day,status,message,channel",
          "L1,payout,906.74,2026-03-01,confirmed,M1,CH1",
          "L1,debit,1000.00,2026-03-01,insufficient,M2,CH2",
        ])
      let other = try await client.get("/statements/2026-03-02").text
      #expect(other == "reference,kind,amount,day,status,message,channel\n")
      #expect(try await client.get("/statements/today").status == 404)
    }
  }

  @Test("a statement comes with its length and digest, and can be withheld")
  func digest() async throws {
    try await withServer(.channel) { (client) async throws in
      _ = try await client.post("/credit-payouts", order("M1", "906.74"))
      let file = try await client.get("/statements/2026-03-01")
      #expect(file.text.contains("L1,credit-payout,906.74,2026-03-01,confirmed,M1,CH1"))
      let named = try await client.get("/statements/2026-03-01/digest")
      #expect(named.text.contains("\"bytes\":\(file.body.count)"))
      #expect(named.string("sha256")?.count == 64)
      _ = try await client.put("/sandbox/faults", #"{"withholdStatements": true}"#)
      #expect(try await client.get("/statements/2026-03-01").status == 404)
      #expect(try await client.get("/statements/2026-03-01/digest").status == 404)
    }
  }

  @Test("the same message id with another body is a conflict and moves nothing")
  func conflict() async throws {
    try await withServer(.channel) { (client) async throws in
      _ = try await client.post("/payouts", order("M1", "10.00"))
      for path in ["/payouts", "/debits"] {
        let amount = path == "/payouts" ? "10.01" : "10.00"
        let answer = try await client.post(path, order("M1", amount))
        #expect(answer.status == 409)
        #expect(answer.string("code") == "message.conflict")
        #expect(answer.headers["content-type"] == "application/problem+json")
      }
      #expect(try await balance(client) == "10.00")
    }
  }

  @Test("faults: failed and pending payouts, and replies that get lost")
  func faults() async throws {
    try await withServer(.channel) { (client) async throws in
      _ = try await client.put("/sandbox/faults", #"{"failPayouts": 1}"#)
      #expect(try await client.post("/payouts", order("F", "1.00")).string("status") == "failed")
      #expect(try await client.get("/payouts/F").string("status") == "failed")
      _ = try await client.put("/sandbox/faults", #"{"pendPayouts": 1}"#)
      #expect(try await client.post("/payouts", order("P", "2.00")).string("status") == "pending")
      #expect(try await client.get("/payouts/P").string("status") == "confirmed")
      _ = try await client.put("/sandbox/faults", #"{"dropReplies": 1}"#)
      let dropped = try await client.post("/payouts", order("D", "4.00"))
      #expect(dropped.status == 500)
      #expect(dropped.body.isEmpty)
      #expect(try await client.get("/payouts/D").string("status") == "confirmed")
      #expect(try await client.post("/payouts", order("D", "4.00")).string("status") == "confirmed")
      #expect(try await balance(client) == "6.00")
    }
  }

  @Test(
    "bad orders are refused with the field and change nothing",
    arguments: [
      ("1.0", "input.amount"), ("-1.00", "input.amount"), ("0.00", "input.amount"),
      ("1e3", "input.amount"), ("99999999999999.00", "input.amount"),
    ])
  func badAmounts(amount: String, code: String) async throws {
    try await withServer(.channel) { (client) async throws in
      let answer = try await client.post("/payouts", order("M", amount))
      #expect(answer.status == 400)
      #expect(answer.string("code") == code)
      #expect(try await client.get("/payouts/M").status == 404)
      #expect(try await client.get("/sandbox/ledger").text == "[]")
    }
  }

  @Test("a missing field, broken JSON and a body over 64 KiB are problem documents")
  func badBodies() async throws {
    try await withServer(.channel) { (client) async throws in
      let missing = try await client.post("/payouts", #"{"messageID": "M"}"#)
      #expect(missing.status == 400)
      #expect(missing.string("code") == "input.name")
      #expect(try await client.post("/payouts", "{").string("code") == "input.body")
      let large = String(repeating: " ", count: 64 * 1024) + order("M", "1.00")
      #expect(try await client.post("/payouts", large).string("code") == "body.too-large")
    }
  }

  @Test("a restarted channel knows every accepted order, and drops a half-written line")
  func restart() async throws {
    try await withFolder { folder in
      var before: [Data] = []
      try await withServer(.channel, folder: folder) { (client) async throws in
        _ = try await client.post("/payouts", order("M1", "10.00"))
        _ = try await client.post("/debits", order("M2", "3.00"))
        before = [
          try await client.get("/sandbox/ledger").body, try await client.get("/payouts/M1").body,
        ]
      }
      let journal = URL(fileURLWithPath: "\(folder)/channel.jsonl")
      let whole = try Data(contentsOf: journal)
      try (whole + Data(#"{"order":{"_0":"pay"#.utf8)).write(to: journal)
      try await withServer(.channel, folder: folder) { (client) async throws in
        #expect(try await client.get("/sandbox/ledger").body == before[0])
        #expect(try await client.get("/payouts/M1").body == before[1])
        #expect(try await balance(client) == "7.00")
        #expect(try Data(contentsOf: journal) == whole)
        let repeated = try await client.post("/payouts", order("M1", "10.00"))
        #expect(repeated.body == before[1])
        #expect(try await client.post("/payouts", order("M4", "1.00")).status == 200)
      }
      try await withServer(.channel, folder: folder) { (client) async throws in
        #expect(try await balance(client) == "8.00")
      }
    }
  }

  @Test("a journal with a foreign line stops the start")
  func foreignJournal() async throws {
    try await withFolder { folder in
      try Data("{\"what\":1}\n".utf8).write(to: URL(fileURLWithPath: "\(folder)/channel.jsonl"))
      await #expect(throws: SandboxError.unreadableJournal(line: 1)) {
        _ = try await SandboxServer.start(.channel, folder: folder)
      }
    }
  }

  @Test("a stopped server's port is free again, a taken one is refused")
  func ports() async throws {
    let first = try await SandboxServer.start(.channel)
    await #expect(throws: (any Error).self) {
      _ = try await SandboxServer.start(.channel, port: first.port)
    }
    await first.stop()
    let second = try await SandboxServer.start(.channel, port: first.port)
    #expect(second.port == first.port)
    await second.stop()
  }
}
