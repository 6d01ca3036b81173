import CreditCore
import Testing

@Suite("Automatic debits in the borrower's order of accounts")
struct DebitAccountTests {
  /// A loan whose first instalment fell due, and three cards that are tried 3, 1, 2.
  private func due() throws -> (life: Life, loan: Int64) {
    var (life, loan) = try Life.withLoan(mandate: true)
    for _ in 0..<2 { try life.addCard() }
    try life.act(.card(.order([3, 1, 2])))
    try life.go(to: "2026-02-06")
    return (life, loan)
  }

  private func debits(_ life: Life) -> [DebitInstruction] {
    life.intended(.debit).compactMap(\.debit)
  }

  @Test("R26 a debit names who has it taken, for whom, how much and from which accounts in order")
  func instruction() throws {
    let (life, loan) = try due()
    let debit = try #require(debits(life).last)
    #expect(debit.initiator == .lender && debit.principal == .lender)
    #expect(debit.amount == (try life.position(loan, on: day("2026-02-05")).dueNow))
    #expect(debit.accounts == [3, 1, 2] && debit.account == 3)
    let sent = try #require(life.intended(.debit).last)
    #expect(sent.consent == (try life.state.liveConsent(.directDebit)?.ordinal))
  }

  @Test("H22 with too little in one account the next of the borrower's order is tried, no other")
  func nextAccount() throws {
    var (life, loan) = try due()
    let amount = try #require(debits(life).last).amount
    try life.send(.debit, .debitFailed)
    try life.send(.debit, .debitFailed)
    #expect(debits(life).map(\.account) == [3, 1, 2])
    #expect(debits(life).allSatisfy { $0.amount == amount })
    try life.send(.debit, .debited(amount: amount, on: life.today))
    #expect(try life.open(.debit).isEmpty)
    #expect(try life.state.loan(loan)?.payments.map(\.amount) == [amount])
  }

  @Test("H22 when every account held too little nothing is tried before the next of its days")
  func allEmpty() throws {
    var (life, _) = try due()
    for _ in 0..<3 { try life.send(.debit, .debitFailed) }
    #expect(try life.open(.debit).isEmpty)
    try life.go(to: "2026-02-07")
    #expect(debits(life).count == 4)
    #expect(debits(life).last?.place == 0)
  }

  @Test("R26 while an outcome is unknown no other account is debited, however many days pass")
  func unknown() throws {
    var (life, loan) = try due()
    let amount = try #require(debits(life).last).amount
    try life.send(.debit, .unknown)
    try life.go(to: "2026-02-20")
    #expect(debits(life).count == 1)
    // It had arrived: the money is booked once, on its day.
    try life.send(.debit, .debited(amount: amount, on: day("2026-02-05")))
    #expect(try life.position(loan).dueNow.isZero)
    #expect(debits(life).count == 1)
    #expect(try life.state.loan(loan)?.payments.count == 1)
  }

  @Test(
    "R26 what was paid by hand meanwhile is not debited: the order is called off and given anew")
  func paidByHand() throws {
    var (life, loan) = try due()
    let amount = try #require(debits(life).last).amount
    try life.repay(loan, Money(yuan: 100))
    let left = try life.position(loan).dueNow
    let ordinal = try #require(try life.open(.debit).first)
    try life.act(.release(disclosure: ordinal))
    #expect(debits(life).map(\.amount) == [amount, left])
    #expect(left < amount)
    try life.repay(loan, left)
    let second = try #require(try life.open(.debit).first)
    try life.act(.release(disclosure: second))
    #expect(try life.open(.debit).isEmpty)
  }

  @Test("R26 a debit that certainly did not leave is looked at again before its next attempt")
  func retried() throws {
    var (life, loan) = try due()
    try life.send(.debit, .notSent)
    try life.repay(loan, life.position(loan).dueNow)
    let ordinal = try #require(try life.open(.debit).first)
    try life.act(.release(disclosure: ordinal))
    #expect(try life.open(.debit).isEmpty)
  }

  @Test("R26 a debit that may have left is asked about, whatever became of later attempts")
  func mayHaveLeft() throws {
    var (life, loan) = try due()
    let amount = try #require(debits(life).last).amount
    try life.send(.debit, .unknown)
    try life.send(.debit, .notSent)
    try life.repay(loan, amount)
    try life.send(.debit, .debited(amount: amount, on: life.today))
    #expect(try life.state.loan(loan)?.payments.count == 2)
    #expect(debits(life).count == 1)
  }

  @Test("R26 a debit is reversed in the ledger: all of it is owed again, and the books agree")
  func reversed() throws {
    var (life, loan) = try due()
    let amount = try #require(debits(life).last).amount
    let owed = try life.position(loan).payoff
    try life.send(.debit, .debited(amount: amount, on: life.today))
    #expect(try life.position(loan).payoff == owed - amount)
    try life.act(.reversePayment(1, .bounced))
    #expect(try life.position(loan).payoff == owed)
    #expect(try BooksEqualLoans().check(life.history).broken.isEmpty)
  }

  @Test("H22 only cards that were found to be the borrower's own are debited, three at most")
  func ownCards() throws {
    var life = try Life.withLine(mandate: true)
    let refused = try life.addCard(.failed)
    let unclear = try life.addCard(.unclear)
    #expect(try life.state.debitCards.order == [1])
    #expect(throws: Refusal.cardUnknown) { try life.act(.card(.order([refused, 1]))) }
    #expect(throws: Refusal.cardUnknown) { try life.act(.card(.order([1, 1]))) }
    let fourth = BorrowerCommand.card(.add(try life.state.nextDebitCard))
    #expect(throws: Refusal.cardsTooMany) { try life.act(fourth) }
    try life.act(.card(.remove(unclear)))
    let own = try life.addCard()
    #expect(try life.state.debitCards.order == [1, own])
    #expect(life.intended(.cardCheck).allSatisfy { $0.neededConsent == .personalInformation })
  }

  @Test("H22 a card that was removed is debited no more, not even by what was ordered before")
  func removed() throws {
    var (life, _) = try due()
    try life.act(.card(.remove(3)))
    let ordinal = try #require(try life.open(.debit).first)
    try life.act(.release(disclosure: ordinal))
    #expect(debits(life).map(\.accounts) == [[3, 1, 2], [1, 2]])
    #expect(throws: Refusal.cardUnknown) { try life.act(.card(.remove(1))) }
  }

  @Test("H23 all that is due is collected, or what the minimum misses; never a part of it")
  func amounts() throws {
    for choice in [DebitAmount.full, .minimum] {
      var life = try Life.withLine(mandate: true)
      try life.addCard()
      try life.act(.purchase(.setDebit(choice)))
      try life.act(.buy(amount: Money(yuan: 1_000), category: "food"))
      try life.go(to: "2026-02-11")
      let position = try life.position(2, on: day("2026-02-10"))
      let asked = choice == .full ? position.dueNow : position.dues.map(\.minimum).sum()
      #expect(debits(life).map(\.amount) == [asked])
      try life.send(.debit, .debitFailed)
      #expect(debits(life).map(\.amount) == [asked, asked])
    }
  }
}
