import CreditCore
import Testing

/// The law of backdating (design 1.3): whatever the order of recording, the facts and every balance
/// at every date are equal.
@Suite("The law of backdating")
struct BackdatingTests {
  private struct Fact {
    var contract: Int64
    var amount: Money
    var on: CivilDate
    /// The day it is recorded.
    var recordedOn: CivilDate
  }

  private static let end = "2026-08-20"

  /// A line with a loan, a second one and purchases, and nothing paid.
  private func start() throws -> Life {
    var life = try Life.withLine { $0.terms.purchase.billDay = 5 }
    try life.borrow(10_000, 12)
    try life.act(.buy(amount: Money(yuan: 2_000), category: "food"))
    try life.borrow(4_000, 3)
    return life
  }

  private func facts(_ random: inout SplitMix64) throws -> [Fact] {
    let (from, to) = (try day("2026-01-06"), try day(BackdatingTests.end))
    return (0..<10).map { _ in
      let on = from.adding(days: Int.random(in: 0...from.days(to: to), using: &random))
      return Fact(
        contract: [2, 3, 3, 4].randomElement(using: &random) ?? 3,
        amount: Money(fen: Int64.random(in: 1...18_000, using: &random)), on: on, recordedOn: on)
    }
  }

  /// Lives through the facts in the order of their recording, closing the days that pass.
  private func live(_ facts: [Fact], from life: Life) throws -> Life {
    var life = life
    for fact in facts.sorted(by: { $0.recordedOn < $1.recordedOn }) {
      try life.go(to: max(life.today, fact.recordedOn))
      try life.act(.repay(contract: fact.contract, amount: fact.amount, on: fact.on))
    }
    // Everybody catches up with one last day.
    life.today = try day(BackdatingTests.end)
    try life.close(through: life.today.adding(days: -1))
    try life.act(.closeDay(life.today))
    return life
  }

  private func delayed(_ facts: [Fact], _ random: inout SplitMix64) throws -> [Fact] {
    let end = try day(BackdatingTests.end)
    return facts.map { fact in
      var fact = fact
      let most = fact.on.days(to: end)
      fact.recordedOn = fact.on.adding(days: Int.random(in: 0...most, using: &random))
      return fact
    }
  }

  @Test("positions at every date, facts, booked figures and books are equal in any order")
  func anyOrder() throws {
    var random = SplitMix64(seed: 1003)
    for _ in 0..<8 {
      let life = try start()
      let facts = try facts(&random)
      let inTime = try live(facts, from: life)
      for _ in 0..<3 {
        let late = try live(delayed(facts, &random), from: life)
        try expectEqual(inTime, late)
      }
    }
  }

  private func expectEqual(_ one: Life, _ other: Life) throws {
    let end = try day(BackdatingTests.end)
    for contract: Int64 in [2, 3, 4] {
      var date = try day("2026-01-05")
      while date <= end {
        #expect(try one.position(contract, on: date) == other.position(contract, on: date))
        date = date.adding(days: 1)
      }
      #expect(try one.facts(of: contract) == other.facts(of: contract))
      #expect(try one.servicing(contract).booked == other.servicing(contract).booked)
      #expect(try one.servicing(contract).loanClass == other.servicing(contract).loanClass)
      #expect(
        (try one.servicing(contract).episode == nil)
          == (try other.servicing(contract).episode == nil))
    }
    #expect(one.books == other.books)
    for life in [one, other] {
      #expect(life.books.map(\.amount).sum() == .zero)
      #expect(try BooksEqualLoans().check(life.history).broken.isEmpty)
    }
  }

  @Test("a payment found late makes the overdue episode good, and takes back the penalty booked")
  func foundLate() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(10_000)
    try life.go(to: "2026-02-20")
    #expect(try life.position(loan).figures.penalty.isPositive)
    let due = try life.position(loan, on: day("2026-02-05")).dueNow
    try life.act(.repay(contract: loan, amount: due, on: day("2026-02-05")))
    #expect(try life.position(loan).figures.penaltyCharged == .zero)
    #expect(try life.servicing(loan).episode == nil)
    #expect(!life.books.contains { $0.account == .penaltyIncome })
  }
}

extension Life {
  /// The payments of a contract as facts: amount and effective day.
  fileprivate func facts(of contract: Int64) throws -> [String] {
    let line = try state.purchaseLine
    let payments =
      line?.ordinal == contract ? line?.payments : try state.loan(contract)?.payments
    return (payments ?? []).map { "\($0.on) \($0.amount.fen)" }.sorted()
  }

  /// What was booked and told of a contract.
  func servicing(_ contract: Int64) throws -> Servicing {
    let line = try state.purchaseLine
    let found = line?.ordinal == contract ? line?.servicing : try state.loan(contract)?.servicing
    return try #require(found)
  }
}
