import CreditCore
import Testing

@Suite("Reductions, bad debts and write-offs")
struct LoanMeasureTests {
  private func overdue() throws -> (life: Life, loan: Int64) {
    var (life, loan) = try Life.withLoan(3_000, 3)
    try life.go(to: "2026-06-01")
    return (life, loan)
  }

  private func balance(_ life: Life, _ account: BookAccount) -> Money {
    life.events.lazy.flatMap(\.postings).filter { $0.account == account }.map(\.amount).sum()
  }

  @Test("A2 a reduction takes two persons, and what it forgives is owed no more")
  func reduced() throws {
    var (life, loan) = try overdue()
    let before = try life.position(loan)
    let reduction = Reduction(
      penalty: before.figures.penalty, interest: Money(yuan: 10), principal: Money(yuan: 100))
    try life.act(
      .loan(.propose(contract: loan, .reduce(reduction), .hardship, by: Life.staff(1))))
    #expect(try life.position(loan) == before)
    #expect(throws: Refusal.approverMissing) {
      try life.act(.loan(.approve(contract: loan, by: Life.staff(1))))
    }
    #expect(throws: Refusal.proposalOpen) {
      try life.act(.loan(.propose(contract: loan, .writeOff, .court, by: Life.staff(3))))
    }
    try life.act(.loan(.approve(contract: loan, by: Life.staff(2))))
    let after = try life.position(loan)
    #expect(after.payoff == before.payoff - reduction.total)
    #expect(after.figures.penalty.isZero)
    #expect(balance(life, .reductions) == reduction.total)
    #expect(BooksEqualLoans().check(try life.history).broken.isEmpty)
  }

  @Test("A2 all of a debt can be forgiven: then it is settled")
  func all() throws {
    var (life, loan) = try overdue()
    let owed = try life.position(loan).figures
    try life.carryThrough(
      loan,
      .reduce(
        Reduction(penalty: owed.penalty, interest: owed.interest, principal: owed.principal)))
    #expect(try life.position(loan).payoff.isZero)
    #expect(try life.state.loan(loan)?.settledOn == life.today)
  }

  @Test("A2 nobody forgives more than is owed, nothing, or less than nothing")
  func bounds() throws {
    var (life, loan) = try overdue()
    let state = try life.state
    let above = try life.position(loan).figures.penalty + Money(fen: 1)
    let wrong: [(Reduction, Refusal)] = [
      (Reduction(penalty: above), .reductionAboveDebt), (Reduction(), .amountOutOfRange),
      (Reduction(interest: Money(fen: -1), principal: Money(fen: 5)), .amountOutOfRange),
    ]
    for (reduction, refusal) in wrong {
      #expect(throws: refusal) {
        try life.act(
          .loan(.propose(contract: loan, .reduce(reduction), .hardship, by: Life.staff(1))))
      }
    }
    #expect(try life.state == state)
  }

  @Test("N18 a write-off takes the debt out of the books, and the borrower owes it all the same")
  func writtenOff() throws {
    var (life, loan) = try overdue()
    #expect(throws: Refusal.notBadDebt) {
      try life.carryThrough(loan, .writeOff, .uncollectible)
    }
    try life.carryThrough(loan, .recogniseBadDebt, .uncollectible)
    let owed = try life.position(loan)
    try life.carryThrough(loan, .writeOff, .uncollectible)
    #expect(try life.position(loan).payoff == owed.payoff)
    #expect(balance(life, .principal).isZero && balance(life, .interestReceivable).isZero)
    #expect(balance(life, .writeOffs) == owed.figures.owed)
    #expect(BooksEqualLoans().check(try life.history).broken.isEmpty)
  }

  @Test("N18 what is paid after a write-off is a recovery; all of it settles the debt")
  func recovered() throws {
    var (life, loan) = try overdue()
    try life.carryThrough(loan, .recogniseBadDebt, .deceased)
    try life.carryThrough(loan, .writeOff, .deceased)
    let lost = balance(life, .writeOffs)
    try life.act(.repay(contract: loan, amount: Money(yuan: 500), on: life.today))
    #expect(balance(life, .writeOffs) == lost - Money(yuan: 500))
    #expect(balance(life, .principal).isZero)
    try life.go(to: "2026-07-01")
    try life.act(
      .repay(contract: loan, amount: try life.position(loan).payoff, on: life.today))
    #expect(try life.state.loan(loan)?.settledOn == life.today)
    #expect(balance(life, .principal).isZero && balance(life, .penaltyReceivable).isZero)
    #expect(BooksEqualLoans().check(try life.history).broken.isEmpty)
  }

  @Test("R26 a payment of long before is reversed after reduction and write-off; books stay exact")
  func reversed() throws {
    var (life, loan) = try Life.withLoan(3_000, 3)
    try life.go(to: "2026-02-05")
    try life.act(.repay(contract: loan, amount: Money(yuan: 900), on: life.today))
    let payment = try life.state.counts.payments
    try life.go(to: "2026-06-01")
    try life.carryThrough(loan, .reduce(Reduction(principal: Money(yuan: 50))))
    try life.carryThrough(loan, .recogniseBadDebt, .uncollectible)
    try life.carryThrough(loan, .writeOff, .uncollectible)
    try life.act(.reversePayment(payment, .chargeback))
    #expect(balance(life, .principal).isZero)
    #expect(BooksEqualLoans().check(try life.history).broken.isEmpty)
  }
}
