import CreditCore
import Testing

@Suite("Post-loan inquiry")
struct PostLoanTests {
  private func borrowed(
    _ change: (inout InquiryTerms) -> Void = { _ in }
  ) throws -> Life {
    var life = try Life.withLine { world in
      world.terms.inquiry.triggers.insert(.postLoan)
      change(&world.terms.inquiry)
    }
    try life.borrow()
    return life
  }

  @Test("R56 with a live loan and when it is due, a person's order asks once, for reason 01")
  func asks() throws {
    var life = try borrowed()
    try life.go(to: "2026-04-04")
    #expect(throws: Refusal.inquiryTooSoon) { try life.ask() }
    try life.go(to: "2026-04-05")
    #expect(throws: Refusal.personNeeded) {
      try life.act(.inquiry(.postLoan(by: .system)))
    }
    try life.ask()
    let intent = try #require(life.intended(.bureauInquiry).last)
    #expect(intent.inquiry == InquiryOrder(trigger: .postLoan, reason: .postLoanManagement))
    #expect(intent.purpose == .creditManagement)
    #expect(throws: Refusal.inquiryTooSoon) { try life.ask() }
    #expect(life.intended(.bureauInquiry).count == 2)
  }

  @Test("R56 its report goes into the monitoring figures, and into no decision")
  func monitored() throws {
    var life = try borrowed()
    try life.go(to: "2026-05-05")
    let before = try life.state
    try life.ask()
    try life.send(.bureauInquiry, life.figures(of: 0, overdue: 700))
    let state = try life.state
    #expect(state.inquiries.monitored?.figure(.currentOverdue) == 700)
    #expect(state.inquiries.monitored?.on == life.today)
    #expect(state.inquiryAnswer == before.inquiryAnswer && state.decision == before.decision)
    #expect(state.applications == before.applications)
  }

  @Test("R56 R65 it is not used again for an application, and takes no act away from one")
  func noReuse() throws {
    var life = try borrowed { $0.reuseDays = 30 }
    try life.go(to: "2026-05-05")
    try life.authorise([.bureauInquiry])
    try life.ask()
    try life.send(.bureauInquiry, life.figures(of: 0))
    // Nobody who is overdue may ask for more.
    let loan = try #require(try life.state.loans.last)
    try life.repay(loan.ordinal, try life.position(loan.ordinal).dueNow)
    try life.apply(.limitIncrease)
    #expect(life.intended(.bureauInquiry).map(\.inquiry?.trigger).suffix(1) == [.limitIncrease])
    #expect(life.intended(.bureauInquiry).count == 3)
  }

  @Test("R56 never for a debt that is paid off, and not where the policy does not name it")
  func noDebt() throws {
    var life = try borrowed()
    try life.go(to: "2026-05-05")
    let loan = try #require(try life.state.loans.last)
    let terms = life.world.terms.inquiry.triggers
    life.world.terms.inquiry.triggers.remove(.postLoan)
    #expect(throws: Refusal.triggerNotAllowed) { try life.ask() }
    life.world.terms.inquiry.triggers = terms
    try life.repay(loan.ordinal, try life.position(loan.ordinal).payoff)
    #expect(throws: Refusal.noLiveLoan) { try life.ask() }
    #expect(life.intended(.bureauInquiry).count == 1)
  }

  @Test("R56 what is paid off between order and release is not asked about")
  func paidBetween() throws {
    var life = try borrowed()
    try life.go(to: "2026-05-05")
    try life.ask()
    let loan = try #require(try life.state.loans.last)
    try life.repay(loan.ordinal, try life.position(loan.ordinal).payoff)
    let ordinal = try #require(try life.open(.bureauInquiry).first)
    try life.act(.release(disclosure: ordinal))
    #expect(try life.open(.bureauInquiry).isEmpty)
    #expect(
      !life.events.contains {
        $0.event.kind == "disclosure.released/1"
          && $0.businessDate == life.today
      })
  }

  @Test("R72 N31 whether it needs the authorisation's item is the policy's to say")
  func consent() throws {
    for isNeeded in [true, false] {
      var life = try borrowed { $0.postLoanNeedsConsent = isNeeded }
      try life.go(to: "2026-05-05")
      try life.act(.withdraw(.bureauInquiry))
      if isNeeded {
        #expect(throws: Refusal.consentMissing) { try life.ask() }
        #expect(life.intended(.bureauInquiry).count == 1)
      } else {
        try life.ask()
        try life.send(.bureauInquiry, life.figures(of: 0))
        #expect(try life.state.inquiries.monitored != nil)
      }
    }
  }

  @Test("R72 one that was ordered on a consent is cancelled when that is withdrawn")
  func withdrawnBetween() throws {
    var life = try borrowed { $0.postLoanNeedsConsent = false }
    try life.go(to: "2026-05-05")
    try life.ask()
    try life.act(.withdraw(.bureauInquiry))
    let ordinal = try #require(try life.open(.bureauInquiry).first)
    try life.act(.release(disclosure: ordinal))
    #expect(try life.open(.bureauInquiry).isEmpty)
    #expect(try life.state.inquiries.monitored == nil)
  }

  @Test("N51 restricted data are not monitored at the bureau")
  func restricted() throws {
    var life = try borrowed { $0.postLoanNeedsConsent = false }
    try life.go(to: "2026-05-05")
    try life.act(.request(.restriction))
    #expect(throws: Refusal.restricted) { try life.ask() }
  }
}

@Suite("Inquiry before a draw")
struct DrawInquiryTests {
  private func line(reuse days: Int64 = 0) throws -> Life {
    try Life.withLine { world in
      world.terms.inquiry.triggers.insert(.draw)
      world.terms.inquiry.reuseDays = days
    }
  }

  @Test("R66 off by default: a draw asks nobody")
  func off() throws {
    var life = try Life.withLine()
    try life.borrow()
    #expect(life.intended(.bureauInquiry).count == 1)
    #expect(life.intended(.payout).count == 1)
  }

  @Test("R72 where the policy names draws, each needs an act of its own and asks before the payout")
  func asks() throws {
    var life = try line()
    #expect(throws: Refusal.consentNotFresh) { try life.act(life.drawing(Money(yuan: 500))) }
    try life.authorise([.bureauInquiry])
    try life.act(life.drawing(Money(yuan: 500)))
    #expect(life.intended(.payout).isEmpty)
    try life.send(.bureauInquiry, life.figures(of: 0))
    #expect(life.intended(.payout).count == 1)
    try life.send(.payout, .payoutConfirmed(on: life.today))
    #expect(throws: Refusal.consentNotFresh) { try life.act(life.drawing(Money(yuan: 500))) }
  }

  @Test("R54 what refuses an application calls the draw off, and nothing is owed")
  func refused() throws {
    var life = try line()
    try life.authorise([.bureauInquiry])
    try life.act(life.drawing(Money(yuan: 500)))
    try life.send(.bureauInquiry, life.figures(of: 0, overdue: 100_000_000))
    #expect(life.intended(.payout).isEmpty)
    #expect(try life.state.loans.map(\.stage) == [.cancelled])
    #expect(try life.state.owed(on: life.today) == .zero)
  }

  @Test(
    "R51 without an answer the draw is called off",
    arguments: [DisclosureAnswer.inquiryFailed, .neverArrived])
  func failed(answer: DisclosureAnswer) throws {
    var life = try line()
    try life.authorise([.bureauInquiry])
    try life.act(life.drawing(Money(yuan: 500)))
    try life.send(.bureauInquiry, answer)
    #expect(try life.state.loans.map(\.stage) == [.cancelled])
  }

  @Test("R82 a young report that is here is read in place of an inquiry")
  func reused() throws {
    var life = try line(reuse: 30)
    try life.authorise([.bureauInquiry])
    let events = try life.act(life.drawing(Money(yuan: 500)))
    #expect(events.map(\.kind).contains("draw.checked/1"))
    #expect(life.intended(.bureauInquiry).count == 1 && life.intended(.payout).count == 1)
  }
}

extension Life {
  fileprivate mutating func ask() throws(Refusal) {
    try act(.inquiry(.postLoan(by: .creditManager)))
  }
}
