import CreditCore
import Testing

@Suite("Reversal of payments")
struct ReversalTests {
  private struct Fact {
    var contract: Int64
    var amount: Money
    var on: CivilDate
  }

  private static let end = "2026-08-20"

  /// A purchase, a loan of 10,000 and one of 4,000 that the facts may settle.
  private func start() throws -> Life {
    var life = try Life.withLine {
      $0.terms.purchase.billDay = 5
      // When income stops is a consequence of the days closed, not a fact.
      $0.terms.books.nonAccrualDays = 366
    }
    try life.borrow(10_000, 12)
    try life.act(.buy(amount: Money(yuan: 2_000), category: "food"))
    try life.borrow(4_000, 3)
    return life
  }

  /// Payments by day, some of them of more than is owed.
  private func facts(_ random: inout SplitMix64) throws -> [Fact] {
    let (from, to) = (try day("2026-01-06"), try day(ReversalTests.end))
    return (0..<10).map { _ in
      Fact(
        contract: [2, 3, 4, 4].randomElement(using: &random) ?? 3,
        amount: Money(fen: Int64.random(in: 1...250_000, using: &random)),
        on: from.adding(days: Int.random(in: 0...from.days(to: to), using: &random)))
    }.sorted { $0.on < $1.on }
  }

  /// Lives through the facts; each of `reversed` is taken back when two more facts have passed, and
  /// each of `redone` made good on the last day, as of its own.
  private func live(
    _ facts: [Fact], without left: Set<Int> = [], reversed: Set<Int> = [], redone: Bool = false,
    from life: Life
  ) throws -> Life {
    var life = life
    var ordinals: [Int: Int64] = [:]
    for (index, fact) in facts.enumerated() {
      try life.go(to: max(life.today, fact.on))
      if !left.contains(index) {
        try life.act(.repay(contract: fact.contract, amount: fact.amount, on: fact.on))
        ordinals[index] = try life.state.counts.payments
      }
      if reversed.contains(index - 2), let payment = ordinals[index - 2] {
        try life.act(.reversePayment(payment, .bounced))
      }
    }
    try life.close(through: day(ReversalTests.end).adding(days: -1))
    life.today = try day(ReversalTests.end)
    for index in reversed.sorted() where index + 2 >= facts.count {
      try life.act(.reversePayment(#require(ordinals[index]), .chargeback))
    }
    if redone {
      for fact in reversed.sorted().map({ facts[$0] }) {
        try life.act(.repay(contract: fact.contract, amount: fact.amount, on: fact.on))
      }
    }
    try life.act(.closeDay(life.today))
    return life
  }

  private func expectEqual(_ one: Life, _ other: Life) throws {
    let end = try day(ReversalTests.end)
    for contract: Int64 in [2, 3, 4] {
      var date = try day("2026-01-05")
      while date <= end {
        #expect(try one.position(contract, on: date) == other.position(contract, on: date))
        date = date.adding(days: 1)
      }
      #expect(try one.servicing(contract).booked == other.servicing(contract).booked)
      #expect(try one.servicing(contract).loanClass == other.servicing(contract).loanClass)
      #expect(
        (try one.servicing(contract).episode == nil)
          == (try other.servicing(contract).episode == nil))
    }
    #expect(one.books == other.books)
    for product in Product.allCases {
      #expect(try one.state.available(product, on: end) == other.state.available(product, on: end))
    }
    #expect(try BooksEqualLoans().check(other.history).broken.isEmpty)
  }

  @Test("R26 reversed payments are as if they had not been: every date, books, class and limit")
  func asIfNot() throws {
    var random = SplitMix64(seed: 2601)
    for _ in 0..<8 {
      let life = try start()
      let facts = try facts(&random)
      let chosen = Set((0..<3).map { _ in Int.random(in: 0..<10, using: &random) })
      let never = try live(facts, without: chosen, from: life)
      let reversed = try live(facts, reversed: chosen, from: life)
      try expectEqual(never, reversed)
      #expect(reversed.events.count { $0.event.kind == PaymentReversed.kind } == chosen.count)
    }
  }

  @Test("R26 reversing and then paying the same again is as if nothing had been reversed")
  func identity() throws {
    var random = SplitMix64(seed: 2602)
    for _ in 0..<8 {
      let life = try start()
      let facts = try facts(&random)
      let chosen = Set((0..<3).map { _ in Int.random(in: 0..<10, using: &random) })
      let never = try live(facts, from: life)
      let redone = try live(facts, reversed: chosen, redone: true, from: life)
      try expectEqual(never, redone)
    }
  }

  @Test(
    "R26 the payment stays with day and reason; the difference is posted today, penalty included")
  func postedToday() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(10_000)
    try life.go(to: "2026-02-05")
    let due = try life.position(loan).dueNow
    try life.repay(loan, due)
    try life.go(to: "2026-02-20")
    let before = life.events
    try life.act(.reversePayment(1, .chargeback))
    #expect(Array(life.events.map(\.postings).prefix(before.count)) == before.map(\.postings))
    let payment = try #require(try life.state.loan(loan)?.payments.first)
    #expect(payment.amount == due)
    #expect(payment.reversal == PaymentReversal(on: life.today, reason: .chargeback))
    let position = try life.position(loan)
    #expect(position.daysOverdue == 15)
    #expect(position.figures.penalty.isPositive)
    let posted = life.events[before.count]
    #expect(posted.event.kind == PaymentReversed.kind)
    #expect(posted.postings.contains(Posting(.channel, contract: loan, -due)))
    #expect(
      posted.postings.contains(
        Posting(.penaltyIncome, contract: loan, -position.figures.penalty)))
    #expect(try life.servicing(loan).loanClass == .specialMention)
  }

  @Test("R26 a payment is reversed once, and only one that there is")
  func once() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(10_000)
    #expect(throws: Refusal.paymentUnknown) { try life.act(.reversePayment(1, .mistake)) }
    try life.repay(loan, Money(yuan: 100))
    try life.act(.reversePayment(1, .mistake))
    let stored = life.stored
    #expect(throws: Refusal.paymentReversed) { try life.act(.reversePayment(1, .mistake)) }
    #expect(life.stored == stored)
  }

  @Test("R26 a reversal on a loan settled three years ago reopens it, and it can be settled again")
  func settledLongAgo() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-15")
    try life.repay(loan, life.position(loan).payoff)
    try life.go(to: "2029-01-15")
    #expect(try life.state.limitUse(of: .cash, on: life.today).used == .zero)
    try life.act(.reversePayment(1, .chargeback))
    #expect(try life.state.loan(loan)?.stage == .active(since: day("2026-01-05")))
    #expect(try life.state.limitUse(of: .cash, on: life.today).used == Money(yuan: 1_000))
    #expect(try life.position(loan).daysOverdue == day("2026-02-05").days(to: life.today))
    #expect(try life.servicing(loan).loanClass == .loss)
    try life.go(to: "2029-01-16")
    #expect(life.events.contains { $0.event.kind == AccountOverdue.kind })
    try life.repay(loan, life.position(loan).payoff)
    #expect(
      try life.state.loan(loan)?.stage == .settled(since: day("2026-01-05"), on: life.today))
    #expect(try life.servicing(loan).loanClass == .normal)
    #expect(try life.servicing(loan).episode == nil)
    for invariant in Invariants.all {
      #expect(try invariant.check(life.history).broken.isEmpty, "\(invariant.name)")
    }
  }

  @Test("R26 rows that were told stay; the closing record is put right before the next (BLR020)")
  func reporting() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-20")
    try life.report()
    try life.repay(loan, life.position(loan).payoff)
    try life.go(to: "2026-02-10")
    try life.report()
    let told = life.rows
    #expect(told.last { $0.contract == loan }?.account?.status == 3)
    try life.act(.reversePayment(1, .bounced))
    try life.go(to: "2026-03-03")
    #expect(Array(life.rows.prefix(told.count)) == told)
    let later = life.rows.dropFirst(told.count).filter { $0.contract == loan }
    #expect(
      later.map { "\($0.record.rawValue)/\($0.code)" } == ["212/H", "213/K", "210/30", "210/30"])
    #expect(later.suffix(2).map { "\($0.on)" } == ["2026-01-31", "2026-02-28"])
  }

  @Test("R26 a payment reversed before the account was told as closed: the next row is true")
  func reportingOpen() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-20")
    try life.report()
    try life.repay(loan, Money(yuan: 300))
    try life.go(to: "2026-02-10")
    try life.report()
    let told = life.rows
    try life.act(.reversePayment(1, .bounced))
    try life.go(to: "2026-03-03")
    #expect(Array(life.rows.prefix(told.count)) == told)
    let next = try #require(life.rows.last { $0.contract == loan })
    #expect(next.code == "30" && next.isAdverse && next.account?.status == 2)
  }

  @Test("R26 a purchase line closed with its contract is owed on again, and closes when it is paid")
  func closedLine() throws {
    var life = try Life.withLine()
    try life.act(.buy(amount: Money(yuan: 300), category: "food"))
    try life.repay(2, Money(yuan: 300))
    try life.act(.closeCredit)
    try life.go(to: "2026-01-20")
    try life.act(.reversePayment(1, .bounced))
    #expect(try life.state.purchaseLine?.closedOn == nil)
    #expect(try life.state.agreement?.closedOn == day("2026-01-05"))
    #expect(try life.position(2).payoff == Money(yuan: 300))
    #expect(throws: Refusal.lineClosed) {
      try life.act(.buy(amount: Money(yuan: 1), category: "food"))
    }
    try life.go(to: "2026-02-05")
    try life.repay(2, life.position(2).payoff)
    #expect(try life.state.purchaseLine?.closedOn == life.today)
  }
}
