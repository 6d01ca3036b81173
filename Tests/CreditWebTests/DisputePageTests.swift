import CreditCore
import CreditPlatform
import HTTPTypes
import Testing

@Suite("Pages of disputes", .timeLimit(.minutes(20)))
struct DisputePageTests {
  private static let form = ["Content-Type": "application/x-www-form-urlencoded"]

  private func withSite(
    _ body: (Platform, StreamID, WebSite, String) async throws -> Void
  ) async throws {
    let office = try await PaperOffice()
    do {
      let platform = try office.platform()
      let reference = Reference.borrower(office.borrower)
      try await body(platform, office.borrower, WebSite(platform: platform), reference)
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  @Test("N28 P11 a dispute opened by a form shows its clock; nothing is chosen beforehand")
  func open() async throws {
    try await withSite { platform, id, site, reference in
      let path = "/borrowers/\(reference)"
      let empty = try await site.get(path + "?lang=en")
      #expect(empty.text.contains("Dispute a record"))
      #expect(!empty.text.contains("checked=") && !empty.text.contains("selected="))
      for _ in 0..<2 {
        let reply = try await site.post(
          path + "/disputes?lang=en",
          "subject=identity&field=identity&text=my+secret+words&evidence=&number=1", Self.form)
        #expect(reply.status == 303)
        #expect(reply.headers[.location] == path + "?lang=en#disputes")
      }
      let page = try await site.get(path + "?lang=en")
      #expect(page.text.contains("We answer in writing by 2026-01-25: 20 days are left."))
      #expect(page.text.contains("Received") && !page.text.contains("<script"))
      let state = try #require(try await platform.borrower(id))
      #expect(state.disputes.count == 1)
      let event = try #require(state.disputes.first)
      #expect(!String(decoding: event.encoded(), as: UTF8.self).contains("secret"))
    }
  }

  @Test("N28 a form without a choice or a text is refused and opens nothing")
  func incomplete() async throws {
    try await withSite { platform, id, site, reference in
      for (body, field) in [
        ("subject=&field=identity&text=a&number=1", "subject"),
        ("subject=identity&field=&text=a&number=1", "field"),
        ("subject=identity&field=identity&text=&number=1", "text"),
        ("subject=account-9&field=balance&text=a&number=1", "dispute.unfit"),
      ] {
        let reply = try await site.post(
          "/borrowers/\(reference)/disputes", body, Self.form)
        #expect(reply.status >= 400 && reply.text.contains(field))
      }
      #expect(try await platform.borrower(id)?.disputes.isEmpty == true)
    }
  }

  @Test("N28 the staff sees the queue, takes, finds and answers; the borrower reads the answer")
  func staff() async throws {
    try await withSite { platform, id, site, reference in
      _ = try await site.post(
        "/borrowers/\(reference)/disputes",
        "subject=inquiry&field=existence&text=who+asked&number=1", Self.form)
      let queue = try await site.get("/staff/disputes?lang=en")
      #expect(queue.text.contains("/staff/disputes/\(reference)/1"))
      let page = "/staff/disputes/\(reference)/1"
      #expect(try await site.get(page + "?lang=en").text.contains("who asked"))
      let acts = [
        ("take", "role=credit-officer&number=1"),
        (
          "find",
          "verdict=correct&reason=not-our-inquiry&role=credit-officer&correction=&number=2"
        ),
        ("answer", "text=We+made+no+inquiry.&number=3"),
      ]
      let early = try await site.post(page + "/answer", "text=a&number=9", Self.form)
      #expect(early.status == 422 && early.text.contains("dispute.unfit"))
      for (act, body) in acts {
        #expect(try await site.post("\(page)/\(act)", body, Self.form).status == 303)
      }
      let borrower = try await site.get("/borrowers/\(reference)?lang=en")
      #expect(borrower.text.contains("We made no inquiry."))
      #expect(borrower.text.contains("Add my statement"))
      #expect(try await site.get("/staff/disputes?lang=en").text.contains("No dispute is open."))
      let stated = try await site.post(
        "/borrowers/\(reference)/disputes/1/statement", "text=I+still+disagree&number=4",
        Self.form)
      #expect(stated.status == 303)
      #expect(
        try await site.get("/borrowers/\(reference)?lang=en").text.contains("I still disagree"))
    }
  }
}
