import CreditCore
import Testing

@Suite("Reductions, bad debts and write-offs of the purchase line")
struct LineMeasureTests {
  /// A line with two bills, the first of them overdue, and a purchase that is not billed.
  private func overdue(
    world change: (inout SampleWorld) throws -> Void = { _ in }
  ) throws -> Life {
    var life = try Life.withLine(world: change)
    try life.act(.buy(amount: Money(yuan: 900), category: "food"))
    try life.go(to: "2026-02-08")
    try life.act(.buy(amount: Money(yuan: 400), category: "food"))
    try life.go(to: "2026-03-05")
    try life.act(
      .repay(contract: 2, amount: Money(yuan: 1), on: life.today))
    return life
  }

  private func balance(_ life: Life, _ account: BookAccount) -> Money {
    life.books.filter { $0.account == account && $0.contract == 2 }.map(\.amount).sum()
  }

  private func expectWhole(_ life: Life) throws {
    for invariant in Invariants.all {
      #expect(try invariant.check(life.history).broken.isEmpty, "\(invariant.name)")
    }
  }

  @Test(
    "A2 a reduction of the purchase line takes two persons and lowers what is owed, to the cent")
  func reduced() throws {
    var life = try overdue()
    let before = try life.position(2)
    #expect(before.daysOverdue > 0 && before.notYetDue.isZero == false || before.dues.count > 1)
    let due = before.dues.map(\.interest).sum()
    let reduction = Reduction(
      penalty: before.figures.penalty, interest: due, principal: Money(yuan: 1_000))
    try life.act(.loan(.propose(contract: 2, .reduce(reduction), .hardship, by: Life.staff(1))))
    #expect(throws: Refusal.approverMissing) {
      try life.act(.loan(.approve(contract: 2, by: Life.staff(1))))
    }
    try life.act(.loan(.approve(contract: 2, by: Life.staff(2))))
    #expect(try life.position(2).payoff == before.payoff - reduction.total)
    #expect(balance(life, .reductions) == reduction.total)
    try expectWhole(life)
  }

  @Test("A2 no more of the line is forgiven than is owed; a rejected proposal changes nothing")
  func bounds() throws {
    var life = try overdue()
    let owed = try life.position(2).figures
    #expect(throws: Refusal.reductionAboveDebt) {
      try life.act(
        .loan(
          .propose(
            contract: 2, .reduce(Reduction(principal: owed.principal + Money(fen: 1))), .court,
            by: Life.staff(1))))
    }
    try life.act(
      .loan(
        .propose(
          contract: 2, .reduce(Reduction(principal: owed.principal)), .court, by: Life.staff(1))))
    try life.act(.loan(.reject(contract: 2, by: Life.staff(2))))
    #expect(try life.position(2).figures == owed)
    #expect(try life.state.purchaseLine?.proposal == nil)
  }

  @Test("N18 a line's debt is written off after its recognition, and is owed all the same")
  func writtenOff() throws {
    var life = try overdue()
    #expect(throws: Refusal.notBadDebt) {
      try life.carryThrough(2, .writeOff, .uncollectible)
    }
    try life.carryThrough(2, .recogniseBadDebt, .uncollectible)
    let owed = try life.position(2)
    try life.carryThrough(2, .writeOff, .uncollectible)
    #expect(try life.position(2).payoff == owed.payoff)
    #expect(balance(life, .principal).isZero && balance(life, .interestReceivable).isZero)
    #expect(balance(life, .writeOffs) == owed.figures.owed)
    try expectWhole(life)
    // What is paid now is a recovery.
    try life.repay(2, Money(yuan: 100))
    #expect(balance(life, .writeOffs) == owed.figures.owed - Money(yuan: 100))
    #expect(balance(life, .principal).isZero)
    try life.go(to: "2026-05-20")
    try life.repay(2, life.position(2).payoff)
    #expect(try life.position(2).isClear)
    #expect(balance(life, .principal).isZero && balance(life, .penaltyReceivable).isZero)
    try expectWhole(life)
  }

  @Test("N18 nothing is bought with a line whose debt was recognised as bad")
  func stopped() throws {
    var life = try overdue()
    try life.carryThrough(2, .recogniseBadDebt, .uncollectible)
    try life.repay(2, life.position(2).payoff)
    #expect(throws: Refusal.lineFrozen) {
      try life.act(.buy(amount: Money(yuan: 1), category: "food"))
    }
  }

  @Test("R26 a payment of before is reversed after reduction and write-off; the books stay exact")
  func reversed() throws {
    var life = try overdue()
    let payment = try life.state.counts.payments
    try life.carryThrough(2, .reduce(Reduction(principal: Money(yuan: 5))))
    try life.carryThrough(2, .recogniseBadDebt)
    try life.carryThrough(2, .writeOff)
    try life.act(.reversePayment(payment, .chargeback))
    #expect(balance(life, .principal).isZero)
    try expectWhole(life)
  }

  @Test(
    "R96 the bureau hears of a line's reduction and write-off: status 41, 42, mark B, 11 and 15")
  func told() throws {
    var life = try overdue()
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.carryThrough(2, .reduce(Reduction(principal: Money(yuan: 30))))
    try life.carryThrough(2, .recogniseBadDebt)
    try life.go(to: "2026-04-02")
    let first = try #require(life.rows.last { $0.contract == 2 }?.account)
    #expect(first.status == 41 && first.repayment == "B")
    #expect(first.specials.map(\.kind) == [.reduced])
    #expect(first.specials.first?.amount == Money(yuan: 30))
    try life.carryThrough(2, .writeOff)
    let owed = try life.position(2).figures.owed
    try life.go(to: "2026-05-02")
    let second = try #require(life.rows.last { $0.contract == 2 }?.account)
    #expect(second.status == 42 && second.repayment == "B")
    #expect(second.specials.map(\.kind) == [.writtenOff])
    #expect(second.specials.first?.amount == owed)
    try expectWhole(life)
  }

  @Test(
    "R95 an overdue bill that the bureau knows of is told as paid the next day where policy says so"
  )
  func recovered() throws {
    for frequency in [ReportingFrequency.nextDay, .monthly] {
      var life = try overdue { $0.terms.reporting.purchaseFrequency = frequency }
      try life.send(.adverseNotice, .noticeSent(on: life.today))
      try life.go(to: "2026-04-01")
      try life.reportAll()
      try life.go(to: "2026-04-03")
      let due = try life.position(2).dueNow
      try life.repay(2, due)
      let day = life.today
      try life.go(to: "2026-04-05")
      let row = life.rows.last { $0.contract == 2 && $0.code == "40" }
      guard frequency == .nextDay else {
        #expect(row == nil)
        continue
      }
      #expect(row?.on == day && row?.isAdverse == false)
      #expect(row?.account?.lastPaid == due && row?.account?.overdueTotal == .zero)
    }
  }

  @Test("R95 cash draws in sum are told as recovered when the last overdue one of them is paid")
  func recoveredSum() throws {
    var life = try Life.withLine { $0.terms.reporting.cashType = .revolving }
    let first = try life.borrow(1_000)
    let second = try life.borrow(600)
    try life.go(to: "2026-02-07")
    for ordinal in try life.open(.adverseNotice) {
      try life.act(.release(disclosure: ordinal))
      try life.act(.settle(disclosure: ordinal, .noticeSent(on: life.today)))
    }
    try life.go(to: "2026-03-01")
    try life.reportAll()
    try life.go(to: "2026-03-03")
    try life.repay(first, life.position(first).dueNow)
    try life.go(to: "2026-03-04")
    #expect(!life.rows.contains { $0.code == "40" })
    let due = try life.position(second).dueNow
    try life.repay(second, due)
    try life.go(to: "2026-03-06")
    let rows = life.rows.filter { $0.code == "40" }
    #expect(rows.map(\.contract) == [first])
    #expect(rows.first?.account?.lastPaid == due)
  }
}
