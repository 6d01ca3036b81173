import CreditCore
import Testing

@Suite("Purchases and bills")
struct BillTests {
  private func life(
    on text: String = "2026-01-05", bill: Int64 = 1, due: Int64 = 10
  ) throws -> Life {
    try Life.withLine(on: text) { world in
      world.terms.purchase.billDay = bill
      world.terms.purchase.dueDay = due
    }
  }

  private func bills(_ life: Life) -> [Bill] {
    life.events.compactMap {
      if case .billIssued(let event) = $0.event { event.bill } else { nil }
    }
  }

  private func buy(_ life: inout Life, _ amount: Int64) throws {
    try life.act(.buy(amount: Money(yuan: amount), category: "food"))
  }

  @Test(
    "M9 H4 with bill day 10 a purchase of 10 January enters the bill of 10 February, due the 20th")
  func postingWindow() throws {
    var life = try life(bill: 10, due: 20)
    try life.go(to: "2026-01-09")
    try buy(&life, 100)
    try life.go(to: "2026-01-10")
    try buy(&life, 200)
    try life.close(through: day("2026-02-10"))
    #expect(
      bills(life).map { "\($0.billedOn) \($0.dueOn)" } == [
        "2026-01-10 2026-01-20", "2026-02-10 2026-02-20",
      ])
    #expect(bills(life).map(\.purchases) == [Money(yuan: 100), Money(yuan: 200)])
  }

  @Test("H2 a due day that is not after the bill day lies in the next month")
  func dueNextMonth() throws {
    for (bill, due, expected) in [
      (Int64(25), Int64(5), "2026-02-05"), (20, 20, "2026-02-20"), (31, 31, "2026-02-28"),
      (1, 10, "2026-02-10"), (5, 15, "2026-02-15"), (28, 1, "2026-02-01"),
    ] {
      var life = try life(bill: bill, due: due)
      life.today = life.today.adding(days: 1)
      try buy(&life, 100)
      try life.close(through: day("2026-02-05"))
      #expect(bills(life).map { "\($0.dueOn)" } == [expected], "bill day \(bill), due \(due)")
    }
  }

  @Test("a bill day of 31 bills on the last day of each month")
  func lastDays() throws {
    var life = try life(on: "2028-01-05", bill: 31, due: 10)
    for text in ["2028-01-20", "2028-02-20", "2028-03-20"] {
      try life.go(to: text)
      try life.repay(2, max(Money(fen: 0), life.position(2).dueNow), ifPositive: true)
      try buy(&life, 100)
    }
    try life.close(through: day("2028-04-01"))
    #expect(
      bills(life).map { "\($0.billedOn)" } == ["2028-01-31", "2028-02-29", "2028-03-31"])
  }

  @Test("H6 the minimum is 10% of new purchases, all that is past due and all interest and penalty")
  func minimum() throws {
    var life = try life()
    try buy(&life, 1_000)
    try life.close(through: day("2026-03-01"))
    #expect(bills(life).first?.minimum == Money(yuan: 100))
    let second = try #require(bills(life).last)
    // From 11 February to 1 March: 19 days at 0.05% on 1,000.
    #expect(second.pastDue == Money(yuan: 1_000))
    #expect(second.interest == (try yuan("9.50")))
    #expect(second.minimum == second.total)
  }

  @Test("M1 H8 5,000 yuan overdue for a day cost 2.50; M2 10,000 for ten days cost 50.00")
  func overdue() throws {
    for (amount, until, cost) in [
      (Int64(5_000), "2026-02-11", "2.50"), (10_000, "2026-02-20", "50.00"),
    ] {
      var life = try life()
      try buy(&life, amount)
      let date = try day(until)
      #expect(try life.position(2, on: date).figures.penalty == (try yuan(cost)))
      #expect(try life.position(2, on: day("2026-02-10")).figures.penalty == .zero)
    }
  }

  @Test("M3 H7 after the minimum payment the rest bears 0.45 a day, charged in the next bill")
  func revolving() throws {
    var life = try life()
    try buy(&life, 1_000)
    try life.go(to: "2026-02-10")
    try life.repay(2, Money(yuan: 100))
    #expect(try life.position(2, on: day("2026-02-10")).accrued == .zero)
    #expect(try life.position(2, on: day("2026-02-11")).accrued == (try yuan("0.45")))
    #expect(try life.position(2, on: day("2026-03-02")).daysOverdue == 0)
    #expect(try life.position(2, on: day("2026-02-28")).accrued == (try yuan("8.10")))
    try life.close(through: day("2026-03-01"))
    // 19 days from 11 February to 1 March.
    #expect(bills(life).last?.interest == (try yuan("8.55")))
    #expect(!life.events.contains { $0.event.kind == AccountOverdue.kind })
  }

  @Test("the rest can be paid off on any day with the interest of the days used")
  func payOff() throws {
    var life = try life()
    try buy(&life, 1_000)
    try life.go(to: "2026-02-10")
    try life.repay(2, Money(yuan: 100))
    try life.go(to: "2026-02-20")
    let payoff = try life.position(2).payoff
    #expect(payoff == (try yuan("904.50")))
    try life.repay(2, payoff)
    #expect(try life.position(2).isClear)
    try life.close(through: day("2026-04-01"))
    #expect(bills(life).count == 1)
  }

  @Test("interest left by paying only the rest comes with the next bill, without a new purchase")
  func interestBilled() throws {
    var life = try life()
    try buy(&life, 1_000)
    try life.go(to: "2026-02-10")
    try life.repay(2, Money(yuan: 100))
    try life.go(to: "2026-02-20")
    try life.repay(2, Money(yuan: 900))
    try life.close(through: day("2026-03-01"))
    #expect(bills(life).last?.interest == (try yuan("4.50")))
    #expect(bills(life).last?.total == (try yuan("4.50")))
  }

  @Test("a purchase is billed though nothing else ever wakes its borrower")
  func wakes() throws {
    var life = try Life.withLine { $0.terms.reporting.beginsOn = try day("2030-01-01") }
    #expect(try life.state.wakesOn(life.world.terms) == (try day("2030-01-01")))
    life.today = try day("2026-01-20")
    try buy(&life, 100)
    try life.close(through: day("2026-02-01"))
    #expect(bills(life).map(\.purchases) == [Money(yuan: 100)])
  }

  @Test("bills paid in full in time cost nothing, through a leap year")
  func free() throws {
    var life = try life(on: "2027-11-05")
    for month in 0..<11 {
      try life.go(to: day("2027-11-20").adding(months: month))
      try buy(&life, 500)
      try life.go(to: day("2027-12-10").adding(months: month))
      try life.repay(2, life.position(2).dueNow)
    }
    #expect(bills(life).count == 11)
    let figures = try life.position(2).figures
    #expect(figures.interestCharged == .zero && figures.penaltyCharged == .zero)
    #expect(!life.events.contains { $0.event.kind == AccountOverdue.kind })
  }
}

extension Life {
  /// Pays what there is to pay, if anything.
  fileprivate mutating func repay(
    _ contract: Int64, _ amount: Money, ifPositive: Bool
  ) throws(Refusal) {
    if amount.isPositive { try repay(contract, amount) }
  }
}
