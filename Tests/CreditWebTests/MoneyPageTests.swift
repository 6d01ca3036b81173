import CreditCore
import CreditPlatform
import Testing

@Suite("Pages about money that is paid back or debited", .timeLimit(.minutes(20)))
struct MoneyPageTests {
  private static let form = [
    "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin",
  ]
  private static let card = "6222020000000000000"

  private static func json(_ key: String) -> [String: String] {
    ["Content-Type": "application/json", "Idempotency-Key": key]
  }

  private func withSite(
    _ body: (Platform, StreamID, WebSite, String) async throws -> Void
  ) async throws {
    let office = try await PaperOffice()
    do {
      let platform = try office.platform()
      let id = office.borrower
      try await open(id, platform)
      try await body(
        platform, id, WebSite(platform: platform), "/borrowers/\(Reference.borrower(id))")
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  private func settle(
    _ kind: DisclosureKind, _ answer: DisclosureAnswer, of id: StreamID, _ platform: Platform
  ) async throws {
    let open = try #require(
      try await platform.borrower(id)?.disclosures.last { $0.kind == kind })
    try await platform.perform(.release(disclosure: open.ordinal), on: id)
    try await platform.perform(.settle(disclosure: open.ordinal, answer), on: id)
  }

  /// From the identity check to a signed contract, with 50.00 to the credit of the purchase line.
  private func open(_ id: StreamID, _ platform: Platform) async throws {
    func agree(_ kind: PaperKind, _ items: [ConsentItem] = []) async throws {
      try await platform.perform(
        .agree(try platform.papers.agreement(to: kind, items: items)), on: id)
    }
    try await agree(.serviceAgreement)
    try await agree(.personalInformation, [.personalInformation])
    try await platform.perform(.requestIdentityCheck, on: id)
    try await settle(.identityCheck, .identity(.passed), of: id, platform)
    try await agree(.queryNotice)
    try await agree(.bureauAuthorisation, [.bureauInquiry, .bureauReporting])
    try await platform.perform(.apply(.firstApplication, age: 30), on: id)
    try await settle(
      .bureauInquiry,
      .report(
        InquiryAnswer(application: 1, report: nil, figures: []),
        digest: Digest(bytes: [UInt8](repeating: 1, count: 32))), of: id, platform)
    try await platform.perform(
      .decide(
        DecideApplication(
          application: 1, probabilityPPM: 20_000, modelVersion: "m1", modelReasons: [])),
      on: id)
    try await platform.perform(.sign(platform.creditContract()), on: id)
    let line = try #require(try await platform.borrower(id)?.purchaseLine).ordinal
    try await platform.perform(
      .repay(contract: line, amount: Money(yuan: 50), on: platform.clock.businessDate), on: id)
  }

  @Test("A2 R113 one button pays a credit back once, and the page says how far it has come")
  func payout() async throws {
    try await withSite { platform, id, site, path in
      let line = try #require(try await platform.borrower(id)?.purchaseLine).ordinal
      let contract = Reference.contract(id, line)
      let page = try await site.get(path + "?lang=en")
      #expect(page.text.contains(path + "/credit-payout?lang=en"))
      #expect(page.text.contains("to my bank card"))
      for _ in 0..<2 {
        let sent = try await site.post(
          path + "/credit-payout?lang=en", "contract=\(contract)&number=1", Self.form)
        #expect(sent.status == 303)
      }
      let state = try #require(try await platform.borrower(id))
      #expect(state.refunds(of: line).map(\.amount) == [Money(yuan: 50)])
      #expect(state.disclosures.filter { $0.kind == .creditPayout }.count == 1)
      #expect(
        try await site.get(path + "?lang=en").text.contains("is on its way to your bank card"))
      try await settle(.creditPayout, .payoutFailed, of: id, platform)
      let failed = try await site.get(path + "?lang=en").text
      #expect(failed.contains("did not work") && failed.contains("to my bank card"))
      let again = try await site.post(
        "/v1" + path + "/accounts/\(contract)/credit-refunds", #"{"amount":"50.00"}"#,
        Self.json("again"))
      #expect(again.status == 201 && again.text.contains(#""status":"on-its-way""#))
      try await settle(
        .creditPayout, .payoutConfirmed(on: platform.clock.businessDate), of: id, platform)
      let listed = try await site.get("/v1" + path + "/payments").text
      #expect(listed.contains(#""status":"failed""#) && listed.contains(#""status":"paid""#))
      #expect(try await site.get(path + "?lang=zh").text.contains("退到您的银行卡"))
    }
  }

  @Test("A2 a form about a contract that is not the borrower's, or without a number, is refused")
  func wrongForm() async throws {
    try await withSite { _, _, site, path in
      for body in ["contract=C1&number=1", "number=1", "contract=C1&number=0", ""] {
        let reply = try await site.post(path + "/credit-payout", body, Self.form)
        #expect(reply.status == 400)
      }
    }
  }

  @Test("H22 cards are added, checked, ordered and removed on a page that shows last digits only")
  func cards() async throws {
    try await withSite { platform, id, site, path in
      let cards = path + "/debit-cards"
      for _ in 0..<2 {
        let sent = try await site.post(cards, "number=2&bankCard=\(Self.card)", Self.form)
        #expect(sent.status == 303)
      }
      #expect(try await platform.borrower(id)?.debitCards.added.count == 1)
      #expect(try await site.get(cards + "?lang=en").text.contains("It is being checked"))
      try await settle(.cardCheck, .identity(.passed), of: id, platform)
      let page = try await site.get(cards + "?lang=en").text
      #expect(page.contains("Debited as number 2") && page.contains("Debit this one first"))
      #expect(!page.contains(Self.card))
      #expect(try await site.post(cards + "/order", "order=2,1", Self.form).status == 303)
      #expect(try await platform.borrower(id)?.debitCards.order == [2, 1])
      #expect(try await site.post(cards + "/order", "order=2,9", Self.form).status == 422)
      let listed = try await site.get("/v1" + cards).text
      #expect(listed.contains(#""order":"2,1""#) && !listed.contains("6222"))
      #expect(try await site.post(cards + "/removal", "card=2", Self.form).status == 303)
      #expect(try await platform.borrower(id)?.debitCards.order == [1])
      #expect(try await site.post(cards, "number=9&bankCard=12", Self.form).status == 400)
      #expect(try await site.get(path + "?lang=zh").text.contains("debit-cards?lang=zh"))
    }
  }

  @Test("R26 the staff sees days that were not compared and breaks, and explains one once")
  func books() async throws {
    try await withSite { platform, _, site, _ in
      #expect(try await site.get("/staff/books?lang=en").text.contains("Every day was compared"))
      let day = platform.clock.businessDate.adding(days: -3)
      let by = try #require(DeskCode("acc-1"))
      _ = try await ChannelReconciler(platform: platform).reconcile(
        day, "reference,kind,amount,day,status\nC1,credit-payout,5.00,\(day),confirmed\n", by: by)
      let page = try await site.get("/staff/books?lang=en").text
      #expect(
        page.contains("Only the channel has it") && page.contains("A credit balance paid back"))
      #expect(page.contains("is missing or damaged"))
      #expect(page.contains(", 2 days"))
      let body = "day=\(day)&number=1&reason=paid+twice+by+the+channel&by=acc-2"
      for _ in 0..<2 {
        #expect(try await site.post("/staff/books/breaks", body, Self.form).status == 303)
      }
      #expect(!(try await site.get("/staff/books?lang=zh").text).contains("只有渠道有"))
      let unknown = "day=\(day)&number=7&reason=x&by=acc-2"
      #expect(try await site.post("/staff/books/breaks", unknown, Self.form).status == 400)
      #expect(
        try await site.post("/staff/books/breaks", "day=\(day)&number=1&by=acc-2", Self.form).status
          == 400)
    }
  }
}
