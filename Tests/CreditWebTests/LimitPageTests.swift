import CreditCore
import CreditPlatform
import HTTPTypes
import Testing

@Suite("Pages and calls about the limit", .timeLimit(.minutes(20)))
struct LimitPageTests {
  private static let form = ["Content-Type": "application/x-www-form-urlencoded"]
  private static let freeze =
    #"{"product":"purchase","reason":"account-security","until":"2026-01-20","atEnd":"end","#
    + #""role":"credit-officer"}"#

  private static func json(_ key: String) -> [String: String] {
    ["Content-Type": "application/json", "Idempotency-Key": key]
  }

  /// One borrower, with a line or without, the site over their store, and the path of their page.
  private func withSite(
    line: Bool = true, _ body: (Platform, StreamID, WebSite, String) async throws -> Void
  ) async throws {
    let office = try await PaperOffice()
    do {
      let platform = try office.platform()
      let id = office.borrower
      if line { try await open(id, platform) }
      try await body(
        platform, id, WebSite(platform: platform), "/borrowers/\(Reference.borrower(id))")
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  /// From the identity check to a signed contract.
  private func open(_ id: StreamID, _ platform: Platform) async throws {
    func agree(_ kind: PaperKind, _ items: [ConsentItem] = []) async throws {
      try await platform.perform(
        .agree(try platform.papers.agreement(to: kind, items: items)), on: id)
    }
    func settle(_ answer: DisclosureAnswer) async throws {
      let open = try #require(try await platform.borrower(id)?.disclosures.last)
      try await platform.perform(.release(disclosure: open.ordinal), on: id)
      try await platform.perform(.settle(disclosure: open.ordinal, answer), on: id)
    }
    try await agree(.serviceAgreement)
    try await agree(.personalInformation, [.personalInformation])
    try await platform.perform(.requestIdentityCheck, on: id)
    try await settle(.identity(.passed))
    try await agree(.queryNotice)
    try await agree(.bureauAuthorisation, [.bureauInquiry, .bureauReporting])
    try await platform.perform(.apply(.firstApplication, age: 30), on: id)
    try await settle(
      .report(
        InquiryAnswer(application: 1, report: nil, figures: []),
        digest: Digest(bytes: [UInt8](repeating: 1, count: 32))))
    try await platform.perform(
      .decide(
        DecideApplication(
          application: 1, probabilityPPM: 20_000, modelVersion: "m1", modelReasons: [])),
      on: id)
    try await platform.perform(.sign(platform.creditContract()), on: id)
  }

  @Test("R70 the page shows a freeze with rule, reason, end and appeal; granting undoes it")
  func appeal() async throws {
    try await withSite { platform, id, site, path in
      for _ in 0..<2 {
        let made = try await site.post(
          "/v1" + path + "/limit/measures", Self.freeze, Self.json("k1"))
        #expect(made.status == 201 && made.text.contains(#""rule":"R69""#))
      }
      #expect(try await platform.borrower(id)?.agreement?.limits.measures.count == 1)
      let page = try await site.get(path + "?lang=en")
      for text in [
        "Frozen: Purchase line", "R69 · account-security", "to protect you",
        "Until 2026-01-20; then it ends by itself.", "within 15 days", "/limit-appeal?lang=en",
      ] {
        #expect(page.text.contains(text), "\(text)")
      }
      #expect(!page.text.contains("<script") && !page.text.contains("checked="))
      #expect(try await site.get(path).text.contains("冻结：消费账单"))
      for _ in 0..<2 {
        let sent = try await site.post(
          path + "/limit-appeal?lang=en", "number=1&request=1", Self.form)
        #expect(sent.status == 303)
        #expect(sent.headers[.location] == path + "?lang=en#limit-changes")
      }
      let waiting = try await site.get(path + "?lang=en")
      #expect(waiting.text.contains("We received your appeal on 2026-01-05."))
      let lines = try await platform.store.fetch(OpenRequests(limit: 10))
      #expect(lines.map(\.kind) == ["limit-appeal"] && lines.map(\.subject) == ["1"])
      try await platform.perform(.answerRequest(1, .done), on: id)
      let after = try await site.get(path + "?lang=en")
      #expect(after.text.contains("Nothing is cut or frozen."))
    }
  }

  @Test("R70 staff cut, end and read the limit through the API; each call once for its key")
  func staff() async throws {
    try await withSite { platform, id, site, path in
      let base = "/v1" + path + "/limit"
      let cut =
        #"{"cutTo":"1000.00","reason":"risk-raised","until":"2026-02-01","atEnd":"review","#
        + #""role":"system"}"#
      let made = try await site.post(base + "/measures", cut, Self.json("c1"))
      #expect(made.status == 201 && made.text.contains(#""cutTo":"1000.00""#))
      let shown = try await site.get(base)
      #expect(shown.status == 200 && shown.text.contains(#""kind":"cut""#))
      #expect(
        try await platform.borrower(id)?.limitUse(on: PaperOffice.day).granted
          == Money(yuan: 1_000))
      let early = try await site.post(
        base + "/measures/1/review", #"{"role":"credit-manager"}"#, Self.json("r1"))
      #expect(early.status == 422 && early.text.contains("review.nothing"))
      let ended = try await site.post(
        base + "/measures/1/end", #"{"role":"credit-officer"}"#, Self.json("e1"))
      #expect(ended.status == 200 && ended.text.contains(#""measures":[]"#))
      let again = try await site.post(
        base + "/measures/1/end", #"{"role":"credit-officer"}"#, Self.json("e2"))
      #expect(again.status == 422 && again.text.contains("measure.unknown"))
    }
  }

  @Test("H20 R117 a temporary limit is offered by staff and taken or refused on the page")
  func temporary() async throws {
    try await withSite { platform, id, site, path in
      let offered = try await site.post(
        "/v1" + path + "/limit/temporary", #"{"amount":"1000.00"}"#, Self.json("t1"))
      #expect(offered.status == 201)
      let page = try await site.get(path + "?lang=en")
      #expect(page.text.contains("Temporary limit") && page.text.contains("Take it"))
      let bad = try await site.post(
        path + "/temporary-limit", "number=20458&answer=maybe", Self.form)
      #expect(bad.status == 400)
      let taken = try await site.post(
        path + "/temporary-limit", "number=20458&answer=agree", Self.form)
      #expect(taken.status == 303)
      let temporary = try await platform.borrower(id)?.agreement?.limits.temporary
      #expect(temporary?.until == PaperOffice.day.adding(days: 30))
    }
  }

  @Test("R70 without a line, with fields that can't be used or too early nothing happens")
  func refused() async throws {
    try await withSite(line: false) { _, _, site, path in
      let base = "/v1" + path + "/limit"
      #expect(try await site.get(path + "?lang=en").text.contains("Changes to my limit"))
      let none = try await site.post(base + "/measures", Self.freeze, Self.json("k1"))
      #expect(none.status == 422 && none.text.contains("line.missing"))
      for (field, body) in [
        ("reason", Self.freeze.replacing("account-security", with: "mood")),
        ("until", Self.freeze.replacing("2026-01-20", with: "soon")),
        ("role", Self.freeze.replacing("credit-officer", with: "nobody")),
        ("product", Self.freeze.replacing("purchase", with: "car")),
        ("body", Self.freeze.replacing("atEnd", with: "end")),
      ] {
        let reply = try await site.post(base + "/measures", body, Self.json("b-\(field)"))
        #expect(reply.status == 400 && reply.text.contains("input.\(field)"), "\(field)")
      }
      #expect(try await site.post(path + "/limit-appeal", "number=1", Self.form).status == 400)
      let renewal = try await site.post(path + "/renewal", "number=20823", Self.form)
      #expect(renewal.status == 422 && renewal.text.contains("line.missing"))
    }
  }

  @Test("J1 a lower rate set over HTTP is what a new loan costs; a rise is told before it counts")
  func rate() async throws {
    try await withSite { _, _, site, path in
      let lower = #"{"dailyRatePercent":"0.01","from":"2026-01-05","reason":"riskLowered","#
      let wrong = try await site.post(
        "/v1" + path + "/limit/rate", lower + #""role":"credit-manager"}"#, Self.json("k1"))
      #expect(wrong.status == 422 || wrong.status == 400)
      let body =
        #"{"dailyRatePercent":"0.01","from":"DAY","reason":"risk-lowered","role":"credit-manager"}"#
      let today = try await site.get("/v1" + path + "/limit").text
      let day = try #require(today.firstMatch(of: /"on":"([0-9-]+)"/)).1
      let made = try await site.post(
        "/v1" + path + "/limit/rate", body.replacing("DAY", with: day), Self.json("k2"))
      #expect(made.status == 201 && made.text.contains(#""dailyRatePercent":"0.01""#))
      #expect(!made.text.contains("comingRate"))
      let rise = body.replacing("0.01", with: "0.04").replacing("risk-lowered", with: "risk-raised")
      let year = try #require(Int(day.prefix(4)))
      let later = "\(year)" + day.dropFirst(4).replacing("-01-", with: "-03-")
      let told = try await site.post(
        "/v1" + path + "/limit/rate", rise.replacing("DAY", with: later), Self.json("k3"))
      #expect(told.status == 201 && told.text.contains(#""comingRate":{"dailyRatePercent":"0.04""#))
      #expect(try await site.get(path + "?lang=en").text.contains("a new loan costs 0.04% a day"))
      #expect(try await site.get(path).text.contains("新借款的日利率为 0.04%"))
    }
  }
}
