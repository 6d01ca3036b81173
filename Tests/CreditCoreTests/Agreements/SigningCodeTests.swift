import CreditCore
import Testing

@Suite("One-time codes for signing")
struct SigningCodeTests {
  private func mandate(_ evidence: SigningEvidence?) -> BorrowerCommand {
    var paper = Life.paper(.debitMandate, [.directDebit])
    paper.evidence = evidence
    return .agree(paper)
  }

  /// The same day, some seconds later.
  private func later(_ life: Life, _ seconds: Int64) -> Context {
    var context = life.context
    context.recordedAt = context.recordedAt.adding(seconds: seconds)
    return context
  }

  @Test("R118 R4 a signature on a page keeps the digest of the text, the time, device and code")
  func kept() throws {
    var life = try Life.withLine()
    try life.signWithCode(.debitMandate, [.directDebit])
    let signed = try #require(try life.state.papers.last)
    #expect(signed.code == 1 && signed.device == Life.device)
    #expect(signed.digest == Life.digest && signed.at == life.context.recordedAt)
    #expect(try life.state.liveConsent(.directDebit) != nil)
    #expect(try life.state.signingCode == nil)
  }

  @Test("R118 a page can't sign what binds without a code where the policy asks for one")
  func needed() throws {
    var life = try Life.withLine()
    let page = SigningEvidence(device: Life.device)
    #expect(throws: Refusal.signingCodeMissing) { try life.trial(mandate(page)) }
    var read = Life.paper(.queryNotice)
    read.evidence = page
    try life.act(.agree(read))
    life.world.terms.signing.codeRequired = false
    try life.act(mandate(page))
    #expect(try life.state.papers.last?.code == nil)
  }

  @Test("R118 what a program signs needs no code: it has no device")
  func program() throws {
    var life = try Life.withLine()
    try life.act(mandate(nil))
    #expect(try life.state.papers.last?.device == nil)
  }

  @Test("R118 five wrong codes use it up, and the right one comes too late then")
  func tries() throws {
    var life = try Life.withLine()
    try life.act(.sendSigningCode(Life.code(0)))
    for left in stride(from: SigningCode.mostTries - 1, through: 0, by: -1) {
      try life.act(.enterSigningCode(1, typed: Life.digest))
      #expect(try life.state.signingCode?.triesLeft == left)
    }
    #expect(throws: Refusal.signingCodeUnknown) {
      try life.trial(.enterSigningCode(1, typed: Life.codeDigest(1)))
    }
  }

  @Test("R118 a code typed in wrongly signs nothing")
  func wrong() throws {
    var life = try Life.withLine()
    try life.act(.sendSigningCode(Life.code(0)))
    try life.act(.enterSigningCode(1, typed: Life.digest))
    #expect(throws: Refusal.signingCodeUnknown) {
      try life.trial(mandate(SigningEvidence(code: 1, device: Life.device)))
    }
  }

  @Test("R118 a code can be typed in for ten minutes and signed with for as long")
  func expiry() throws {
    var life = try Life.withLine()
    try life.act(.sendSigningCode(Life.code(0)))
    let enter = BorrowerCommand.enterSigningCode(1, typed: Life.codeDigest(1))
    #expect(throws: Refusal.signingCodeUnknown) {
      try Borrower.decide(enter, try life.state, later(life, SigningCode.seconds + 1))
    }
    try life.act(enter, later(life, SigningCode.seconds))
    let sign = mandate(SigningEvidence(code: 1, device: Life.device))
    #expect(throws: Refusal.signingCodeUnknown) {
      try Borrower.decide(sign, try life.state, later(life, SigningCode.seconds + 1))
    }
    try life.act(sign, later(life, SigningCode.seconds))
  }

  @Test("R118 a code signs once, and only the paper and text it was sent for")
  func once() throws {
    var life = try Life.withLine()
    let evidence = try life.prove(.debitMandate)
    var other = Life.paper(.bureauAuthorisation, [.bureauInquiry])
    other.evidence = evidence
    #expect(throws: Refusal.signingCodeUnknown) { try life.trial(.agree(other)) }
    var changed = Life.paper(.debitMandate, [.directDebit])
    changed.digest = Life.device
    changed.evidence = evidence
    #expect(throws: Refusal.signingCodeUnknown) { try life.trial(.agree(changed)) }
    try life.act(mandate(evidence))
    #expect(throws: Refusal.signingCodeUnknown) { try life.trial(mandate(evidence)) }
  }

  @Test("R118 one code signs the whole bundle")
  func bundle() throws {
    var life = try Life()
    try life.register()
    try life.identify()
    try life.authorise()
    try life.apply()
    try life.answer()
    try life.decide()
    let evidence = try life.prove(.creditContract)
    var contract = Life.contract
    contract.papers[0].evidence = evidence
    #expect(throws: Refusal.signingCodeUnknown) { try life.trial(.sign(contract)) }
    contract.papers[1].evidence = evidence
    try life.act(.sign(contract))
    #expect(try life.state.papers.suffix(2).map(\.code) == [1, 1])
  }

  @Test("R118 a new code voids the one before, and comes a minute after it at the earliest")
  func renewed() throws {
    var life = try Life.withLine()
    try life.act(.sendSigningCode(Life.code(0)))
    #expect(throws: Refusal.signingCodeTooSoon) {
      try life.trial(.sendSigningCode(Life.code(1)))
    }
    let after = later(life, SigningCode.pauseSeconds)
    try life.act(.sendSigningCode(Life.code(1)), after)
    #expect(throws: Refusal.signingCodeUnknown) {
      try Borrower.decide(
        .enterSigningCode(1, typed: Life.codeDigest(1)), try life.state, after)
    }
    // The message with the void code is called off; the other one leaves.
    let notices = try life.open(.borrowerNotice)
    #expect(notices.count == 2)
    for notice in notices { try life.act(.release(disclosure: notice), after) }
    #expect(try life.open(.borrowerNotice) == [notices[1]])
    try life.act(.settle(disclosure: notices[1], .noticeSent(on: life.today)), after)
  }

  @Test("R118 a message whose code has run out doesn't leave")
  func lateMessage() throws {
    var life = try Life.withLine()
    try life.act(.sendSigningCode(Life.code(0)))
    let notice = try #require(try life.open(.borrowerNotice).first)
    try life.act(.release(disclosure: notice), later(life, SigningCode.seconds + 1))
    #expect(try life.open(.borrowerNotice).isEmpty)
  }

  @Test("N70 a code can't be sent as a notice of its own")
  func noNotice() throws {
    let life = try Life.withLine()
    #expect(throws: Refusal.signingCodeUnknown) {
      try life.trial(.notify(.signingCode, recipient: nil))
    }
  }
}
