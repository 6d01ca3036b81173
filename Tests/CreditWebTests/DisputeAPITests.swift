import CreditCore
import CreditPlatform
import HTTPTypes
import Testing

@Suite("Disputes for programs", .timeLimit(.minutes(20)))
struct DisputeAPITests {
  private func withSite(
    _ body: (Platform, StreamID, WebSite, String) async throws -> Void
  ) async throws {
    let office = try await PaperOffice()
    do {
      let platform = try office.platform()
      try await body(
        platform, office.borrower, WebSite(platform: platform),
        "/v1/borrowers/\(Reference.borrower(office.borrower))/disputes")
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  private static func headers(_ key: String) -> [String: String] {
    ["Content-Type": "application/json", "Idempotency-Key": key]
  }

  @Test("N28 a dispute is opened once under its key, and read back without what was written")
  func open() async throws {
    try await withSite { platform, id, site, path in
      let body =
        #"{"subject":"identity","field":"identity","text":"My phone is another one.","#
        + #""evidence":"Contract of the operator"}"#
      let first = try await site.post(path, body, Self.headers("d1"))
      #expect(first.status == 201 && first.text.contains(#""number":1"#))
      #expect(try await site.post(path, body, Self.headers("d1")).text == first.text)
      #expect(first.text.contains(#""awaitingAnswer":true"#))
      #expect(try await platform.borrower(id)?.disputes.count == 1)
      let later = try await site.post(
        path + "/1/evidence", #"{"text":"A bill"}"#, Self.headers("e1"))
      #expect(later.status == 200 && later.text.contains(#""evidence":2"#))
      let list = try await site.get(path)
      #expect(list.status == 200 && list.text.contains(#""subject":"identity""#))
      #expect(!list.text.contains("My phone") && !list.text.contains("operator"))
    }
  }

  @Test(
    "N28 what can't be read is refused by the name of its field",
    arguments: [
      (#"{"subject":"account","field":"balance","text":"x"}"#, "input.subject"),
      (#"{"subject":"identity","field":"colour","text":"x"}"#, "input.field"),
      (#"{"subject":"identity","field":"identity","text":""}"#, "input.text"),
      (#"{"subject":"identity","field":"identity","text":"x","other":"y"}"#, "input.body"),
    ])
  func unreadable(body: String, code: String) async throws {
    try await withSite { platform, id, site, path in
      let reply = try await site.post(path, body, Self.headers("k"))
      #expect(reply.status == 400 && reply.text.contains(code))
      #expect(try await platform.borrower(id)?.disputes.isEmpty == true)
      let none = try await site.post(path + "/7/statement", #"{"text":"x"}"#, Self.headers("s"))
      #expect(none.status == 422 && none.text.contains("dispute.unknown"))
    }
  }
}
