import CreditCore
import Testing

@Suite("Restrictions by days overdue")
struct RestrictionTests {
  private func live(_ life: Life) throws -> [Restriction] {
    try life.state.restrictions(on: life.today, life.context.policy).map(\.restriction)
  }

  /// A loan whose first instalment was due on 5 February and not paid.
  private func overdue(days: Int) throws -> Life {
    var life = try Life.withLine()
    try life.borrow(1_000)
    try life.go(to: day("2026-02-05").adding(days: days))
    return life
  }

  private let buying = BorrowerCommand.buy(amount: Money(yuan: 10), category: "food")

  @Test(
    "R128 H9 the ladder: usable for 7 days, suspended from the 8th, frozen from the 31st",
    arguments: [
      (0, []), (1, [.noLimitIncrease]), (7, [.noLimitIncrease]),
      (8, [.noLimitIncrease, .noNewDraw]), (30, [.noLimitIncrease, .noNewDraw]),
      (31, [.noLimitIncrease, .noNewDraw, .lineFrozen]),
    ] as [(Int, [Restriction])])
  func ladder(days: Int, expected: [Restriction]) throws {
    let life = try overdue(days: days)
    #expect(try live(life) == expected)
    let draw = try life.drawing(Money(yuan: 500))
    guard expected.contains(.noNewDraw) else {
      _ = try life.trial(buying)
      _ = try life.trial(draw)
      return
    }
    #expect(throws: Refusal.ownOverdue) { try life.trial(buying) }
    #expect(throws: Refusal.ownOverdue) { try life.trial(draw) }
  }

  @Test("R128 each restriction says since when it holds, from which day overdue, and how it ends")
  func words() throws {
    let life = try overdue(days: 40)
    let found = try life.state.restrictions(on: life.today, life.context.policy)
    #expect(found.map(\.fromDaysOverdue) == [1, 8, 31])
    #expect(found.map { "\($0.since)" } == ["2026-02-06", "2026-02-13", "2026-03-08"])
    #expect(found.map(\.daysAfterPayment) == [0, 0, 90])
    #expect(found.allSatisfy { $0.endsOn == nil } && Restriction.rule == "R128")
  }

  @Test("R128 H9 payment ends the suspension at once, and the freeze after the policy's days")
  func ends() throws {
    var short = try overdue(days: 20)
    try short.repay(3, short.position(3).dueNow)
    #expect(try live(short).isEmpty)
    _ = try short.trial(buying)
    var long = try overdue(days: 35)
    try long.repay(3, long.position(3).dueNow)
    let frozen = try #require(
      try long.state.restrictions(on: long.today, long.context.policy).first)
    #expect(frozen.restriction == .lineFrozen)
    #expect(frozen.endsOn == long.today.adding(days: 90))
    #expect(throws: Refusal.lineFrozen) { try long.trial(buying) }
    try long.repay(3, long.position(3).payoff)
    long.today = long.today.adding(days: 90)
    #expect(try live(long).isEmpty)
    _ = try long.trial(buying)
  }

  @Test("R128 the ladder is policy: another one, other days")
  func policy() throws {
    var life = try overdue(days: 2)
    life.world.terms.repayment.overdueLadder = [
      RestrictionStep(fromDaysOverdue: 2, restriction: .noNewDraw)
    ]
    #expect(throws: Refusal.ownOverdue) { try life.trial(buying) }
    life.world.terms.repayment.overdueLadder = []
    _ = try life.trial(buying)
  }

  @Test("R122 a late payment lowers the internal standing by its class, for its time")
  func standing() throws {
    var life = try Life.withLine()
    try life.borrow(1_000)
    let terms = life.world.terms.monitoring
    func points() throws -> Int64 { try life.state.standing(on: life.today, terms).points }
    #expect(try points() == 1000)
    let steps: [(String, Int64)] = [
      ("2026-02-05", 1000), ("2026-02-12", 995), ("2026-02-13", 980), ("2026-03-08", 920),
    ]
    for (text, expected) in steps {
      try life.go(to: text)
      #expect(try points() == expected, "\(text)")
    }
    try life.repay(3, life.position(3).dueNow)
    let reason = try #require(try life.state.standing(on: life.today, terms).reasons.first)
    #expect(reason.points == 80 && reason.fromDays == 31 && reason.contract == 3)
    #expect(reason.countsUntil == life.today.adding(months: 24))
    try life.repay(3, life.position(3).payoff)
    life.today = life.today.adding(months: 24)
    #expect(try points() == 1000)
  }
}
