import CreditCore
import CreditPlatform
import HTTPTypes
import Testing

@Suite("Signing: upgrade, withdrawal and what must not happen", .timeLimit(.minutes(20)))
struct SigningSafetyTests {
  private func withVisitor(
    _ body: (PaperOffice, SigningVisitor) async throws -> Void
  ) async throws {
    let office = try await PaperOffice()
    do {
      try await body(office, try SigningVisitor(office))
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  @Test("R118 the yes to the upgrade is signed with a code, and its copy says so")
  func upgrade() async throws {
    try await withVisitor { _, visitor in
      let page = try await visitor.get("/upgrade")
      #expect(page.text.contains("Withdraw"))
      let code = try await visitor.send(page, "/upgrade", ["answer": "agree"])
      #expect(code.status == 200 && code.text.contains("one-time-code"))
      #expect(try await visitor.state.papers.isEmpty)
      let digits = try await visitor.digits()
      for _ in 0..<2 {
        let signed = try await visitor.sign(code, "bureau-authorisation", digits)
        #expect(signed.status == 303)
        #expect(signed.headers[.location] == visitor.home + "/upgrade?lang=en")
      }
      let state = try await visitor.state
      #expect(state.papers.count == 1 && state.papers.last?.code == 1)
      #expect(state.papers.last?.device == Platform.deviceDigest(SigningVisitor.agent))
      #expect(state.liveConsent(.bureauReporting) != nil)
      #expect(state.liveConsent(.bureauInquiry) == nil)
      #expect(try await visitor.get("/upgrade").text.contains("You agreed on 2026-01-05"))
    }
  }

  @Test("R86 N56 the no to the upgrade needs no code, before it or at it")
  func upgradeRefused() async throws {
    try await withVisitor { _, visitor in
      let page = try await visitor.get("/upgrade")
      let code = try await visitor.send(page, "/upgrade", ["answer": "agree"])
      let refused = try await visitor.send(
        code, "/signing/bureau-authorisation/code", ["answer": "refuse"])
      #expect(refused.headers[.location] == visitor.home + "/upgrade?lang=en")
      let state = try await visitor.state
      #expect(state.rollout.refusal?.on == PaperOffice.day && state.papers.isEmpty)
    }
  }

  @Test("R5 R118 an upgrade whose text changed is asked anew, with the differences")
  func upgradeChanged() async throws {
    try await withVisitor { office, first in
      let page = try await first.get("/upgrade")
      let changed = try office.platform(.bureauAuthorisation) {
        $0.version = "2026-02"
        $0.body.en += "\n\nOne more paragraph."
      }
      let visitor = try SigningVisitor(office, platform: changed)
      let reply = try await visitor.send(page, "/upgrade", ["answer": "agree"])
      #expect(reply.status == 409 && reply.text.contains("<ins>One more paragraph.</ins>"))
      #expect(try await visitor.state.counts.signingCodes == 0)
    }
  }

  @Test("N42 a consent is withdrawn with one tap, its effect is said before, and once is enough")
  func withdrawal() async throws {
    try await withVisitor { _, visitor in
      _ = try await visitor.signWhole("bureau-authorisation", ["inquiry", "reporting"])
      let page = try await visitor.get("")
      #expect(page.text.contains("still reported as it is until it is settled"))
      let inquiry = try #require(try await visitor.state.liveConsent(.bureauInquiry)).ordinal
      for _ in 0..<2 {
        let reply = try await visitor.send(page, "/consents/end", ["consent": "\(inquiry)"])
        #expect(reply.status == 303)
        #expect(reply.headers[.location] == visitor.home + "?lang=en#papers")
      }
      let state = try await visitor.state
      #expect(state.consent(inquiry)?.end?.reason == .withdrawn)
      #expect(state.liveConsent(.bureauReporting) != nil)
      // A form of the ended consent leaves a new one alone.
      _ = try await visitor.signWhole("bureau-authorisation", ["inquiry"])
      #expect(
        try await visitor.send(page, "/consents/end", ["consent": "\(inquiry)"]).status == 303)
      #expect(try await visitor.state.liveConsent(.bureauInquiry) != nil)
      #expect(try await visitor.send(page, "/consents/end", ["consent": "99"]).status == 400)
    }
  }

  @Test("N70 no address of the journey holds a choice, a code or anything of the person")
  func addresses() async throws {
    try await withVisitor { _, visitor in
      let items = ["processing", "sensitive", "partners"]
      let code = try await visitor.ask("personal-information", items)
      let digits = try await visitor.digits()
      let wrong = try await visitor.sign(
        code, "personal-information", try await visitor.wrongDigits())
      let signed = try await visitor.sign(code, "personal-information", digits)
      let replies = [
        try await visitor.get("/signing"), try await visitor.get("/signing/debit-mandate"), code,
        wrong, signed,
      ]
      // The reference is a random id of the stream and may hold any letters.
      let reference = Reference.borrower(visitor.id)
      let addresses = replies.flatMap(SigningVisitor.addresses).map {
        $0.replacing(reference, with: "")
      }
      #expect(addresses.count > 10)
      for word in [digits, "code=", "item-", "digest", "138", "0000", "answer", "%"] {
        #expect(!addresses.contains { $0.contains(word) }, "\(word)")
      }
    }
  }

  @Test("R118 a foreign page sends no form, and a form without its text or number is refused")
  func malformed() async throws {
    try await withVisitor { office, visitor in
      let path = "/signing/personal-information"
      let page = try await visitor.get(path)
      let items = ["item-processing": "yes", "item-sensitive": "yes", "item-partners": "yes"]
      let foreign = try SigningVisitor(office, from: "cross-site")
      let whole = items.merging(["answer": "sign"]) { $1 }
      #expect(try await foreign.send(page, path, whole).status == 403)
      for (name, value) in [
        ("answer", "maybe"), ("number", "-1"), ("number", ""),
        ("digest-personal_information", "00"),
      ] {
        let reply = try await visitor.send(page, path, whole.merging([name: value]) { $1 })
        #expect(reply.status == 400, "\(name)")
      }
      #expect(try await visitor.get("/signing/everything").status == 404)
      #expect(try await visitor.state.counts.signingCodes == 0)
      #expect(try await visitor.get("/signing").status == 200)
    }
  }
}
