import CreditCore
import Testing

@Suite("Disclosures")
struct DisclosureTests {
  @Test("R1 R14 a send that the list in force does not name is refused at the intent")
  func unlisted() throws {
    var life = try Life.withLine()
    life.world.lender.channel = "someone-else"
    #expect(throws: Refusal.disclosureNotListed) {
      try life.act(life.drawing(Money(yuan: 1_000)))
    }
    #expect(try life.state.loans.isEmpty)
  }

  @Test("N45 nothing goes to a processor without an agreement")
  func processor() throws {
    var life = try Life()
    life.world.lender.processorAgreements = [:]
    try life.register()
    try life.act(.agree(Life.paper(.serviceAgreement)))
    try life.act(.agree(Life.paper(.personalInformation, [.personalInformation])))
    #expect(throws: Refusal.disclosureNotListed) { try life.act(.requestIdentityCheck) }
  }

  @Test("N70 no kind carries a field that authenticates a person; what needs a consent says which")
  func kinds() throws {
    for kind in DisclosureKind.allCases where kind != .share {
      for adverse in [false, true] {
        let fields = Disclosure(
          ordinal: 1, kind: kind, subject: 1, recipient: "r", consent: nil,
          intendedOn: try day("2026-01-05")
        ).fields(adverse: adverse)
        #expect(Set(fields).count == fields.count && !fields.isEmpty)
        #expect(fields.allSatisfy { $0.protection != .c3 })
      }
    }
    #expect(DisclosureKind.bureauInquiry.neededConsent == .bureauInquiry)
    #expect(DisclosureKind.reportRow.neededConsent == .bureauReporting)
    #expect(DisclosureKind.debit.neededConsent == .directDebit)
  }

  @Test("an answer of another kind is refused, and one to a disclosure that is closed")
  func wrongAnswer() throws {
    var life = try Life.withLine()
    try life.act(life.drawing(Money(yuan: 1_000)))
    let ordinal = try #require(try life.open(.payout).first)
    try life.act(.release(disclosure: ordinal))
    let before = life.stored
    #expect(throws: Refusal.disclosureNotDue) {
      try life.act(.settle(disclosure: ordinal, .rowAccepted))
    }
    #expect(life.stored == before)
    try life.act(.settle(disclosure: ordinal, .payoutConfirmed(on: life.today)))
    #expect(throws: Refusal.disclosureUnknown) {
      try life.act(.settle(disclosure: ordinal, .payoutConfirmed(on: life.today)))
    }
    #expect(try life.position(3).payoff == Money(yuan: 1_000))
  }

  @Test("a payout asked for twice is one disclosure: a repeated release is the next attempt of it")
  func repeated() throws {
    var life = try Life.withLine()
    try life.act(life.drawing(Money(yuan: 1_000)))
    let ordinal = try #require(try life.open(.payout).first)
    try life.act(.release(disclosure: ordinal))
    try life.act(.settle(disclosure: ordinal, .unknown))
    try life.act(.release(disclosure: ordinal))
    #expect(try life.state.disclosure(ordinal)?.attempts == 2)
    #expect(life.intended(.payout).count == 1)
  }

  @Test("withdrawing the personal-information authorisation cancels an identity check not yet sent")
  func identityWithdrawn() throws {
    var life = try Life()
    try life.register()
    try life.act(.agree(Life.paper(.serviceAgreement)))
    try life.act(.agree(Life.paper(.personalInformation, [.personalInformation])))
    try life.act(.requestIdentityCheck)
    try life.act(.withdraw(.personalInformation))
    let ordinal = try #require(try life.open(.identityCheck).first)
    #expect(try life.act(.release(disclosure: ordinal)).map(\.kind) == ["disclosure.closed/1"])
    #expect(try life.state.identity == .unchecked)
  }
}
