import CreditCore
import CreditPlatform
import HTTPTypes
import Testing

@Suite("Signed papers", .timeLimit(.minutes(20)))
struct SignedPaperTests {
  /// Takes the document itself for its PDF, and counts.
  private actor CopyingPrinter: DocumentPrinter {
    private(set) var count = 0

    func pdf(of html: [UInt8]) async throws(PrintingError) -> [UInt8] {
      count += 1
      return Array("%PDF-".utf8) + html
    }
  }

  private struct BrokenPrinter: DocumentPrinter {
    func pdf(of html: [UInt8]) async throws(PrintingError) -> [UInt8] { throw .timedOut }
  }

  private func withOffice(
    _ body: (PaperOffice, String) async throws -> Void
  ) async throws {
    let office = try await PaperOffice()
    do {
      let platform = try office.platform()
      try await platform.perform(
        .agree(
          try platform.papers.agreement(
            to: .bureauAuthorisation, items: [.bureauReporting],
            evidence: nil)), on: office.borrower)
      try await body(office, "/borrowers/\(Reference.borrower(office.borrower))/papers/")
    } catch {
      await office.close()
      throw error
    }
    await office.close()
  }

  @Test("R2 R4 the page shows the whole signed text in both languages and what was chosen")
  func page() async throws {
    try await withOffice { office, path in
      let site = WebSite(platform: try office.platform(), printer: CopyingPrinter())
      let reply = try await site.get(path + "1?lang=en")
      #expect(reply.status == 200)
      let paper = try #require(try office.platform().papers.papers[.bureauAuthorisation])
      let digest = Hex.text(PaperCatalogue.digest(of: paper).bytes)
      for text in [paper.title.en, digest, "2026-01-05", "not yet there"] {
        #expect(reply.text.contains(text))
      }
      for paragraph in TextDiff.paragraphs(of: paper.body.zh) {
        #expect(reply.text.contains(paragraph))
      }
      #expect(reply.text.contains("Credit Reference Center of the People&#39;s Bank"))
      #expect(reply.text.contains("The version you signed is today&#39;s version."))
      let chosen = reply.text.split(separator: "<dd>").map { $0.prefix { $0 != "<" } }
      #expect(chosen.filter { $0 == "Agreed" }.count == 1)
      #expect(chosen.filter { $0 == "Not agreed" }.count == 1)
      #expect(!reply.text.contains("<script"))
    }
  }

  @Test("R6 a new version stands beside the signed one, with every difference marked and named")
  func beside() async throws {
    try await withOffice { office, path in
      var signed = ""
      let changed = try office.platform(.bureauAuthorisation) {
        signed = $0.version
        $0.version = "2026-02"
        $0.body.zh = $0.body.zh.replacing("显示二年", with: "显示三年") + "\n\n新的一段。"
      }
      let reply = try await WebSite(platform: changed).get(path + "1?lang=zh")
      #expect(reply.text.contains("显示<del>二</del>年") && reply.text.contains("显示<ins>三</ins>年"))
      #expect(reply.text.contains("<ins>新的一段。</ins>"))
      for word in ["修改", "新增", "2026-02", "对您有效的是您签署的 \(signed) 版"] {
        #expect(reply.text.contains(word))
      }
    }
  }

  @Test("R2 the copy stays the same bytes after a new version, a withdrawal and in any language")
  func unchanged() async throws {
    try await withOffice { office, path in
      let printer = CopyingPrinter()
      let before = try await WebSite(platform: try office.platform(), printer: printer)
        .get(path + "1.pdf")
      #expect(before.status == 200 && before.headers[.contentType] == "application/pdf")
      #expect(before.text.hasPrefix("%PDF-<!doctype html>"))
      let changed = try office.platform(.bureauAuthorisation) {
        $0.version = "2026-02"
        $0.body.zh = "另一文本。"
      }
      let paper = try #require(changed.papers.papers[.bureauAuthorisation])
      try await changed.archive.publish(
        PaperEdition(paper: paper, effectiveFrom: PaperOffice.day, approver: "policy-board"),
        by: "system")
      try await changed.perform(.withdraw(.bureauReporting), on: office.borrower)
      let site = WebSite(platform: changed, printer: printer)
      let after = try await site.get(path + "1.pdf?lang=en")
      #expect(after.text == before.text)
      #expect(after.headers[.eTag] == before.headers[.eTag])
      let page = try await site.get(path + "1")
      let hash = try #require(before.headers[.eTag]).filter { $0 != "\"" }
      #expect(hash.utf8.count == 64 && page.text.contains(hash))
      // Each site has a press; the second one printed once for both of its replies.
      #expect(await printer.count == 2)
    }
  }

  @Test("R4 the copy says with which code and on which device it was signed")
  func evidence() async throws {
    try await withOffice { office, path in
      let platform = try office.platform()
      let sent = try await platform.sendSigningCode(for: .debitMandate, to: office.borrower)
      let state = try #require(try await platform.borrower(office.borrower))
      #expect(state.signingCode?.ordinal == sent)
      // Only one of a million is right; the message alone has it.
      let wrong = try await platform.enterSigningCode(sent, "000000", of: office.borrower)
      let tries = try await platform.borrower(office.borrower)?.signingCode?.triesLeft
      #expect(wrong || tries == SigningCode.mostTries - 1)
      let device = Platform.deviceDigest("Mozilla/5.0")
      let page = SigningEvidence(device: device)
      await #expect(throws: PlatformError.self) {
        try await platform.perform(
          .agree(
            try platform.papers.agreement(
              to: .debitMandate, items: [.directDebit], evidence: page)), on: office.borrower)
      }
      try await platform.perform(
        .agree(try platform.papers.agreement(to: .queryNotice, evidence: page)),
        on: office.borrower)
      let reply = try await WebSite(platform: platform).get(path + "2?lang=en")
      #expect(reply.text.contains(Hex.text(device.bytes)) && reply.text.contains("not used"))
      #expect(!reply.text.contains("Mozilla"))
    }
  }

  @Test("R118 letters are no code and take no try; a code runs out after ten minutes")
  func codes() async throws {
    try await withOffice { office, _ in
      let platform = try office.platform()
      let sent = try await platform.sendSigningCode(for: .debitMandate, to: office.borrower)
      for typed in ["12345", "1234567", "12345a", "１２３４５６"] {
        await #expect(throws: PlatformError.self) {
          try await platform.enterSigningCode(sent, typed, of: office.borrower)
        }
      }
      let tries = try await platform.borrower(office.borrower)?.signingCode?.triesLeft
      #expect(tries == SigningCode.mostTries)
      office.clock.wait(seconds: SigningCode.seconds + 1)
      do {
        _ = try await platform.enterSigningCode(sent, "123456", of: office.borrower)
        Issue.record("a code that had run out was taken")
      } catch PlatformError.refused(let refusal) {
        #expect(refusal == .signingCodeUnknown)
      }
    }
  }

  @Test("a paper that was not signed is not found, and without a printer there is no PDF")
  func notThere() async throws {
    try await withOffice { office, path in
      let site = WebSite(platform: try office.platform(), printer: BrokenPrinter())
      for name in ["2", "0", "x", "2.pdf", ".pdf"] {
        #expect(try await site.get(path + name).status == 404)
      }
      #expect(try await site.get(path + "1.pdf").status == 503)
      #expect(try await site.get(path + "1").status == 200)
      let unknown = WebSite.borrower
      #expect(try await site.get("/borrowers/\(unknown)/papers/1").status == 404)
    }
  }
}
