import CreditCore
import Testing

@Suite("Refunds of purchases")
struct RefundTests {
  private func bills(_ life: Life) -> [Bill] {
    life.events.compactMap {
      if case .billIssued(let event) = $0.event { event.bill } else { nil }
    }
  }

  private func buy(_ life: inout Life, _ amount: Int64) throws {
    try life.act(.buy(amount: Money(yuan: amount), category: "food"))
  }

  @Test(
    "H16 a refund before completion returns to the limit and enters no bill",
    arguments: [Int64(300), 1_000])
  func beforeCompletion(amount: Int64) throws {
    var life = try Life.withLine()
    let available = try life.state.available(.purchase, on: life.today)
    try buy(&life, 1_000)
    try life.go(to: "2026-01-20")
    try life.giveBack(1, Money(yuan: amount), .beforeCompletion)
    let rest = Money(yuan: 1_000 - amount)
    #expect(try life.state.available(.purchase, on: life.today) == available - rest)
    #expect(
      life.books.filter { $0.account == .merchantPayable }.map(\.amount).sum() == -rest)
    try life.close(through: day("2026-02-01"))
    #expect(bills(life).map(\.purchases) == (rest.isZero ? [] : [rest]))
  }

  @Test("H16 a purchase paid already and given back before completion leaves a credit")
  func paidBefore() throws {
    var life = try Life.withLine()
    try buy(&life, 100)
    try life.repay(2, Money(yuan: 100))
    try life.giveBack(1, Money(yuan: 60), .beforeCompletion)
    #expect(try life.position(2).credit == Money(yuan: 60))
    #expect(try life.position(2).figures.advanced == Money(yuan: 40))
  }

  @Test("H16 after completion a refund pays the order's own bill first, older debts only then")
  func ownBillFirst() throws {
    var life = try Life.withLine()
    try buy(&life, 1_000)
    try life.go(to: "2026-02-05")
    try buy(&life, 500)
    try life.go(to: "2026-03-05")
    #expect(try life.position(2).dues.map { "\($0.dueOn)" } == ["2026-02-10", "2026-03-10"])
    let before = try life.position(2).figures
    try life.giveBack(2, Money(yuan: 500))
    let after = try life.position(2)
    #expect(after.dues.map { "\($0.dueOn)" } == ["2026-02-10"])
    #expect(after.dues.first?.principal == Money(yuan: 1_000))
    #expect(after.figures.penaltyPaid == before.penaltyPaid)
    #expect(after.figures.returned == Money(yuan: 500))
    #expect(after.figures.received == before.received)
  }

  @Test("H16 the rest pays other debts, interest before principal, and then stands to the credit")
  func otherDebtThenCredit() throws {
    var life = try Life.withLine()
    try buy(&life, 1_000)
    try life.go(to: "2026-02-05")
    try life.repay(2, Money(yuan: 900))
    try buy(&life, 500)
    // 100 of the first bill are left after its minimum and bear interest from 11 February (H7).
    try life.go(to: "2026-02-20")
    let owed = try life.position(2)
    #expect(owed.payoff == (try yuan("600.50")))
    try life.giveBack(1, Money(yuan: 1_000))
    let after = try life.position(2)
    #expect(after.isClear)
    #expect(after.credit == Money(yuan: 1_000) - owed.payoff)
    #expect(try life.state.available(.purchase, on: life.today) == Money(yuan: 20_000))
    #expect(try life.servicing(2).episode == nil)
  }

  @Test("H16 a refund of what is not billed yet makes the bill smaller, and its minimum (H6)")
  func unbilled() throws {
    var life = try Life.withLine()
    try buy(&life, 100)
    try buy(&life, 200)
    try life.giveBack(1, Money(yuan: 100))
    try life.close(through: day("2026-02-01"))
    #expect(bills(life).map(\.purchases) == [Money(yuan: 200)])
    #expect(bills(life).map(\.minimum) == [Money(yuan: 20)])
  }

  @Test("H16 a refund is booked once for each number, and never more than the purchase")
  func idempotent() throws {
    var life = try Life.withLine()
    try buy(&life, 100)
    try life.go(to: "2026-01-10")
    try life.giveBack(1, Money(yuan: 60))
    let stored = life.stored
    #expect(try life.giveBack(1, Money(yuan: 60)).isEmpty)
    #expect(throws: Refusal.refundKnown) { try life.giveBack(1, Money(yuan: 50)) }
    #expect(throws: Refusal.refundKnown) {
      try life.giveBack(1, Money(yuan: 60), .beforeCompletion)
    }
    #expect(throws: Refusal.refundTooLarge) {
      try life.giveBack(1, yuan("40.01"), number: "R-2")
    }
    #expect(throws: Refusal.purchaseUnknown) { try life.giveBack(2, Money(yuan: 1)) }
    #expect(throws: Refusal.amountOutOfRange) { try life.giveBack(1, .zero, number: "R-3") }
    for (on, refusal) in [
      ("2026-01-04", Refusal.purchaseUnknown), ("2026-01-11", .paymentInFuture),
    ] {
      let order = try #require(Life.refund(1, Money(yuan: 1), on: day(on), number: "R-4"))
      #expect(throws: refusal) { try life.act(.refundPurchase(order)) }
    }
    #expect(life.stored == stored)
    try life.giveBack(1, Money(yuan: 40), number: "R-2")
    #expect(try life.position(2).isClear)
  }

  @Test("H16 only codes are numbers of refunds")
  func references() {
    #expect(MerchantReference("2026-RF_01.7")?.text == "2026-RF_01.7")
    for text in ["", "a b", "退款", "x/y", String(repeating: "1", count: 41)] {
      #expect(MerchantReference(text) == nil, "\(text)")
    }
  }

  private enum Fact {
    case payment(Money)
    case refund(Int64, Money, RefundStage, number: String)
  }

  @Test("H16 the law of backdating holds for refunds: positions, figures and books in any order")
  func anyOrder() throws {
    var random = SplitMix64(seed: 1601)
    for _ in 0..<8 {
      var life = try Life.withLine {
        $0.terms.purchase.billDay = 5
        // When income stops is a consequence of the days closed, not a fact.
        $0.terms.books.nonAccrualDays = 366
      }
      for _ in 0..<3 { try buy(&life, 1_000) }
      let end = try day("2026-07-01")
      let facts = (0..<9).map { index -> (on: CivilDate, fact: Fact) in
        let on = life.today.adding(days: Int.random(in: 0...170, using: &random))
        let amount = Money(fen: Int64.random(in: 1...33_000, using: &random))
        guard index % 3 > 0 else { return (on, .payment(amount + amount)) }
        let stage: RefundStage = Bool.random(using: &random) ? .beforeCompletion : .afterCompletion
        return (on, .refund(Int64(index / 3 + 1), amount, stage, number: "R-\(index)"))
      }
      let inTime = try live(facts.map { ($0.on, $0) }, until: end, from: life)
      for _ in 0..<3 {
        let late = facts.map { fact in
          let most = fact.on.days(to: end)
          return (fact.on.adding(days: Int.random(in: 0...most, using: &random)), fact)
        }
        try expectEqual(inTime, live(late, until: end, from: life), until: end)
      }
    }
  }

  private func live(
    _ facts: [(recordedOn: CivilDate, fact: (on: CivilDate, fact: Fact))], until end: CivilDate,
    from life: Life
  ) throws -> Life {
    var life = life
    for (recordedOn, fact) in facts.sorted(by: { $0.recordedOn < $1.recordedOn }) {
      try life.go(to: max(life.today, recordedOn))
      switch fact.fact {
      case .payment(let amount):
        try life.act(.repay(contract: 2, amount: amount, on: fact.on))
      case .refund(let purchase, let amount, let stage, let number):
        let order = Life.refund(purchase, amount, stage, on: fact.on, number: number)
        try life.act(.refundPurchase(#require(order)))
      }
    }
    try life.go(to: max(life.today, end))
    try life.act(.closeDay(life.today))
    return life
  }

  private func expectEqual(_ one: Life, _ other: Life, until end: CivilDate) throws {
    var date = try day("2026-01-05")
    while date <= end {
      #expect(try one.position(2, on: date) == other.position(2, on: date))
      date = date.adding(days: 1)
    }
    #expect(try one.servicing(2).booked == other.servicing(2).booked)
    #expect(one.books == other.books)
    #expect(try BooksEqualLoans().check(other.history).broken.isEmpty)
  }
}
