import CreditCore
import Testing

@Suite("Temporary limit")
struct TemporaryLimitTests {
  private func use(_ life: Life) throws -> TemporaryUse {
    try #require(try life.state.agreement?.limits.temporary).use
  }

  private func available(_ life: Life) throws -> Money {
    try life.state.available(.purchase, on: life.today)
  }

  @Test("H20 R117 it is offered, taken or refused, runs 30 days and makes no inquiry")
  func offered() throws {
    var life = try Life.withLine()
    let inquiries = life.intended(.bureauInquiry).count
    try life.act(.limit(.offerTemporary(Money(yuan: 5_000))))
    #expect(try available(life) == Money(yuan: 20_000))
    #expect(throws: Refusal.offerTooSoon) {
      try life.trial(.limit(.offerTemporary(Money(yuan: 5_000))))
    }
    try life.act(.limit(.answerTemporary(isAccepted: true)))
    #expect(try available(life) == Money(yuan: 25_000))
    let until = try #require(try life.state.agreement?.limits.temporary?.until)
    #expect("\(until)" == "2026-02-04")
    #expect(life.intended(.bureauInquiry).count == inquiries)
    #expect(throws: Refusal.offerUnknown) {
      try life.trial(.limit(.answerTemporary(isAccepted: true)))
    }
  }

  @Test("H20 the general limit is used first; the temporary part is repaid first and stays used")
  func order() throws {
    var life = try Life.withLine()
    try life.takeTemporary(5_000)
    try life.act(life.buying(18_000))
    #expect(try use(life) == TemporaryUse())
    try life.act(life.buying(4_000))
    #expect(try use(life).drawn == Money(yuan: 2_000))
    #expect(try available(life) == Money(yuan: 3_000))
    // What cash may use is not touched by the temporary part.
    #expect(try life.state.available(.cash, on: life.today) == Money(yuan: 20_000))
    try life.repay(2, Money(yuan: 1_000))
    #expect(try life.state.limitUse(of: .purchase, on: life.today).temporary == Money(yuan: 1_000))
    #expect(try available(life) == Money(yuan: 3_000))
    try life.repay(2, Money(yuan: 2_500))
    #expect(try life.state.limitUse(of: .purchase, on: life.today).temporary == .zero)
    #expect(try available(life) == Money(yuan: 4_500))
    try life.act(life.buying(1_500))
    #expect(try available(life) == Money(yuan: 3_000))
    try life.act(life.buying(3_000))
    #expect(try use(life).drawn == Money(yuan: 5_000))
    #expect(try use(life).owed == Money(yuan: 3_000))
    #expect(throws: Refusal.limitExceeded) { try life.trial(life.buying(1)) }
    for invariant in Invariants.all {
      #expect(invariant.check(try life.history).broken.isEmpty, "\(invariant.name)")
    }
  }

  @Test("H20 on its end the debt stays, and the excess only blocks new use")
  func expiry() throws {
    var life = try Life.withLine()
    try life.takeTemporary(5_000)
    try life.act(life.buying(22_000))
    try life.go(to: "2026-02-04")
    #expect(try available(life) == Money(yuan: 3_000))
    try life.go(to: "2026-02-05")
    #expect(try available(life) == .zero)
    #expect(throws: Refusal.limitExceeded) { try life.trial(life.buying(1)) }
    try life.go(to: "2026-02-06")
    #expect(life.count("temporary.ended/1") == 1)
    #expect(try life.state.agreement?.limits.temporary == nil)
    let use = try life.state.limitUse(of: .purchase, on: life.today)
    #expect(use.used == Money(yuan: 22_000) && use.granted == Money(yuan: 20_000))
    try life.repay(2, Money(yuan: 3_000))
    #expect(try available(life) == Money(yuan: 1_000))
  }

  @Test("H20 it is for purchases only")
  func notForCash() throws {
    var life = try Life.withLine()
    try life.takeTemporary(5_000)
    #expect(try life.state.available(.cash, on: life.today) == Money(yuan: 32_000))
    #expect(throws: Refusal.limitExceeded) { try life.trial(life.drawing(Money(yuan: 32_100))) }
  }

  @Test("R54 H19 with the general limit it stays within the caps, and in whole steps")
  func caps() throws {
    let life = try Life.withLine()
    // Six times the declared income of 20,000 is the most, and 40,000 are granted.
    #expect(throws: Refusal.limitExceeded) {
      try life.trial(.limit(.offerTemporary(Money(yuan: 80_100))))
    }
    _ = try life.trial(.limit(.offerTemporary(Money(yuan: 80_000))))
    for fen: Int64 in [0, -10_000, 15_000] {
      #expect(throws: Refusal.amountOutOfRange) {
        try life.trial(.limit(.offerTemporary(Money(fen: fen))))
      }
    }
  }

  @Test("N56 H20 after a no there is no other offer for the policy's time")
  func refused() throws {
    var life = try Life.withLine()
    let offer = BorrowerCommand.limit(.offerTemporary(Money(yuan: 5_000)))
    try life.act(offer)
    try life.act(.limit(.answerTemporary(isAccepted: false)))
    #expect(try available(life) == Money(yuan: 20_000))
    let start = life.today
    life.today = start.adding(days: 179)
    #expect(throws: Refusal.offerTooSoon) { try life.trial(offer) }
    life.today = start.adding(days: 180)
    _ = try life.trial(offer)
  }
}
