import CreditCore
import CreditPlatform
import HTTPTypes
import Testing

@Suite("Pages on which papers are signed", .timeLimit(.minutes(20)))
struct SigningPageTests {
  private func withOffice(_ body: (PaperOffice) async throws -> Void) async throws {
    let office = try await PaperOffice()
    do {
      try await body(office)
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  private static let all = ["processing", "sensitive", "partners"]

  @Test(
    "R2 R3 R4 R133 every document of the bundle stands by itself, with version, day and digest",
    arguments: ["zh", "en"])
  func list(language: String) async throws {
    try await withOffice { office in
      let visitor = try SigningVisitor(office)
      let page = try await visitor.get("/signing", language)
      #expect(page.status == 200)
      let kinds: [PaperKind] = [
        .personalInformation, .bureauAuthorisation, .creditContract, .sharingList,
      ]
      for kind in kinds {
        let paper = try #require(visitor.platform.papers.papers[kind])
        let digest = Hex.text(PaperCatalogue.digest(of: paper).bytes)
        #expect(page.text.contains("id=\"\(kind.rawValue)\"") && page.text.contains(digest))
        let body = language == "zh" ? paper.body.zh : paper.body.en
        #expect(page.text.contains(try #require(TextDiff.paragraphs(of: body).first)))
      }
      #expect(page.text.contains("2026-01-01") && !page.text.contains("checked="))
      #expect(page.text.contains(language == "zh" ? "如何撤回或结束" : "How it ends"))
      #expect(!page.text.contains("<script"))
    }
  }

  @Test(
    "R52 R58 R80 R90 R91 R103 R126 the authorisation says what it leads to, and nothing is ticked",
    arguments: [
      ("zh", ["签署本身不会查询", "显示 2 年", "保存 5 年", "房贷", "（必要）", "撤回", "最近 6 个月 0 次"]),
      (
        "en",
        [
          "Signing does not query", "shows for 2 years", "for 5 years", "mortgage", "(necessary)",
          "Withdraw", "0 times in the last 6 months",
        ]
      ),
    ])
  func authorisation(language: String, words: [String]) async throws {
    try await withOffice { office in
      let page = try await SigningVisitor(office).get("/signing/bureau-authorisation", language)
      #expect(page.status == 200)
      for word in words { #expect(page.text.contains(word), "\(word)") }
      let boxes = page.text.split(separator: "type=\"checkbox\"").count - 1
      #expect(boxes == 2 && !page.text.contains("checked="))
      for answer in ["refuse", "sign"] {
        #expect(page.text.contains("type=\"submit\" name=\"answer\" value=\"\(answer)\""))
      }
    }
  }

  @Test("R4 R118 R133 from the text over the code to the signature, with text, time and device")
  func journey() async throws {
    try await withOffice { office in
      let visitor = try SigningVisitor(office)
      let act = "personal-information"
      let code = try await visitor.ask(act, Self.all)
      #expect(code.status == 200)
      let paper = try #require(visitor.platform.papers.papers[.personalInformation])
      let digest = PaperCatalogue.digest(of: paper)
      for text in [
        "138****0000", "autocomplete=\"one-time-code\"", "inputmode=\"numeric\"",
        Hex.text(digest.bytes), "Withdraw",
      ] {
        #expect(code.text.contains(text), "\(text)")
      }
      #expect(!code.text.contains("13800000000"))
      #expect(try await visitor.state.papers.isEmpty)
      let digits = try await visitor.digits()
      #expect(!code.text.contains(digits))
      // The same form sent twice is one signature, and one answer.
      for _ in 0..<2 {
        let signed = try await visitor.sign(code, act, digits)
        #expect(signed.status == 303)
        #expect(signed.headers[.location] == visitor.home + "/papers/1?lang=en")
      }
      let state = try await visitor.state
      let signed = try #require(state.papers.last)
      #expect(state.papers.count == 1 && signed.digest == digest && signed.code == 1)
      #expect(signed.device == Platform.deviceDigest(SigningVisitor.agent))
      #expect(signed.at == office.clock.now && signed.how == .ownPage)
      #expect(state.liveConsent(.personalInformation) != nil)
      let copy = try await visitor.get("/papers/1")
      let chosen = copy.text.split(separator: "<dd>").map { $0.prefix { $0 != "<" } }
      #expect(chosen.filter { $0 == "Agreed" }.count == 3)
      #expect(chosen.filter { $0 == "Not agreed" }.count == 3)
      #expect(try await visitor.get("/signing/" + act).text.contains("and it holds"))
    }
  }

  @Test("R2 R3 R55 R133 contract and list are signed together, with one code, after the approval")
  func contract() async throws {
    try await withOffice { office in
      let visitor = try SigningVisitor(office)
      let early = try await visitor.get("/signing/credit-contract")
      #expect(early.text.contains("It can&#39;t be signed now") && !early.text.contains("<form"))
      try await approve(visitor)
      // Without the list there is no signature, and no code either.
      let half = try await visitor.ask("credit-contract", ["contract"])
      #expect(half.status == 422 && half.text.contains("I have read the sharing list."))
      #expect(try await visitor.state.agreement == nil)
      let page = try await visitor.get("/signing/credit-contract")
      let list = visitor.platform.register.list
      #expect(page.text.contains("First page of the contract") && page.text.contains(list.hash))
      for recipient in list.recipients where recipient.isListed(on: PaperOffice.day) {
        let isNamed = list.scenarios.contains { $0.recipients.contains(recipient.id) }
        #expect(!isNamed || page.text.contains(recipient.legalName), "\(recipient.id)")
      }
      let before = try await visitor.state.papers.count
      let signed = try await visitor.signWhole("credit-contract", ["contract", "list"])
      #expect(signed.status == 303)
      let state = try await visitor.state
      #expect(state.agreement?.sharingListVersion == list.version)
      #expect(state.papers.dropFirst(before).map(\.kind) == PaperKind.creditBundle)
      #expect(Set(state.papers.dropFirst(before).map(\.code)) == [state.counts.signingCodes])
      #expect(Set(state.papers.dropFirst(before).map(\.digest)).count == 2)
    }
  }

  @Test("R65 R52 before an increase the notice stands there again, and only a new act helps")
  func increase() async throws {
    try await withOffice { office in
      let visitor = try SigningVisitor(office)
      try await approve(visitor)
      #expect(
        try await visitor.signWhole("credit-contract", ["contract", "list"]).status == 303)
      let used = try #require(try await visitor.state.liveConsent(.bureauInquiry))
      await #expect(throws: PlatformError.self) {
        try await visitor.platform.perform(.apply(.limitIncrease, age: 30), on: visitor.id)
      }
      let page = try await visitor.get("/signing/bureau-authorisation")
      for text in [
        "You may sign anew", "leaves a trace in your report", "used again instead of asking",
        "at least 90 days", "two products applied for together",
      ] { #expect(page.text.contains(text), "\(text)") }
      let again = try await visitor.signWhole("bureau-authorisation", ["inquiry", "reporting"])
      #expect(again.status == 303)
      try await visitor.platform.perform(.apply(.limitIncrease, age: 30), on: visitor.id)
      let state = try await visitor.state
      #expect(state.counts.usedConsent > used.ordinal)
      // The report is of today: it is used again, and the bureau is not asked a second time.
      #expect(state.applications.last?.stage == .deciding && state.counts.inquiries == 1)
    }
  }

  @Test("R118 five wrong codes use it up: each is told, nothing is signed, the right one is late")
  func wrong() async throws {
    try await withOffice { office in
      let visitor = try SigningVisitor(office)
      let act = "personal-information"
      let page = try await visitor.ask(act, Self.all)
      let (right, wrong) = (try await visitor.digits(), try await visitor.wrongDigits())
      for typed in ["", "12345", "letters"] {
        let reply = try await visitor.sign(page, act, typed)
        #expect(reply.status == 422 && reply.text.contains("was not counted"))
      }
      for left in stride(from: SigningCode.mostTries - 1, through: 1, by: -1) {
        let reply = try await visitor.sign(page, act, wrong)
        #expect(reply.status == 422 && reply.text.contains("Tries left: \(left)."))
      }
      let last = try await visitor.sign(page, act, wrong)
      #expect(last.status == 422 && last.text.contains("too often and is void"))
      #expect(!last.text.contains("name=\"code\"") && last.text.contains("value=\"resend\""))
      #expect(try await visitor.sign(page, act, right).status == 422)
      #expect(try await visitor.state.papers.isEmpty)
    }
  }

  @Test("R118 a code that ran out signs nothing; another comes after a minute and voids the first")
  func expired() async throws {
    try await withOffice { office in
      let visitor = try SigningVisitor(office)
      let (act, path) = ("bureau-authorisation", "/signing/bureau-authorisation")
      let page = try await visitor.ask(act, ["reporting"])
      let first = try await visitor.digits()
      let soon = try await visitor.send(page, path, ["answer": "resend"])
      #expect(soon.status == 429 && soon.text.contains("name=\"code\""))
      #expect(try await visitor.state.counts.signingCodes == 1)
      office.clock.wait(seconds: SigningCode.seconds + 1)
      let late = try await visitor.sign(page, act, first)
      #expect(late.status == 422 && late.text.contains("has run out"))
      let another = try await visitor.send(late, path, ["answer": "resend"])
      #expect(another.status == 200)
      // Asking again while a code can be used sends none.
      _ = try await visitor.ask(act, ["reporting"])
      #expect(try await visitor.state.counts.signingCodes == 2)
      #expect(try await visitor.sign(page, act, first).status == 422)
      #expect(try await visitor.state.papers.isEmpty)
      let signed = try await visitor.sign(another, act, try await visitor.digits())
      #expect(signed.status == 303)
      let state = try await visitor.state
      // Only what was ticked was agreed to.
      #expect(state.liveConsent(.bureauReporting) != nil)
      #expect(state.liveConsent(.bureauInquiry) == nil)
    }
  }

  @Test("R5 R118 a text that changed between showing and signing is shown with its differences")
  func changed() async throws {
    try await withOffice { office in
      let act = "bureau-authorisation"
      let page = try await SigningVisitor(office).ask(act, ["inquiry", "reporting"])
      let changed = try office.platform(.bureauAuthorisation) {
        $0.version = "2026-02"
        $0.body.en += "\n\nOne more paragraph."
      }
      let visitor = try SigningVisitor(office, platform: changed)
      let reply = try await visitor.sign(page, act, try await visitor.digits())
      #expect(reply.status == 409 && reply.text.contains("Shown to you: 2026-01"))
      #expect(reply.text.contains("<ins>One more paragraph.</ins>"))
      #expect(reply.text.contains("value=\"sign\"") && !reply.text.contains("checked="))
      let state = try await visitor.state
      #expect(state.papers.isEmpty && state.signingCode?.isProved == false)
    }
  }

  @Test("N56 R103 a no is recorded once, told on the page, and blocks no other paper")
  func refusal() async throws {
    try await withOffice { office in
      let visitor = try SigningVisitor(office)
      let path = "/signing/personal-information"
      let page = try await visitor.get(path)
      for _ in 0..<2 {
        let reply = try await visitor.send(page, path, ["answer": "refuse"])
        #expect(reply.status == 303)
        #expect(reply.headers[.location] == visitor.home + "/signing?lang=en")
      }
      #expect(
        try await visitor.platform.refusedPapers(of: visitor.id)
          == [.personalInformation: PaperOffice.day])
      let stored = try await visitor.platform.store.events(
        of: StreamRef(.borrower, visitor.id), after: 0, limit: 100)
      #expect(stored.filter { $0.type == PaperRefused.kind }.count == 1)
      let list = try await visitor.get("/signing")
      #expect(list.text.contains("You chose not to sign on 2026-01-05"))
      #expect(try await visitor.signWhole("debit-mandate", ["debit"]).status == 303)
      // The way back stays open.
      #expect(try await visitor.signWhole("personal-information", Self.all).status == 303)
      #expect(try await visitor.platform.refusedPapers(of: visitor.id).isEmpty)
    }
  }

  @Test(
    "R58 R103 without a tick on what is needed nothing is sent and nothing is signed",
    arguments: [
      [], ["marketing", "pages"], ["processing", "partners"], ["sensitive", "partners"],
    ])
  func unticked(items: [String]) async throws {
    try await withOffice { office in
      let visitor = try SigningVisitor(office)
      let reply = try await visitor.ask("personal-information", items)
      #expect(reply.status == 422 && reply.text.contains("You have not ticked"))
      let state = try await visitor.state
      #expect(state.counts.signingCodes == 0 && state.papers.isEmpty)
    }
  }

  /// What stands between the first authorisation and the contract, done by the other side.
  private func approve(_ visitor: SigningVisitor) async throws {
    let (platform, id) = (visitor.platform, visitor.id)
    let papers = platform.papers
    try await platform.perform(.agree(papers.agreement(to: .serviceAgreement)), on: id)
    #expect(try await visitor.signWhole("personal-information", Self.all).status == 303)
    try await platform.perform(.requestIdentityCheck, on: id)
    try await visitor.settle(.identityCheck, .identity(.passed))
    try await platform.perform(.agree(papers.agreement(to: .queryNotice)), on: id)
    let both = try await visitor.signWhole("bureau-authorisation", ["inquiry", "reporting"])
    #expect(both.status == 303)
    try await platform.perform(.apply(.firstApplication, age: 30), on: id)
    let answer = InquiryAnswer(
      application: 1, report: SealedRef(slot: .creditReport, version: 1), figures: [])
    let digest = Digest(bytes: [UInt8](repeating: 1, count: 32))
    try await visitor.settle(.bureauInquiry, .report(answer, digest: digest))
    try await platform.perform(
      .decide(
        DecideApplication(
          application: 1, probabilityPPM: 20_000, modelVersion: "m1", modelReasons: [])), on: id)
    #expect(try await visitor.state.decision?.outcome == .approve)
  }
}
