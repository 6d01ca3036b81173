import CreditCore
import Testing

@Suite("Increases that the lender offers")
struct IncreaseTests {
  @Test("R117 nothing changes before the yes; then the limit rises without inquiry or row")
  func accepted() throws {
    var life = try Life.withLine()
    try life.close(through: life.today)
    let before = try #require(try life.state.agreement)
    let sent = (life.intended(.bureauInquiry).count, life.rows.count)
    try life.act(.offerIncrease(Life.raise))
    #expect(try life.state.agreement?.offer == before.offer)
    let events = try life.act(.answerIncrease(isAccepted: true))
    #expect(events.map(\.kind) == ["increase.answered/1"])
    let offer = try #require(try life.state.agreement).offer
    #expect(offer.limit == Life.raise.limit && offer.cashLimit == Life.raise.cashLimit)
    #expect(offer.purchaseLimit == Life.raise.purchaseLimit)
    #expect(offer.dailyRate == before.offer.dailyRate)
    #expect(life.intended(.bureauInquiry).count == sent.0 && life.rows.count == sent.1)
    try life.close(through: life.today.adding(days: 1))
    #expect(life.told.suffix(1) == ["220/30"] && life.rows.count == sent.1 + 1)
  }

  @Test("R117 N56 a no changes nothing and is kept: no other offer for the policy's time")
  func refused() throws {
    var life = try Life.withLine()
    let before = try #require(try life.state.agreement).offer
    try life.act(.offerIncrease(Life.raise))
    #expect(throws: Refusal.offerTooSoon) { try life.trial(.offerIncrease(Life.raise)) }
    try life.act(.answerIncrease(isAccepted: false))
    #expect(try life.state.agreement?.offer == before)
    #expect(throws: Refusal.offerUnknown) { try life.trial(.answerIncrease(isAccepted: true)) }
    let day = life.today
    life.today = day.adding(days: 179)
    #expect(throws: Refusal.offerTooSoon) { try life.trial(.offerIncrease(Life.raise)) }
    life.today = day.adding(days: 180)
    try life.act(.offerIncrease(Life.raise))
  }

  @Test("R117 an offer ends by itself when its days have passed")
  func expired() throws {
    var life = try Life.withLine()
    try life.act(.offerIncrease(Life.raise))
    life.today = life.today.adding(days: 30)
    #expect(throws: Never.self) { try life.trial(.answerIncrease(isAccepted: true)) }
    life.today = life.today.adding(days: 1)
    #expect(throws: Refusal.offerUnknown) { try life.trial(.answerIncrease(isAccepted: true)) }
    try life.act(.offerIncrease(Life.raise))
  }

  @Test("R54 R117 an offer stays within the caps, and lowers nothing")
  func caps() throws {
    let life = try Life.withLine()
    var wish = Life.raise
    wish.limit = Money(yuan: 121_000)
    // Six times the declared income of 20,000 is the most.
    #expect(throws: Refusal.limitExceeded) { try life.trial(.offerIncrease(wish)) }
    wish.limit = Money(yuan: 201_000)
    #expect(throws: Refusal.limitExceeded) { try life.trial(.offerIncrease(wish)) }
    wish = Life.raise
    wish.cashLimit = Money(yuan: 1_000)
    #expect(throws: Refusal.amountOutOfRange) { try life.trial(.offerIncrease(wish)) }
    wish = Life.raise
    wish.cashLimit = Money(yuan: 60_000)
    #expect(throws: Refusal.amountOutOfRange) { try life.trial(.offerIncrease(wish)) }
  }

  @Test("R117 R128 nobody overdue is offered more, or takes more")
  func overdue() throws {
    var life = try Life.withLine()
    try life.act(life.buying(500))
    try life.go(to: "2026-02-10")
    try life.act(.offerIncrease(Life.raise))
    try life.go(to: "2026-02-20")
    #expect(throws: Refusal.ownOverdue) { try life.trial(.answerIncrease(isAccepted: true)) }
    try life.act(.answerIncrease(isAccepted: false))
  }
}
