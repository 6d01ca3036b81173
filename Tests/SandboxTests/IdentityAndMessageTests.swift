import Foundation
import Sandbox
import Testing

@Suite("Sandbox identity check and text messages", .timeLimit(.minutes(20)))
struct IdentityAndMessageTests {
  private func check(_ id: String, number: String = "11010519491231002X", card: String = "62")
    -> String
  {
    """
    {"messageID": "\(id)", "name": "王小明", "idNumber": "\(number)", "phone": "13800000000",
     "bankCard": "\(card)", "livenessToken": "t"}
    """
  }

  private let people = """
    [{"name": "王小明", "idNumber": "11010519491231002X", "phone": "13800000000", "bankCard": "62"},
     {"name": "王小明", "idNumber": "440524198001010013", "phone": "13800000000", "bankCard": "62",
      "outcome": "unclear"}]
    """

  @Test("known people pass, mismatches and strangers fail, a set outcome is given")
  func outcomes() async throws {
    try await withServer(.identity) { (client) async throws in
      #expect(try await client.put("/sandbox/people", people).status == 200)
      let passed = try await client.post("/identity/checks", check("1"))
      #expect(passed.string("result") == "passed")
      #expect(passed.string("token")?.isEmpty == false)
      let unclear = check("2", number: "440524198001010013")
      #expect(try await client.post("/identity/checks", unclear).string("result") == "unclear")
      let other = check("3", card: "63")
      #expect(try await client.post("/identity/checks", other).string("result") == "failed")
      let stranger = check("4", number: "330106199003071519")
      #expect(try await client.post("/identity/checks", stranger).string("result") == "failed")
      #expect(try await client.post("/identity/checks", check("1")).body == passed.body)
      #expect(try await client.post("/identity/checks", check("1", card: "63")).status == 409)
    }
  }

  @Test("an unknown outcome seeds nobody")
  func badSeed() async throws {
    try await withServer(.identity) { (client) async throws in
      let bad = people.replacingOccurrences(of: "unclear", with: "maybe")
      #expect(try await client.put("/sandbox/people", bad).string("code") == "input.outcome")
      #expect(
        try await client.post("/identity/checks", check("1")).string("result") == "failed")
    }
  }

  @Test("a text message is counted once and answered alike when repeated")
  func messages() async throws {
    struct Count: Decodable {
      let count: Int
    }
    try await withFolder { folder in
      let message = """
        {"messageID": "S1", "phone": "13800000000", "template": "bill", "parameters": {"a": "1"}}
        """
      var first = Data()
      try await withServer(.sms, folder: folder) { (client) async throws in
        first = try await client.post("/messages", message).body
        #expect(try await client.post("/messages", message).body == first)
        let other = message.replacingOccurrences(of: "bill", with: "late")
        #expect(try await client.post("/messages", other).status == 409)
      }
      try await withServer(.sms, folder: folder) { (client) async throws in
        #expect(try await client.post("/messages", message).body == first)
        #expect(try await client.get("/sandbox/messages").decode(Count.self).count == 1)
        let later = "/sandbox/messages?since=2999-01-01T00:00:00Z"
        #expect(try await client.get(later).decode(Count.self).count == 0)
      }
    }
  }
}
