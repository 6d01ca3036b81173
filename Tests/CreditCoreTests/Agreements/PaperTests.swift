import CreditCore
import Testing

@Suite("Papers and consents")
struct PaperTests {
  private func approved() throws -> Life {
    var life = try Life()
    try life.register()
    try life.identify()
    try life.authorise()
    try life.apply()
    try life.answer()
    try life.decide()
    return life
  }

  @Test("R2 the contract stores version and hash of the sharing list it has as its annex")
  func annex() throws {
    var life = try approved()
    try life.act(.sign(Life.contract))
    let agreement = try #require(try life.state.agreement)
    #expect(agreement.sharingListVersion == "list-1")
    #expect(agreement.sharingListDigest == Life.digest)
    let annex = try #require(try life.state.paper(.sharingList))
    #expect(annex.digest == Life.digest && annex.how == .signingBundle)
  }

  @Test("R3 a bundle without the sharing list, or with another version of it, can't be signed")
  func bundle() throws {
    let life = try approved()
    var without = Life.contract
    without.papers.removeLast()
    #expect(throws: Refusal.paperMissing) { try life.trial(.sign(without)) }
    var twice = Life.contract
    twice.papers[1] = twice.papers[0]
    #expect(throws: Refusal.paperMissing) { try life.trial(.sign(twice)) }
    var older = Life.contract
    older.sharingListVersion = "list-0"
    #expect(throws: Refusal.paperMissing) { try life.trial(.sign(older)) }
  }

  @Test("R133 the credit contract does not sign the personal-information authorisation along")
  func ownDocument() throws {
    let life = try approved()
    var more = Life.contract
    more.papers.append(
      Life.paper(.personalInformation, [.personalInformation], how: .signingBundle))
    #expect(throws: Refusal.paperMissing) { try life.trial(.sign(more)) }
    let signed = try #require(try life.state.paper(.personalInformation))
    #expect(signed.how == .ownPage)
    let kinds = try life.trial(.sign(Life.contract)).compactMap { event in
      if case .paperAgreed(let agreed) = event { agreed.paper.kind } else { nil }
    }
    #expect(kinds == [.creditContract, .sharingList])
  }

  @Test("R4 the documents really signed are kept one by one, with version and time")
  func signedOnes() throws {
    var life = try Life.withLine()
    life.today = life.today.adding(days: 3)
    try life.borrow()
    let papers = try life.state.papers
    #expect(
      papers.map(\.kind) == [
        .serviceAgreement, .personalInformation, .queryNotice, .bureauAuthorisation,
        .creditContract, .sharingList, .loanContract,
      ])
    #expect(papers.map(\.ordinal) == Array(1...7))
    #expect(papers.last?.on == life.today)
    #expect(papers.last?.at == life.context.recordedAt)
  }

  @Test("R58 items are ticked on the paper's own page, and only items of that paper")
  func ownPage() throws {
    let life = try approved()
    let inBundle = Life.paper(.debitMandate, [.directDebit], how: .signingBundle)
    #expect(throws: Refusal.paperItemUnknown) { try life.trial(.agree(inBundle)) }
    let foreign = Life.paper(.serviceAgreement, [.bureauInquiry])
    #expect(throws: Refusal.paperItemUnknown) { try life.trial(.agree(foreign)) }
    let twice = Life.paper(.bureauAuthorisation, [.bureauInquiry, .bureauInquiry])
    #expect(throws: Refusal.paperItemUnknown) { try life.trial(.agree(twice)) }
  }

  @Test("R58 R80 the authorisation gives only what was ticked; inquiry and reporting are two items")
  func twoItems() throws {
    var life = try Life()
    try life.register()
    try life.act(.agree(Life.paper(.bureauAuthorisation)))
    #expect(try life.state.consents.isEmpty)
    try life.act(.agree(Life.paper(.bureauAuthorisation, [.bureauReporting])))
    #expect(try life.state.liveConsent(.bureauInquiry) == nil)
    try life.act(.agree(Life.paper(.bureauAuthorisation, [.bureauInquiry, .bureauReporting])))
    let live = try life.state.consents.filter(\.isLive)
    #expect(live.map(\.item) == [.bureauInquiry, .bureauReporting])
    #expect(live.allSatisfy { $0.paper == 3 && $0.givenOn == life.today })
    #expect(try life.state.consent(1)?.end?.reason == .replaced)
  }

  @Test("R80 one item is withdrawn without the other, at once")
  func withdrawOne() throws {
    var life = try Life.withLine()
    try life.act(.withdraw(.bureauInquiry))
    #expect(try life.state.liveConsent(.bureauInquiry) == nil)
    #expect(try life.state.liveConsent(.bureauReporting) != nil)
  }

  @Test("R55 nothing can be drawn or bought before the contract is signed")
  func signFirst() throws {
    let life = try approved()
    #expect(throws: Refusal.noLine) { try life.trial(.buy(amount: yuan("10"), category: "food")) }
    let draw = DrawLoan(
      amount: Money(yuan: 1000), instalments: 3, purpose: "travel",
      confirmedAnnualRate: try percent("18.25"), contract: Life.paper(.loanContract))
    #expect(throws: Refusal.noLine) { try life.trial(.draw(draw)) }
  }

  @Test("R86 without the authorisation to report there is no new use, but everything else goes on")
  func refusal() throws {
    var life = try Life.withLine()
    let loan = try life.borrow()
    try life.act(.buy(amount: Money(yuan: 100), category: "food"))
    try life.act(.withdraw(.bureauReporting))
    try life.act(.refuse(.bureauAuthorisation, version: "1"))
    #expect(throws: Refusal.reportingNotAuthorised) { try life.act(life.drawing(yuan("500"))) }
    #expect(throws: Refusal.reportingNotAuthorised) {
      try life.act(.buy(amount: Money(yuan: 10), category: "food"))
    }
    try life.repay(loan, Money(yuan: 100))
    try life.act(.complain(.creditReporting))
    try life.go(to: "2026-02-02")
    #expect(life.events.contains { $0.event.kind == BillIssued.kind })
    #expect(try life.state.owed(on: life.today).isPositive)
  }

  @Test("R118 N56 a refusal asks for nothing and changes no consent")
  func refuse() throws {
    var life = try Life.withLine()
    let before = try life.state
    try life.act(.refuse(.debitMandate, version: "1"))
    #expect(try life.state == before)
  }

  @Test("a complaint is answered by the day the policy gives")
  func complaint() throws {
    var life = try Life.withLine()
    let events = try life.act(.complain(.collection))
    guard case .complaintOpened(let opened) = events.first else {
      Issue.record("no complaint was opened")
      return
    }
    #expect(opened.answerBy == life.today.adding(days: 15) && opened.ordinal == 1)
  }
}
