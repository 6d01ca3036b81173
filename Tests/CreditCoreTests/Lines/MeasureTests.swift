import CreditCore
import Testing

@Suite("Cuts and freezes")
struct MeasureTests {
  @Test("R70 a freeze has rule, reason, notice and end, and stops the new use of its product only")
  func freeze() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000, 3)
    let events = try life.act(life.imposing(.purchase, reason: .accountSecurity))
    #expect(
      events.map(\.kind) == ["disclosure.intended/1", "notice.owed/1", "measure.began/1"])
    let measure = try #require(try life.measures.first)
    #expect(measure.isFreeze && measure.product == .purchase)
    #expect(measure.rule == "R69" && measure.reason == .accountSecurity)
    #expect("\(measure.on)" == "2026-01-05" && "\(measure.until)" == "2026-02-04")
    let notice = try #require(try life.state.notices.last)
    #expect(notice.template == .limitFrozen && notice.ordinal == measure.notice)
    #expect(throws: Refusal.lineFrozen) { try life.trial(life.buying()) }
    _ = try life.trial(life.drawing(Money(yuan: 500)))
    try life.repay(loan, life.position(loan).payoff)
    #expect(try life.state.agreement?.isFrozen == false)
  }

  @Test("R70 a freeze of the whole line stops every product, and no repayment")
  func wholeLine() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000, 3)
    try life.act(life.imposing())
    #expect(try life.state.agreement?.isFrozen == true)
    #expect(throws: Refusal.lineFrozen) { try life.trial(life.buying()) }
    #expect(throws: Refusal.lineFrozen) { try life.trial(life.drawing(Money(yuan: 500))) }
    #expect(throws: Refusal.lineFrozen) { try life.trial(.offerIncrease(Life.raise)) }
    try life.repay(loan, life.position(loan).payoff)
  }

  @Test("R54 R70 a cut may leave an excess, which blocks new use and nothing else")
  func cut() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(10_000)
    try life.act(life.imposing(cutTo: Money(yuan: 5_000)))
    #expect(try life.state.notices.last?.template == .limitCut)
    let use = try life.state.limitUse(on: life.today)
    #expect(use.granted == Money(yuan: 5_000) && use.used == Money(yuan: 10_000))
    #expect(use.available == .zero)
    #expect(throws: Refusal.limitExceeded) { try life.trial(life.buying()) }
    #expect(throws: Refusal.limitExceeded) { try life.trial(life.drawing(Money(yuan: 500))) }
    try life.repay(loan, life.position(loan).payoff)
    #expect(try life.state.available(.cash, on: life.today) == Money(yuan: 5_000))
    for invariant in Invariants.all {
      #expect(invariant.check(try life.history).broken.isEmpty, "\(invariant.name)")
    }
  }

  @Test("R70 a cut of one product leaves the others; the lowest of several cuts counts")
  func several() throws {
    var life = try Life.withLine()
    try life.act(life.imposing(.cash, cutTo: Money(yuan: 3_000)))
    try life.act(life.imposing(.cash, cutTo: Money(yuan: 1_000), days: 10))
    #expect(try life.state.available(.cash, on: life.today) == Money(yuan: 1_000))
    #expect(try life.state.available(.purchase, on: life.today) == Money(yuan: 20_000))
    try life.act(.limit(.lift(measure: 2, by: .creditOfficer)))
    #expect(try life.state.available(.cash, on: life.today) == Money(yuan: 3_000))
  }

  @Test("H19 R70 a cut is lower than what is granted, and in whole steps of 100")
  func amounts() throws {
    let life = try Life.withLine()
    for fen: Int64 in [4_000_000, 4_500_000, 505_000, 500_001, -10_000] {
      #expect(throws: Refusal.amountOutOfRange) {
        try life.trial(life.imposing(cutTo: Money(fen: fen)))
      }
    }
    _ = try life.trial(life.imposing(cutTo: .zero))
    _ = try life.trial(life.imposing(cutTo: Money(yuan: 39_900)))
  }

  @Test("R70 every measure has an end or a review within the policy's days")
  func time() throws {
    var life = try Life.withLine()
    for days in [-1, 0, 91] {
      #expect(throws: Refusal.measureDayUnfit) { try life.trial(life.imposing(days: days)) }
    }
    try life.act(life.imposing(days: 90))
    #expect(throws: Refusal.measureKnown) { try life.trial(life.imposing()) }
  }

  @Test("R70 N47 what no rule sees in figures takes a person, and so does a review")
  func roles() throws {
    var life = try Life.withLine()
    for reason in MeasureReason.allCases {
      let command = life.imposing(reason: reason, by: .system)
      if reason.isSeenByRule {
        _ = try life.trial(command)
      } else {
        #expect(throws: Refusal.personNeeded) { try life.trial(command) }
      }
    }
    try life.act(life.imposing())
    #expect(throws: Refusal.personNeeded) {
      try life.trial(.limit(.review(measure: 1, keepUntil: nil, by: .system)))
    }
  }

  @Test("R70 the day close ends a measure on its last day, and the borrower is told")
  func expiry() throws {
    var life = try Life.withLine()
    try life.act(life.imposing())
    try life.go(to: "2026-02-04")
    #expect(throws: Refusal.lineFrozen) { try life.trial(life.buying()) }
    try life.go(to: "2026-02-05")
    #expect(try life.measures.isEmpty)
    #expect(life.endCauses == [.expired])
    #expect(try life.state.notices.last?.template == .limitRestored)
    try life.act(life.buying())
  }

  @Test("R70 a measure that ends by itself ends on its day even when the day close comes late")
  func lateClose() throws {
    var life = try Life.withLine()
    try life.act(life.imposing(days: 3))
    life.today = life.today.adding(days: 4)
    _ = try life.trial(life.buying())
  }

  @Test("R70 on its review day a person keeps a measure on, of which the borrower is told again")
  func kept() throws {
    var life = try Life.withLine()
    try life.act(life.imposing(days: 10, atEnd: .review))
    let early = BorrowerCommand.limit(
      .review(measure: 1, keepUntil: try day("2026-02-10"), by: .creditManager))
    #expect(throws: Refusal.nothingToReview) { try life.trial(early) }
    try life.go(to: "2026-01-16")
    #expect(try life.measures.first?.decideBy == day("2026-01-25"))
    #expect(throws: Refusal.lineFrozen) { try life.trial(life.buying()) }
    try life.act(early)
    let measure = try #require(try life.measures.first)
    #expect(measure.decideBy == nil && "\(measure.until)" == "2026-02-10")
    #expect(measure.by == .creditManager)
    let told = try life.state.notices.filter { $0.template == .limitFrozen }
    #expect(told.count == 2 && told.last?.ordinal == measure.notice)
    try life.go(to: "2026-02-11")
    #expect(try life.measures.first?.decideBy == day("2026-02-20"))
    try life.act(.limit(.review(measure: 1, keepUntil: nil, by: .creditManager)))
    #expect(life.endCauses == [.reviewed])
  }

  @Test("R70 a measure that nobody reviews in time ends by itself")
  func notReviewed() throws {
    var life = try Life.withLine()
    try life.act(life.imposing(days: 10, atEnd: .review))
    try life.go(to: "2026-01-25")
    #expect(try life.measures.count == 1)
    try life.go(to: "2026-01-26")
    #expect(try life.measures.isEmpty)
    #expect(life.endCauses == [.notReviewed])
    try life.act(life.buying())
  }

  @Test("R70 a measure comes with its notice or not at all; no notice goes out without one")
  func notices() throws {
    var life = try Life.withLine()
    for template in [NoticeTemplate.limitCut, .limitFrozen, .limitRestored] {
      #expect(throws: Refusal.measureUnknown) {
        try life.trial(.notify(template, recipient: nil))
      }
    }
    try life.act(life.imposing())
    try life.send(.borrowerNotice, .noticeSent(on: life.today))
    #expect(try life.state.notices.last?.givenOn == life.today)
  }

  @Test("R65 R70 a raised limit that is signed undoes no freeze")
  func raised() throws {
    var life = try Life.withLine()
    try life.act(life.imposing(days: 60))
    try life.authorise([.bureauInquiry])
    try life.apply(.limitIncrease)
    try life.answer()
    try life.decide(ppm: 10_000)
    try life.act(.sign(Life.contract))
    #expect(try #require(try life.state.agreement).offer.limit > Money(yuan: 40_000))
    #expect(throws: Refusal.lineFrozen) { try life.trial(life.buying()) }
  }

  @Test("R70 R117 nothing is offered or taken on top while a cut holds")
  func noRaise() throws {
    var life = try Life.withLine()
    try life.act(.offerIncrease(Life.raise))
    try life.act(life.imposing(.cash, cutTo: Money(yuan: 1_000)))
    #expect(throws: Refusal.measureLive) {
      try life.trial(.answerIncrease(isAccepted: true))
    }
    #expect(throws: Refusal.measureLive) {
      try life.trial(.limit(.offerTemporary(Money(yuan: 1_000))))
    }
    try life.act(.answerIncrease(isAccepted: false))
  }

  @Test("a state with measures and a temporary limit is stored and read the same")
  func stored() throws {
    var life = try Life.withLine()
    try life.takeTemporary(5_000)
    try life.act(life.imposing(.cash, cutTo: Money(yuan: 1_000), atEnd: .review))
    try life.act(life.imposing(.cash))
    try life.act(.limit(.appeal(measure: 2)))
    let state = try life.state
    #expect(try Borrower(encoded: state.encoded()) == state)
  }
}
