import CreditCore
import Testing

@Suite("Inquiry")
struct InquiryTests {
  @Test("R51 R64 the first application makes exactly one inquiry, for loan approval")
  func firstApplication() throws {
    var life = try Life()
    try life.register()
    try life.identify()
    try life.authorise()
    #expect(life.intended(.bureauInquiry).isEmpty)
    try life.apply()
    #expect(life.intended(.bureauInquiry).count == 1)
    #expect(try life.state.applications.map(\.kind) == [.firstApplication])
    #expect(throws: Refusal.applicationOpen) { try life.apply() }
    try life.answer()
    try life.decide()
    #expect(throws: Refusal.applicationOpen) { try life.apply() }
    try life.act(.sign(Life.contract))
    #expect(throws: Refusal.alreadyHasLine) { try life.apply() }
    #expect(life.intended(.bureauInquiry).count == 1)
    #expect(try life.state.counts.inquiries == 1)
  }

  @Test("R65 an increase without a fresh act is refused; with one it makes exactly one inquiry")
  func increase() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-02-05")
    #expect(throws: Refusal.consentNotFresh) { try life.apply(.limitIncrease) }
    try life.act(.agree(Life.paper(.queryNotice)))
    #expect(throws: Refusal.consentNotFresh) { try life.apply(.limitIncrease) }
    try life.authorise([.bureauInquiry])
    try life.apply(.limitIncrease)
    #expect(life.intended(.bureauInquiry).count == 2)
    try life.answer()
    try life.decide(ppm: 10_000)
    try life.act(.sign(Life.contract))
    #expect(throws: Refusal.consentNotFresh) { try life.apply(.limitIncrease) }
    #expect(life.intended(.bureauInquiry).count == 2)
  }

  @Test("R66 1,000 views and trials intend nothing and change nothing")
  func views() throws {
    var life = try Life.withLine()
    try life.borrow()
    let before = try life.state
    let after = try day("2026-06-05")
    for amount in 0..<1000 {
      let seen = before.available(.cash, on: after).fen + before.owed(on: after).fen
      let trial = try life.trial(life.drawing(Money(yuan: 500 + Int64(amount % 50) * 100)))
      #expect(seen > 0 && !trial.isEmpty)
      #expect(!trial.contains { $0.isInquiryIntent })
    }
    #expect(try life.state == before)
    #expect(life.intended(.bureauInquiry).count == 1)
  }

  @Test("R61 R66 only applications, ordered post-loan inquiries and named draws intend one")
  func onlyApplications() throws {
    var seen: Set<String> = []
    for seed in 1...12 {
      let life = try RandomLife.live(seed: UInt64(seed), steps: 25)
      var state: Borrower?
      for recorded in life.events {
        let context = life.world.context(on: recorded.businessDate)
        for command in SampleCommands.all(in: state, on: recorded.businessDate) {
          seen.insert(SampleCommands.name(of: command))
          guard let events = try? Borrower.decide(command, state, context) else { continue }
          let inquiries = events.count { $0.isInquiryIntent }
          let most =
            switch command {
            case .apply, .inquiry(.apply), .inquiry(.postLoan): 1
            case .draw: context.policy.inquiry.triggers.contains(.draw) ? 1 : 0
            default: 0
            }
          #expect(inquiries <= most, "\(SampleCommands.name(of: command))")
        }
        state = Borrower.evolve(state, recorded.event)
      }
    }
    #expect(seen == SampleCommands.names)
  }

  @Test("R61 a trigger that the policy does not name makes no inquiry")
  func trigger() throws {
    var life = try Life()
    try life.register()
    try life.identify()
    try life.authorise()
    life.world.terms.inquiry.triggers = [.limitIncrease]
    #expect(throws: Refusal.triggerNotAllowed) { try life.apply() }
  }

  @Test("N62 no application before the identity check passed")
  func identityFirst() throws {
    var life = try Life()
    try life.register()
    #expect(throws: Refusal.paperMissing) { try life.act(.requestIdentityCheck) }
    try life.act(.agree(Life.paper(.serviceAgreement)))
    #expect(throws: Refusal.consentMissing) { try life.act(.requestIdentityCheck) }
    try life.authorise()
    #expect(throws: Refusal.identityNotPassed) { try life.apply() }
    try life.act(.agree(Life.paper(.personalInformation, [.personalInformation])))
    try life.act(.requestIdentityCheck)
    #expect(throws: Refusal.identityAlreadyDecided) { try life.act(.requestIdentityCheck) }
    try life.send(.identityCheck, .identity(.failed))
    #expect(throws: Refusal.identityNotPassed) { try life.apply() }
  }

  @Test("N62 a person on the list is refused without an inquiry, in neutral words")
  func listed() throws {
    var life = try Life()
    try life.register()
    try life.identify(.listed)
    try life.authorise()
    try life.apply()
    let decision = try #require(try life.state.decision)
    #expect(decision.outcome == .refuse)
    #expect(decision.reasons.map(\.code) == ["not-available"])
    #expect(life.intended(.bureauInquiry).isEmpty)
  }
}

extension BorrowerEvent {
  /// Whether the event commits a question to the credit bureau.
  var isInquiryIntent: Bool {
    if case .disclosureIntended(let event) = self {
      event.disclosure.kind == .bureauInquiry
    } else {
      false
    }
  }
}
