import CreditCore
import Testing

@Suite("New plans of a loan")
struct ReplanTests {
  private func coming(_ life: Life, _ loan: Int64) throws -> [Instalment] {
    try #require(try life.state.loan(loan)).plan(on: life.today).filter { $0.dueOn > life.today }
  }

  /// Pays everything on its day to the end of the plan, and says what that came to.
  private func payOff(_ life: inout Life, _ loan: Int64) throws -> Money {
    var paid = Money.zero
    for instalment in try coming(life, loan) {
      try life.go(to: instalment.dueOn)
      let due = try life.position(loan).dueNow
      try life.act(.repay(contract: loan, amount: due, on: life.today))
      paid += due
    }
    #expect(try life.state.loan(loan)?.settledOn == life.today)
    return paid
  }

  @Test("J3 an extension moves all that is to come; what was confirmed is what is paid")
  func extended() throws {
    var (life, loan) = try Life.withLoan()
    try life.go(to: "2026-02-10")
    try life.act(.repay(contract: loan, amount: life.position(loan).dueNow, on: life.today))
    let before = try coming(life, loan).map(\.dueOn)
    let offer = try life.offer(loan, .extend(months: 2))
    let events = try life.trial(.loan(.replan(life.replanning(loan, .extend(months: 2)))))
    #expect(!events.contains { if case .disclosureIntended = $0 { true } else { false } })
    try life.replan(loan, .extend(months: 2))
    #expect(try coming(life, loan).map(\.dueOn) == before.map { $0.adding(months: 2) })
    #expect(try payOff(&life, loan) == offer.total)
    let specials = try #require(try life.state.loan(loan)).specials(through: life.today)
    #expect(specials.map(\.kind) == [.extended])
    #expect(specials.first?.months == 2)
  }

  @Test("J3 the due day moves once in a while, on and not before the day it was")
  func dueDay() throws {
    var (life, loan) = try Life.withLoan()
    try life.replan(loan, .moveDueDay(to: 20))
    let days = try coming(life, loan).map(\.dueOn)
    #expect(days.first == (try day("2026-02-20")))
    #expect(days.allSatisfy { $0.components.day == 20 } && days.count == 6)
    #expect(throws: Refusal.replanNotOffered) { try life.replan(loan, .moveDueDay(to: 10)) }
    #expect(throws: Refusal.replanNotOffered) { try life.replan(loan, .moveDueDay(to: 11)) }
  }

  @Test("J3 after an early payment the plan gets shorter, or on request its instalments lower")
  func lower() throws {
    var (life, loan) = try Life.withLoan(6_000, 6)
    try life.go(to: "2026-01-20")
    let plan = try coming(life, loan)
    try life.act(.repay(contract: loan, amount: Money(yuan: 3_000), on: life.today))
    #expect(try life.position(loan).remaining < plan.count)
    let offer = try life.offer(loan, .lowerInstalments)
    try life.replan(loan, .lowerInstalments)
    let lower = try coming(life, loan)
    #expect(lower.map(\.dueOn) == plan.map(\.dueOn))
    #expect(zip(lower, plan).allSatisfy { $0.total.fen * 10 < $1.total.fen * 6 })
    #expect(try payOff(&life, loan) == offer.total)
  }

  @Test("N2 nothing changes unless the cost table of just this plan was read and confirmed")
  func confirmed() throws {
    var (life, loan) = try Life.withLoan()
    try life.go(to: "2026-01-20")
    let (wish, state) = (ReplanWish.extend(months: 1), try life.state)
    func refused(_ refusal: Refusal, _ change: (inout ReplanLoan) throws -> Void) throws {
      var order = try life.replanning(loan, wish)
      try change(&order)
      #expect(throws: refusal) { _ = try life.trial(.loan(.replan(order))) }
    }
    try refused(.costNotConfirmed) { $0.cost = nil }
    try refused(.costTableChanged) { $0.wish = .extend(months: 2) }
    try refused(.costTableChanged) { $0.cost?.table.total += Money(fen: 1) }
    try refused(.costReadTooShort) { order in
      guard let openedAt = order.cost?.openedAt else { return }
      order.cost?.openedAt = openedAt.adding(seconds: 1)
    }
    #expect(try life.state == state)
    try life.replan(loan, wish)
    guard case .loan(.replanned(let event)) = life.events.last?.event else {
      Issue.record("nothing was kept")
      return
    }
    #expect(event.cost?.table.act == .loanPlan && event.cost?.table.plan == 1)
    // The second plan has a table of its own.
    #expect(try life.replanning(loan, .extend(months: 1)).cost?.table.plan == 2)
  }

  @Test(
    "N2 J3 the cost table of a new plan adds up to what is to be paid, at the price of the draw",
    arguments: [ReplanWish.extend(months: 2), .moveDueDay(to: 20), .lowerInstalments])
  func table(_ wish: ReplanWish) throws {
    var (life, loan) = try Life.withLoan(6_000, 6)
    try life.go(to: "2026-01-20")
    if wish == .lowerInstalments {
      try life.act(.repay(contract: loan, amount: Money(yuan: 3_000), on: life.today))
    }
    let (offer, position) = (try life.offer(loan, wish), try life.position(loan))
    let table = try life.state.costTable(ofPlan: wish, of: loan, life.context)
    #expect(table.total == offer.total && table.principal == position.payoff)
    #expect(table.cost == offer.interest - offer.interestSoFar && table.cost.isPositive)
    #expect(table.items.map(\.kind) == [.interest] && table.items.first?.amount == table.cost)
    #expect(table.instalments == offer.instalments.count)
    // By real days it costs what the draw did, but for the interest so far, which bears none, and
    // for the compounding over other times.
    let terms = try #require(try life.state.loan(loan)).terms
    let drawn = try #require(
      CostTable(draw: terms, contract: 9, on: life.today, life.context.policy.cost))
    #expect(table.convention == .xirr365 && drawn.convention == .xirr365)
    let ratio = Double(table.allIn.partsPerBillion) / Double(drawn.allIn.partsPerBillion)
    #expect((0.95...1.01).contains(ratio), "\(ratio)")
    #expect(table.onDefault == drawn.onDefault)
  }

  @Test("J3 nobody overdue gets a new plan, nor more than the policy offers")
  func refused() throws {
    var (life, loan) = try Life.withLoan()
    #expect(throws: Refusal.replanNotOffered) { try life.replan(loan, .extend(months: 7)) }
    #expect(throws: Refusal.replanNotOffered) { try life.replan(loan, .extend(months: 0)) }
    try life.go(to: "2026-02-20")
    #expect(throws: Refusal.ownOverdue) { try life.replan(loan, .extend(months: 1)) }
  }

  @Test(
    "J5 by each way of repaying everything paid on its day settles the loan, at the plan's cost",
    arguments: LoanMethod.allCases)
  func methods(_ method: LoanMethod) throws {
    var (life, loan) = try Life.withLoan(10_000, 12, method: method)
    let terms = try #require(try life.state.loan(loan)).terms
    let plan = try terms.schedule(from: life.today)
    #expect(terms.method == method)
    var paid = Money.zero
    for instalment in plan.instalments {
      try life.go(to: instalment.dueOn)
      let due = try life.position(loan).dueNow
      if method == .bullet, instalment.number < 12 { #expect(due.isZero) }
      guard due.isPositive else { continue }
      try life.act(.repay(contract: loan, amount: due, on: life.today))
      paid += due
    }
    #expect(paid == plan.totals.total)
    #expect(try life.state.loan(loan)?.settledOn == life.today)
  }

  @Test("J5 a way of repaying that is not offered is refused")
  func notOffered() {
    #expect(throws: Refusal.termNotOffered) {
      try Life.withLoan(method: .bullet) { $0.terms.cash.methods = [.equalInstalment] }
    }
  }

  @Test("N18 within the days of grace nothing is late; after them everything since the due day")
  func grace() throws {
    let (life, loan) = try Life.withLoan { $0.terms.cash.graceDays = 3 }
    let due = try #require(try coming(life, loan).first).dueOn
    func position(_ days: Int) throws -> AccountPosition {
      try #require(try life.state.loan(loan)).position(on: due.adding(days: days))
    }
    #expect(try position(3).daysOverdue == 0)
    #expect(try position(3).figures.penalty.isZero)
    #expect(try position(4).daysOverdue == 4)
    let (strict, other) = try Life.withLoan()
    let without = try #require(try strict.state.loan(other)).position(on: due.adding(days: 4))
    #expect(try position(4).figures.penalty == without.figures.penalty)
    #expect(without.figures.penalty.isPositive)
  }

  @Test("N18 what is missing within the tolerance is owed, and not late")
  func tolerance() throws {
    var (life, loan) = try Life.withLoan { $0.terms.cash.tolerance = Money(fen: 5) }
    let due = try #require(try coming(life, loan).first)
    try life.go(to: due.dueOn)
    let missing = Money(fen: 5)
    let amount = try life.position(loan).dueNow - missing
    try life.act(.repay(contract: loan, amount: amount, on: life.today))
    try life.go(to: due.dueOn.adding(days: 9))
    let position = try life.position(loan)
    #expect(position.dueNow == missing)
    #expect(position.daysOverdue == 0 && position.figures.penalty.isZero)
  }
}
