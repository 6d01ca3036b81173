import CreditCore
import Testing

@Suite("Loans at the edges of the calendar")
struct CalendarEdgeTests {
  private func dues(from text: String, _ instalments: Int64 = 6) throws -> [String] {
    let terms = LoanTerms(
      principal: Money(yuan: 6_000), dailyRate: try percent("0.05"), instalments: instalments,
      dayCount: 365, penaltyNumerator: 3, penaltyDenominator: 2)
    return try terms.schedule(from: day(text)).instalments.map { "\($0.dueOn)" }
  }

  @Test(
    "a loan of the 31st falls due on the last day of shorter months and on the 31st again after")
  func thirtyFirst() throws {
    #expect(
      try dues(from: "2026-01-31") == [
        "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31",
      ])
    #expect(try dues(from: "2028-01-31", 3) == ["2028-02-29", "2028-03-31", "2028-04-30"])
  }

  @Test("a loan of 29 February falls due on the 29th where there is one")
  func leapDay() throws {
    #expect(try dues(from: "2028-02-29", 3) == ["2028-03-29", "2028-04-29", "2028-05-29"])
    #expect(try dues(from: "2028-02-29", 12).last == "2029-02-28")
  }

  @Test(
    "paid on each due day, a loan costs exactly its plan, wherever it begins",
    arguments: ["2026-01-31", "2028-01-30", "2028-02-29", "2026-08-31", "2027-12-31"])
  func asPlanned(start: String) throws {
    var life = try Life.withLine(on: start)
    let loan = try life.borrow(10_000)
    let plan = try #require(try life.state.loan(loan)).terms
      .schedule(from: life.today).instalments
    for instalment in plan {
      #expect(try life.position(loan).next?.amount == instalment.total)
      #expect(try life.position(loan).next?.principal == instalment.principal)
      try life.go(to: instalment.dueOn)
      let position = try life.position(loan)
      #expect(position.dueNow == instalment.total)
      #expect(position.remaining == plan.count - instalment.number)
      try life.repay(loan, position.dueNow)
    }
    #expect(try life.state.loan(loan)?.stage == .settled(since: day(start), on: life.today))
    #expect(!life.events.contains { $0.event.kind == AccountOverdue.kind })
  }

  @Test("a year of 360 days changes the annual rate that is stated, not the interest of a day")
  func yearOf360() throws {
    var terms = LoanTerms(
      principal: Money(yuan: 6_000), dailyRate: try percent("0.05"), instalments: 6,
      dayCount: 365, penaltyNumerator: 3, penaltyDenominator: 2)
    let start = try day("2026-01-31")
    let plan = try terms.schedule(from: start)
    terms.dayCount = 360
    #expect(terms.annualRate == (try percent("18")))
    #expect(try terms.schedule(from: start) == plan)
  }

  @Test("two loans at once are each served by themselves")
  func twoLoans() throws {
    var life = try Life.withLine()
    let first = try life.borrow(5_000, 3)
    try life.go(to: "2026-01-31")
    let second = try life.borrow(7_000, 6)
    try life.go(to: "2026-02-10")
    #expect(try life.position(first).daysOverdue == 5)
    #expect(try life.position(second).daysOverdue == 0)
    try life.repay(first, life.position(first).payoff)
    #expect(try life.state.loan(first)?.isActive == false)
    #expect(try life.state.loan(second)?.isActive == true)
    #expect(try life.position(second).figures.paid == .zero)
    try life.go(to: "2026-03-05")
    #expect(try life.state.loan(second)?.servicing.episode?.since == day("2026-02-28"))
    #expect(try life.state.loan(first)?.servicing.episode == nil)
  }

  @Test("after a long downtime every day is closed in order, as if there had been none")
  func downtime() throws {
    var late = try Life.withLine()
    let loan = try late.borrow(10_000)
    var daily = late
    late.today = try day("2026-06-20")
    try late.close(through: late.today)
    while daily.today < late.today { try daily.go(to: daily.today.adding(days: 1)) }
    try daily.close(through: daily.today)
    #expect(daily.events.map(\.event.kind) == late.events.map(\.event.kind))
    #expect(daily.books == late.books)
    #expect(try daily.position(loan) == (try late.position(loan)))
    #expect(daily.rows == late.rows)
  }

  @Test("a payment that comes before yesterday is closed leaves the books right on both days")
  func beforeTheClose() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(10_000)
    try life.close(through: day("2026-02-04"))
    life.today = try day("2026-02-07")
    try life.repay(loan, life.position(loan).dueNow)
    try life.close(through: life.today)
    let servicing = try #require(try life.state.loan(loan)).servicing
    #expect(servicing.booked == (try life.position(loan).figures))
    #expect(servicing.episode == nil && servicing.loanClass == .normal)
    #expect(try BooksEqualLoans().check(life.history).broken.isEmpty)
  }

  @Test("a payout that comes before yesterday is closed is booked once")
  func payoutBeforeTheClose() throws {
    var life = try Life.withLine()
    life.today = life.today.adding(days: 1)
    try life.borrow(10_000)
    try life.act(.closeDay(life.today.adding(days: -1)))
    #expect(try life.state.loans.first?.servicing.booked.principal == Money(yuan: 10_000))
    #expect(try BooksEqualLoans().check(life.history).broken.isEmpty)
  }
}
