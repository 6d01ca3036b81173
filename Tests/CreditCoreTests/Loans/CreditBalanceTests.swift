import CreditCore
import Testing

@Suite("Credit balances")
struct CreditBalanceTests {
  /// 10,050.00 are owed, and 10,100.00 were paid.
  private func overpaid() throws -> Life {
    var life = try Life.withLine()
    try life.borrow(10_000)
    try life.go(to: "2026-01-15")
    try life.repay(3, yuan("10100"))
    return life
  }

  @Test(
    "A2 what is paid beyond everything owed stands to the borrower's credit; the loan is settled")
  func credit() throws {
    let life = try overpaid()
    #expect(try life.state.loan(3)?.settledOn == life.today)
    #expect(try life.position(3).isClear)
    #expect(try life.position(3).credit == Money(yuan: 50))
    #expect(life.books.contains(Posting(.creditBalance, contract: 3, Money(yuan: -50))))
    #expect(life.books.contains(Posting(.channel, contract: 3, Money(yuan: 100))))
  }

  @Test("a credit is paid out in parts, never more than there is; debts stay as they are")
  func refund() throws {
    var life = try overpaid()
    let figures = try life.position(3).figures
    for amount in [Money(yuan: 20), Money(yuan: 30)] {
      try life.act(.refundCredit(contract: 3, amount: amount))
    }
    #expect(try life.position(3).credit == .zero)
    #expect(try life.position(3).figures.paid == figures.paid)
    #expect(!life.books.contains { $0.account == .creditBalance })
    #expect(life.books.contains(Posting(.refundPayable, contract: 3, Money(yuan: -50))))
    #expect(throws: Refusal.creditTooSmall) {
      try life.act(.refundCredit(contract: 3, amount: Money(fen: 1)))
    }
    #expect(throws: Refusal.amountOutOfRange) {
      try life.act(.refundCredit(contract: 3, amount: .zero))
    }
    #expect(throws: Refusal.contractUnknown) {
      try life.act(.refundCredit(contract: 9, amount: Money(fen: 1)))
    }
    #expect(try BooksEqualLoans().check(life.history).broken.isEmpty)
  }

  @Test("money that comes in on a settled loan is credit, not lost and not refused")
  func afterwards() throws {
    var life = try overpaid()
    try life.go(to: "2026-03-01")
    try life.repay(3, Money(yuan: 7))
    #expect(try life.position(3).credit == Money(yuan: 57))
    #expect(try life.position(3, on: day("2026-02-28")).credit == Money(yuan: 50))
  }

  @Test("what stands to the credit of the purchase line pays for the next purchase at once")
  func nextPurchase() throws {
    var life = try Life.withLine()
    try life.act(.buy(amount: Money(yuan: 100), category: "food"))
    try life.repay(2, Money(yuan: 150))
    try life.go(to: "2026-01-06")
    #expect(try life.position(2).credit == Money(yuan: 50))
    try life.act(.buy(amount: Money(yuan: 80), category: "food"))
    let position = try life.position(2)
    #expect(position.credit == .zero)
    #expect(position.notYetDue == Money(yuan: 30))
    #expect(position.figures.principal == Money(yuan: 30))
    #expect(life.books.contains(Posting(.merchantPayable, contract: 2, Money(yuan: -180))))
    #expect(life.books.contains(Posting(.channel, contract: 2, Money(yuan: 150))))
  }

  @Test("a payment reversed after its excess was refunded leaves the refund to be paid back too")
  func refundedAndReversed() throws {
    var life = try overpaid()
    try life.act(.refundCredit(contract: 3, amount: Money(yuan: 50)))
    try life.act(.reversePayment(1, .chargeback))
    let position = try life.position(3)
    #expect(position.credit == .zero && position.overRefunded == Money(yuan: 50))
    #expect(position.payoff == (try yuan("10100")))
    // It bears no interest of its own.
    #expect(try life.position(3, on: day("2026-01-16")).payoff == (try yuan("10105")))
    try life.repay(3, yuan("10050"))
    #expect(try !life.position(3).isClear)
    try life.repay(3, Money(yuan: 50))
    #expect(try life.state.loan(3)?.settledOn == life.today)
    for invariant in Invariants.all {
      #expect(try invariant.check(life.history).broken.isEmpty, "\(invariant.name)")
    }
  }
}
