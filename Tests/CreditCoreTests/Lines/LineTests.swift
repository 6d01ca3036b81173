import CreditCore
import Testing

@Suite("Credit line")
struct LineTests {
  @Test("a limit past its end takes no draw; its last day still does")
  func validity() throws {
    var life = try Life.withLine()
    life.today = try #require(try life.state.agreement).validUntil
    #expect("\(life.today)" == "2027-01-05")
    _ = try life.trial(life.drawing(Money(yuan: 500)))
    life.today = life.today.adding(days: 1)
    #expect(throws: Refusal.lineExpired) { try life.act(life.drawing(Money(yuan: 500))) }
  }

  @Test("R128 one's own overdue blocks new use, and nothing else")
  func ownOverdue() throws {
    var life = try Life.withLine()
    let loan = try life.borrow()
    try life.go(to: "2026-02-12")
    _ = try life.trial(.buy(amount: Money(yuan: 10), category: "food"))
    try life.go(to: "2026-02-13")
    #expect(throws: Refusal.ownOverdue) {
      try life.act(.buy(amount: Money(yuan: 10), category: "food"))
    }
    try life.repay(loan, life.position(loan).dueNow)
    try life.act(.buy(amount: Money(yuan: 10), category: "food"))
  }

  @Test("an increase keeps the contract, its purchase line and its loans, and raises the limit")
  func increase() throws {
    var life = try Life.withLine()
    try life.borrow()
    try life.authorise([.bureauInquiry])
    try life.apply(.limitIncrease)
    try life.answer()
    try life.decide(ppm: 10_000)
    try life.act(.sign(Life.contract))
    let state = try life.state
    #expect(state.agreement?.ordinal == 1 && state.purchaseLine?.ordinal == 2)
    #expect(state.loans.map(\.ordinal) == [3])
    #expect(try #require(state.agreement).offer.limit > Money(yuan: 40_000))
  }

  @Test("a purchase line that comes with a later contract takes a number no loan has")
  func laterLine() throws {
    var life = try Life.withLine { $0.terms.purchase.sharePerMille = 0 }
    #expect(try life.state.purchaseLine == nil)
    try life.borrow()
    try life.borrow(2_000)
    life.world.terms.purchase.sharePerMille = 500
    try life.authorise([.bureauInquiry])
    try life.act(.inquiry(.apply(.limitIncrease, age: 30, for: .purchase)))
    try life.answer()
    try life.decide()
    try life.act(.sign(Life.contract))
    let state = try life.state
    let ordinals = state.loans.map(\.ordinal) + [state.purchaseLine?.ordinal].compactMap { $0 }
    #expect(ordinals == [2, 3, 4])
    #expect(try life.borrow(1_000) == 5)
  }

  @Test("R115 cash-out with the purchase line is refused, and so are forbidden purposes")
  func purposes() throws {
    let life = try Life.withLine()
    #expect(throws: Refusal.purposeForbidden) {
      try life.trial(.buy(amount: Money(yuan: 10), category: "cash-out"))
    }
    let rate = try percent("18.25")
    let draw = DrawLoan(
      amount: Money(yuan: 1000), instalments: 3, purpose: "shares", confirmedAnnualRate: rate,
      contract: Life.paper(.loanContract))
    #expect(throws: Refusal.purposeForbidden) { try life.trial(.draw(draw)) }
  }
}
