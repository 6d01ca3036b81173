import CreditCore
import CreditPlatform
import HTTPTypes
import Testing

@Suite("Pages of the borrower's rights", .timeLimit(.minutes(20)))
struct RightsPageTests {
  private static let form = ["Content-Type": "application/x-www-form-urlencoded"]

  private static func json(_ key: String) -> [String: String] {
    ["Content-Type": "application/json", "Idempotency-Key": key]
  }

  /// One registered borrower, the site over their store, and the path of their page.
  private func withSite(
    _ body: (Platform, StreamID, WebSite, String) async throws -> Void
  ) async throws {
    let office = try await PaperOffice()
    do {
      let platform = try office.platform()
      let id = office.borrower
      try await body(
        platform, id, WebSite(platform: platform), "/borrowers/\(Reference.borrower(id))")
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  @Test("N50 a request made by a form shows its clock; the same form sent twice makes one")
  func request() async throws {
    try await withSite { platform, id, site, path in
      for _ in 0..<2 {
        let reply = try await site.post(
          path + "/requests?lang=en", "kind=objection&number=1", Self.form)
        #expect(reply.status == 303)
        #expect(reply.headers[.location] == path + "?lang=en#rights")
      }
      let page = try await site.get(path + "?lang=en")
      #expect(page.text.contains("We received it on 2026-01-05."))
      #expect(page.text.contains("We answer by 2026-01-20 at the latest: 15 days are left."))
      #expect(!page.text.contains("<script"))
      let open = try await platform.store.fetch(OpenRequests(limit: 10))
      #expect(open.map(\.kind) == ["objection"] && open.map(\.id) == [id])
      let second = try await site.post(
        path + "/requests", "kind=objection&number=2", Self.form)
      #expect(second.status == 422 && second.text.contains("request.open"))
    }
  }

  @Test("R49 a correction is sealed, counts once answered, and shows nothing of itself")
  func correction() async throws {
    try await withSite { platform, id, site, path in
      let bad = try await site.post(
        path + "/requests", "kind=correction&number=1&phone=12", Self.form)
      #expect(bad.status == 400 && bad.text.contains("input.phone"))
      let body =
        "kind=correction&number=1&name=&phone=13900000000"
        + "&address=%E4%B8%8A%E6%B5%B7%E5%B8%82+1"
      #expect(try await site.post(path + "/requests", body, Self.form).status == 303)
      let waiting = try #require(try await platform.borrower(id))
      #expect(try await platform.profile(of: waiting).phone.plaintext == "13800000000")
      let lines = try await platform.store.fetch(OpenRequests(limit: 10))
      #expect(lines.map(\.subject) == ["phone address"])
      try await platform.perform(.answerRequest(1, .done), on: id)
      let state = try #require(try await platform.borrower(id))
      let profile = try await platform.profile(of: state)
      #expect(profile.phone.plaintext == "13900000000" && profile.address == "上海市 1")
      #expect(profile.name == "王小明")
      #expect(profile.residentID.plaintext == "11010519491231002X")
      let page = try await site.get(path + "?lang=en")
      #expect(page.text.contains("2026-01-05 · Done"))
      #expect(!page.text.contains("13900000000") && !page.text.contains("上海市"))
      let same = try await site.post(
        path + "/requests", "kind=correction&number=2&phone=13900000000", Self.form)
      #expect(same.status == 422 && same.text.contains("correction.nothing"))
    }
  }

  @Test("N51 a restriction through the API is done at once, and its page lifts it again")
  func restriction() async throws {
    try await withSite { platform, id, site, path in
      let made = try await site.post(
        "/v1" + path + "/requests", #"{"kind":"restriction"}"#, Self.json("k1"))
      #expect(made.status == 201 && made.text.contains(#""outcome":"done""#))
      #expect(try await platform.borrower(id)?.restrictedOn == PaperOffice.day)
      #expect(try await site.get(path + "?lang=en").text.contains("Lift the restriction"))
      let lifted = try await site.post(path + "/restriction/end", "number=1", Self.form)
      #expect(lifted.status == 303)
      #expect(try await platform.borrower(id)?.restrictedOn == nil)
      let list = try await site.get("/v1" + path + "/requests")
      #expect(list.status == 200 && list.text.contains(#""kind":"restriction""#))
    }
  }

  @Test("N50 the list of requests and complaints is the same when it is made again from events")
  func rebuilt() async throws {
    try await withSite { platform, id, site, path in
      try await platform.perform(.complain(.cost), on: id)
      try await platform.perform(.complain(.cost), on: id)
      try await platform.perform(.answerComplaint(1, .upheld), on: id)
      try await platform.perform(.request(.export), on: id)
      try await platform.perform(
        .answerRequest(1, .refused(.identityNotProven)), on: id)
      let before = try await platform.store.fetch(RequestsOfBorrower(id: id))
      #expect(before.count == 3)
      #expect(before.first { $0.kind == "export" }?.reason == "identity-not-proven")
      let counts = try await platform.store.fetch(ComplaintCounts())
      #expect(counts.map(\.outcome) == ["open", "upheld"] && counts.map(\.count) == [1, 1])
      #expect(try await ReadModelRebuild(platform: platform).run() == 1)
      #expect(try await platform.store.fetch(RequestsOfBorrower(id: id)) == before)
      let page = try await site.get(path + "?lang=en")
      #expect(page.text.contains("Refused: we could not confirm that it is you"))
    }
  }

  @Test("R124 the closing page opens without a contract, and closing is refused with its reason")
  func closing() async throws {
    try await withSite { _, _, site, path in
      let page = try await site.get(path + "/closing?lang=en")
      #expect(page.status == 200 && page.text.contains("You have no credit contract."))
      let refused = try await site.post("/v1" + path + "/closing", "{}", Self.json("c1"))
      #expect(refused.status == 422 && refused.text.contains("line.missing"))
      let preview = try await site.get("/v1" + path + "/closing")
      #expect(preview.text == #"{"closable":false,"open":[],"finalRecords":[]}"#)
    }
  }

  @Test("a form of another kind, without its number or from a foreign page does nothing")
  func malformed() async throws {
    try await withSite { platform, id, site, path in
      for body in ["", "kind=everything&number=1", "kind=access", "kind=access&number=-1"] {
        #expect(try await site.post(path + "/requests", body, Self.form).status == 400)
      }
      let foreign = Self.form.merging(["Sec-Fetch-Site": "cross-site"]) { $1 }
      let reply = try await site.post(path + "/requests", "kind=access&number=1", foreign)
      #expect(reply.status == 403)
      let noKind = try await site.post(
        "/v1" + path + "/requests", #"{"kind":"access","phone":"13900000000"}"#, Self.json("k"))
      #expect(noKind.status == 400 && noKind.text.contains("input.kind"))
      #expect(try await platform.borrower(id)?.requests.isEmpty == true)
    }
  }
}
