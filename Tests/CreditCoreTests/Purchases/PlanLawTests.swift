import CreditCore
import Testing

/// Laws of a line with orders, instalments and changed due days.
@Suite("Laws of the purchase line")
struct PlanLawTests {
  private struct Payment {
    var amount: Money
    var on: CivilDate
    var recordedOn: CivilDate
  }

  private static let end = "2026-09-10"

  @Test("H10 H16 the law of backdating holds with instalments of bills and purchases")
  func anyOrder() throws {
    var random = SplitMix64(seed: 1212)
    let (from, end) = (try day("2026-02-06"), try day(PlanLawTests.end))
    for _ in 0..<6 {
      let payments = (0..<8).map { _ in
        let on = from.adding(days: Int.random(in: 0...from.days(to: end), using: &random))
        let amount = Money(fen: Int64.random(in: 1...60_000, using: &random))
        return Payment(amount: amount, on: on, recordedOn: on)
      }
      let inTime = try live(payments)
      for _ in 0..<3 {
        let late = payments.map { payment in
          var payment = payment
          let most = payment.on.days(to: end)
          payment.recordedOn = payment.on.adding(days: Int.random(in: 0...most, using: &random))
          return payment
        }
        try expectEqual(inTime, live(late))
      }
    }
  }

  /// A trade plan, a plan out of the first bill, another due day, and payments as they come.
  private func live(_ payments: [Payment]) throws -> Life {
    // Whether interest is suspended is decided as the days close, by what was known then.
    var life = try Life.withLine { $0.terms.books.nonAccrualDays = 366 }
    try life.buyInInstalments(Money(yuan: 1_200), 6)
    try life.act(.buy(amount: Money(yuan: 2_000), category: "food"))
    try life.go(to: "2026-02-05")
    try life.act(life.planning(Money(yuan: 1_500), 9))
    try life.act(.purchase(.changeDueDay(20)))
    for payment in payments.sorted(by: { $0.recordedOn < $1.recordedOn }) {
      try life.go(to: max(life.today, payment.recordedOn))
      try life.act(.repay(contract: 2, amount: payment.amount, on: payment.on))
    }
    life.today = try day(PlanLawTests.end)
    try life.close(through: life.today.adding(days: -1))
    try life.act(.closeDay(life.today))
    return life
  }

  private func expectEqual(_ one: Life, _ other: Life) throws {
    var date = try day("2026-01-05")
    while date <= (try day(PlanLawTests.end)) {
      #expect(try one.position(2, on: date) == other.position(2, on: date))
      #expect(try one.line.plans(on: date) == other.line.plans(on: date))
      date = date.adding(days: 1)
    }
    #expect(try one.line.servicing.booked == other.line.servicing.booked)
    #expect(one.books == other.books)
    #expect(try BooksEqualLoans().check(other.history).broken.isEmpty)
  }

  @Test("R20 H12 a payment found late that had paid the bill leaves less of the plan, never more")
  func foundLate() throws {
    var life = try Life.withLine()
    try life.act(.buy(amount: Money(yuan: 900), category: "food"))
    try life.go(to: "2026-02-05")
    try life.act(life.planning(Money(yuan: 900), 3))
    try life.go(to: "2026-03-05")
    try life.act(.repay(contract: 2, amount: Money(yuan: 300), on: day("2026-02-04")))
    let plan = try #require(try life.line.plans(on: life.today).first)
    #expect(plan.principal == Money(yuan: 600))
    #expect(plan.left == Money(yuan: 400) && plan.feeLeft == Money(yuan: 10))
    #expect(try life.position(2).dueNow == Money(yuan: 205))
    try life.act(.reversePayment(1, .mistake))
    #expect(try life.line.plans(on: life.today).first?.principal == Money(yuan: 900))
    #expect(try BooksEqualLoans().check(life.history).broken.isEmpty)
  }

  @Test(
    "R20 H21 on every date of a random life what was bought is paid or owed, and paying all clears",
    arguments: 0..<6)
  func paidAndOwed(block: Int) throws {
    for seed in 0..<4 {
      var life = try RandomLife.live(seed: UInt64(7_000 + block * 4 + seed), steps: 60)
      guard let line = try life.state.purchaseLine else { continue }
      var date = line.openedOn
      while date <= life.today {
        let position = line.position(on: date)
        let plans = line.plans(on: date)
        let figures = position.figures
        let dues = position.dues.lazy.map(\.principal).sum()
        #expect(dues + position.notYetDue == figures.principal)
        #expect(plans.map(\.left).sum() <= position.notYetDue)
        #expect(plans.allSatisfy { $0.coming.map(\.principal).sum() == $0.left })
        #expect(position.dues.allSatisfy { $0.minimum >= .zero && $0.minimum <= $0.unpaid })
        #expect(line.holds(on: date) >= .zero)
        date = date.adding(days: 3)
      }
      let payoff = try life.position(line.ordinal).payoff
      if payoff.isPositive { try life.repay(line.ordinal, payoff) }
      #expect(try life.position(line.ordinal).isClear, "block \(block), seed \(seed)")
      #expect(try life.line.plans(on: life.today).isEmpty)
    }
  }
}
