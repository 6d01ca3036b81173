import CreditCore
import CreditPlatform
import HTTPTypes
import Testing

@Suite("Pages and calls about collecting", .timeLimit(.minutes(20)))
struct CollectionPageTests {
  private static let form = ["Content-Type": "application/x-www-form-urlencoded"]
  /// Before the bill of December, which nobody paid.
  private static let bought = PaperOffice.day.adding(days: -46)

  private static func json(_ key: String) -> [String: String] {
    ["Content-Type": "application/json", "Idempotency-Key": key]
  }

  /// One borrower with an overdue bill and an open case; it is 16:00 in China.
  private func withCase(
    _ body: (Platform, StreamID, WebSite, String) async throws -> Void
  ) async throws {
    let office = try await PaperOffice()
    do {
      let platform = try office.platform()
      try await open(office.borrower, platform)
      try await body(
        platform, office.borrower, WebSite(platform: platform),
        Reference.borrower(office.borrower))
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  private func open(_ id: StreamID, _ platform: Platform) async throws {
    let before = Attachments(day: Self.bought)
    func act(_ command: BorrowerCommand) async throws {
      try await platform.perform(command, on: id, with: before)
    }
    func agree(_ kind: PaperKind, _ items: [ConsentItem] = []) async throws {
      try await act(.agree(try platform.papers.agreement(to: kind, items: items)))
    }
    func settle(_ answer: DisclosureAnswer) async throws {
      let open = try #require(try await platform.borrower(id)?.disclosures.last)
      try await act(.release(disclosure: open.ordinal))
      try await act(.settle(disclosure: open.ordinal, answer))
    }
    try await agree(.serviceAgreement)
    try await agree(.personalInformation, [.personalInformation])
    try await act(.requestIdentityCheck)
    try await settle(.identity(.passed))
    try await agree(.queryNotice)
    try await agree(.bureauAuthorisation, [.bureauInquiry, .bureauReporting])
    try await act(.apply(.firstApplication, age: 30))
    try await settle(
      .report(
        InquiryAnswer(application: 1, report: nil, figures: []),
        digest: Digest(bytes: [UInt8](repeating: 1, count: 32))))
    try await act(
      .decide(
        DecideApplication(
          application: 1, probabilityPPM: 20_000, modelVersion: "m1", modelReasons: [])))
    try await act(.sign(platform.creditContract()))
    try await act(.buy(amount: Money(yuan: 900), category: "groceries"))
    try await platform.perform(.closeDay(PaperOffice.day), on: id)
    try #require(try await platform.borrower(id)?.collections.open != nil)
  }

  @Test("N80 N81 a program asks before it calls: rule and earliest time; asking changes nothing")
  func check() async throws {
    try await withCase { platform, id, site, reference in
      let path = "/v1/borrowers/\(reference)/collections"
      let call = #"{"kind":"call","collector":"C-1","at":"2026-01-05T"#
      let allowed = try await site.post(path + "/check", call + #"21:59"}"#, Self.json("a"))
      #expect(allowed.status == 200 && allowed.text.contains(#""allowed":true"#))
      let quiet = try await site.post(path + "/check", call + #"22:00"}"#, Self.json("b"))
      for text in [
        #""allowed":false"#, #""code":"quiet-hours","rule":"N80""#,
        #""earliest":"2026-01-06T08:00""#,
      ] {
        #expect(quiet.text.contains(text), "\(text)")
      }
      #expect(try await platform.borrower(id)?.collections.contactCount == 0)
      for (field, body) in [
        ("kind", #"{"kind":"drum","collector":"C-1"}"#), ("collector", #"{"kind":"call"}"#),
        ("collector", #"{"kind":"call","collector":"王小明"}"#),
        ("at", #"{"kind":"call","collector":"C-1","at":"22:00"}"#),
        ("way", #"{"kind":"call","collector":"C-1","way":0}"#),
        ("body", #"{"kind":"call","collector":"C-1","name":"x"}"#),
      ] {
        let reply = try await site.post(path + "/check", body, Self.json("c"))
        #expect(reply.status == 400 && reply.text.contains("input.\(field)"), "\(field)")
      }
    }
  }

  @Test("N81 N86 contacts of desk and agency are recorded once for a key; the fourth is a breach")
  func record() async throws {
    try await withCase { platform, id, site, reference in
      let path = "/v1/borrowers/\(reference)/collections"
      for minute in 0..<4 {
        let body =
          #"{"kind":"call","collector":"C-1","at":"2026-01-05T09:0\#(minute)","#
          + #""outcome":"reached","recording":"R-\#(minute)"}"#
        for _ in 0..<2 {
          let made = try await site.post(path + "/contacts", body, Self.json("k\(minute)"))
          #expect(made.status == 201)
        }
      }
      let state = try #require(try await platform.borrower(id))
      #expect(state.collections.contacts.map(\.breaches) == [[], [], [], [.calls]])
      let shown = try await site.get(path)
      for text in [#""calls":4"#, #""callsAllowed":3"#, #""code":"calls","rule":"N81""#] {
        #expect(shown.text.contains(text), "\(text)")
      }
      let early =
        #"{"kind":"call","collector":"C-1","at":"2026-01-05T23:00","outcome":"reached"}"#
      let refused = try await site.post(path + "/contacts", early, Self.json("late"))
      #expect(refused.status == 422 && refused.text.contains("contact.quiet-hours"))
      let fault = try await site.post(
        path + "/contacts/1/fault", #"{"conduct":"threat","staff":"S-9"}"#, Self.json("f"))
      #expect(fault.status == 200 && fault.text.contains(#""rule":"N84""#))
    }
  }

  @Test("N81 of many who record at one time each is kept, and three calls are within the limit")
  func together() async throws {
    try await withCase { platform, id, _, _ in
      let code = try #require(DeskCode("C-1"))
      let morning = try #require(Instant(chinaMinute: "2026-01-05T09:00"))
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number: Int64 in 1...8 {
          group.addTask {
            try await platform.perform(
              .collection(
                .record(
                  RecordContact(
                    plan: ContactPlan(
                      kind: .call, at: morning.adding(seconds: 60 * number),
                      by: Collector(code: code), way: number), outcome: .reached,
                    recording: DeskCode("R-\(number)")))), on: id)
          }
        }
        try await group.waitForAll()
      }
      let contacts = try #require(try await platform.borrower(id)).collections.contacts
      #expect(contacts.map(\.ordinal) == Array(1...8))
      #expect(contacts.count { $0.breaches.isEmpty } == 3)
      #expect(contacts.filter { !$0.breaches.isEmpty }.allSatisfy { $0.breaches == [.calls] })
    }
  }

  @Test("N85 a case goes to a listed agency only, and comes back; the share is on record")
  func agencies() async throws {
    try await withCase { platform, id, site, reference in
      let path = "/v1/borrowers/\(reference)/collections"
      let unlisted = try await site.post(
        path + "/assign", #"{"agency":"yundu","staff":"S-1"}"#, Self.json("a"))
      #expect(unlisted.status == 422)
      #expect(unlisted.text.contains("collection.agency-not-listed"))
      let given = try await site.post(
        path + "/assign", #"{"agency":"lanqiao","staff":"S-1"}"#, Self.json("b"))
      #expect(given.status == 200 && given.text.contains(#""agency":"lanqiao""#))
      let shares = try await platform.store.fetch(DisclosuresOfBorrower(id: id))
      #expect(shares.contains { $0.recipient == "lanqiao" && $0.purpose == "collection" })
      let listed = try await site.get("/v1/collections?agency=lanqiao")
      #expect(listed.text.contains(reference))
      let page = try await site.get("/borrowers/\(reference)?lang=en")
      #expect(page.text.contains("岚桥催收服务有限公司") && page.text.contains("400-000-0106"))
      let back = try await site.post(path + "/recall", #"{"staff":"S-1"}"#, Self.json("c"))
      #expect(back.status == 200 && !back.text.contains(#""agency":"lanqiao""#))
      #expect(try await !site.get("/v1/collections?agency=lanqiao").text.contains(reference))
    }
  }

  @Test("P13 the borrower sees who may contact them and when, every contact, and what broke a rule")
  func borrower() async throws {
    try await withCase { platform, id, site, reference in
      let path = "/borrowers/\(reference)"
      let clean = try await site.get(path + "?lang=en")
      for text in [
        "Something is overdue since 2025-12-10", "From 22:00 to 8:00", "At most 3 answered calls",
        "No contact is on record.", "What nobody may do", "Complain about collection",
      ] {
        #expect(clean.text.contains(text), "\(text)")
      }
      #expect(!clean.text.contains("checked=") && !clean.text.contains("<script"))
      try await platform.perform(
        .collection(
          .record(
            RecordContact(
              plan: ContactPlan(
                kind: .visit, at: try #require(Instant(chinaMinute: "2026-01-05T07:59")),
                by: Collector(code: try #require(DeskCode("C-7")))), outcome: .reached,
              recording: DeskCode("R-1")))), on: id)
      let page = try await site.get(path + "?lang=en")
      for text in ["2026-01-05 07:59", "C-7", "In quiet hours", "N80", "Too few people came"] {
        #expect(page.text.contains(text), "\(text)")
      }
      let chinese = try await site.get(path)
      for text in ["欠款联系", "联系记录", "夜间休息时段", "上门人数不足", "投诉催收"] {
        #expect(chinese.text.contains(text), "\(text)")
      }
      let desk = try await site.get("/staff/compliance?lang=en")
      #expect(desk.text.contains(reference) && desk.text.contains("N82 Too few people came"))
    }
  }

  @Test("N80 P13 the borrower agrees to quiet hours and takes it back; a complaint pauses contacts")
  func ownWord() async throws {
    try await withCase { platform, id, site, reference in
      let path = "/borrowers/\(reference)"
      for (contact, number, isAgreed) in [("allowed", 1, true), ("forbidden", 2, false)] {
        for _ in 0..<2 {
          let sent = try await site.post(
            path + "/quiet-hours?lang=en", "contact=\(contact)&number=\(number)", Self.form)
          #expect(sent.status == 303)
          #expect(sent.headers[.location] == path + "?lang=en#collection")
        }
        let open = try await platform.borrower(id)?.collections.quiet.contains { $0.until == nil }
        #expect(open == isAgreed)
      }
      #expect(try await site.post(path + "/quiet-hours", "number=1", Self.form).status == 400)
      let sent = try await site.post(path + "/complaints", "cause=collection&number=1", Self.form)
      #expect(sent.status == 303)
      let page = try await site.get(path + "?lang=en")
      #expect(page.text.contains("Contacts pause now"))
      let check = try await site.post(
        "/v1" + path + "/collections/check", #"{"kind":"call","collector":"C-1"}"#,
        Self.json("p"))
      #expect(check.text.contains(#""code":"paused""#))
    }
  }

  @Test("P13 the staff lists cases, asks, records and assigns on pages without names")
  func staff() async throws {
    try await withCase { platform, id, site, reference in
      let list = try await site.get("/staff/collections?lang=en")
      #expect(list.text.contains("/staff/collections/\(reference)"))
      #expect(list.text.contains("May collect"))
      let path = "/staff/collections/\(reference)"
      let asked = try await site.get(
        path + "?lang=en&kind=call&collector=C-1&at=2026-01-05T22%3A30&way=&third=&agency=")
      #expect(asked.text.contains("Not allowed: Call 2026-01-05 22:30"))
      #expect(asked.text.contains("At 2026-01-06 08:00 at the earliest."))
      let record =
        "kind=call&at=2026-01-05T09%3A00&collector=C-1&outcome=reached&recording=R-1&number=1"
      for _ in 0..<2 {
        #expect(try await site.post(path + "/record", record, Self.form).status == 303)
      }
      #expect(try await platform.borrower(id)?.collections.contactCount == 1)
      let given = try await site.post(
        path + "/assign", "agency=lanqiao&staff=S-1&number=1", Self.form)
      #expect(given.status == 303)
      let page = try await site.get(path + "?lang=en")
      for text in ["1 / 3", "Spoken to", "R-1", "Recall the case"] {
        #expect(page.text.contains(text), "\(text)")
      }
      for hidden in ["王小明", "13800000000", "checked=", "<script"] {
        #expect(!page.text.contains(hidden), "\(hidden)")
      }
      #expect(try await site.post(path + "/burn", "number=1", Self.form).status == 400)
    }
  }
}
