import CreditCore
import Testing

@Suite("Credit balances paid out")
struct CreditPayoutTests {
  /// 50.00 stand to the credit of the loan 3.
  private func overpaid() throws -> Life {
    var life = try Life.withLine()
    try life.borrow(10_000)
    try life.go(to: "2026-01-15")
    try life.repay(3, yuan("10100"))
    return life
  }

  /// What must not change by a payout that came to nothing.
  private struct Picture: Equatable {
    var positions: [AccountPosition?]
    var books: [Posting]
    var lines: [BookLine]
    var use: LimitUse
  }

  private func picture(_ life: Life) throws -> Picture {
    let state = try life.state
    let contracts = state.loans.map(\.ordinal) + [state.purchaseLine?.ordinal ?? 2]
    let days = [-40, -10, -1, 0, 5, 40].map { life.today.adding(days: $0) }
    return Picture(
      positions: contracts.flatMap { contract in
        days.map { state.position(of: contract, on: $0) }
      },
      books: life.books, lines: state.bookLines, use: state.limitUse(on: life.today))
  }

  @Test(
    "R113 a credit is paid out to the borrower's own bank card, with no field more than it takes")
  func ownCard() throws {
    var life = try overpaid()
    try life.act(.refundCredit(contract: 3, amount: Money(yuan: 50)))
    let sent = try #require(life.intended(.creditPayout).last)
    #expect(sent.fields(adverse: false) == [.name, .bankAccount])
    #expect(sent.recipient == life.world.lender.channel)
    #expect(sent.scenario == .s3a && sent.purpose == .contractPerformance)
    try life.send(.creditPayout, .payoutConfirmed(on: life.today))
    let figures = try life.position(3).figures
    #expect(figures.paidBack == Money(yuan: 50) && figures.refundsOpen == .zero)
    #expect(!life.books.contains { $0.account == .refundPayable || $0.account == .creditBalance })
    // 10,000 went out and 10,100 came in; 50 of it went back.
    #expect(life.books.contains(Posting(.channel, contract: 3, Money(yuan: 50))))
    #expect(try life.state.refunds(of: 3).last?.paidOn == life.today)
    for invariant in Invariants.all {
      #expect(try invariant.check(life.history).broken.isEmpty, "\(invariant.name)")
    }
  }

  @Test("R113 no loan and no credit leaves for anything but the borrower's own bank card")
  func policy() throws {
    var life = try overpaid()
    let draw = try life.drawing(Money(yuan: 500), 3)
    life.world.terms.repayment.payoutAccount = .walletBalance
    #expect(throws: Refusal.payoutAccountNotAllowed) { try life.act(draw) }
    #expect(throws: Refusal.payoutAccountNotAllowed) {
      try life.act(.refundCredit(contract: 3, amount: Money(yuan: 50)))
    }
    #expect(Refusal.payoutAccountNotAllowed.rule == "R113")
    life.world.terms.repayment.payoutAccount = .ownBankCard
    try life.act(draw)
    #expect(life.intended(.payout).last?.fields(adverse: false) == [.name, .bankAccount])
  }

  @Test("A2 a payout whose outcome is unknown is asked about under its own number, never sent anew")
  func unknown() throws {
    var life = try overpaid()
    try life.act(.refundCredit(contract: 3, amount: Money(yuan: 50)))
    try life.send(.creditPayout, .unknown)
    #expect(try life.position(3).credit == .zero)
    #expect(throws: Refusal.creditTooSmall) {
      try life.act(.refundCredit(contract: 3, amount: Money(fen: 1)))
    }
    try life.send(.creditPayout, .payoutConfirmed(on: life.today))
    #expect(life.intended(.creditPayout).count == 1)
    #expect(try life.open(.creditPayout).isEmpty)
    #expect(try life.position(3).figures.paidBack == Money(yuan: 50))
    #expect(throws: Refusal.disclosureUnknown) {
      try life.act(
        .settle(
          disclosure: life.intended(.creditPayout)[0].ordinal,
          .payoutConfirmed(on: life.today)))
    }
  }

  @Test("R26 a payout is called off when the payment it came from is reversed before it leaves")
  func reversedBefore() throws {
    var life = try overpaid()
    try life.act(.refundCredit(contract: 3, amount: Money(yuan: 50)))
    try life.act(.reversePayment(1, .bounced))
    let ordinal = try #require(try life.open(.creditPayout).first)
    try life.act(.release(disclosure: ordinal))
    #expect(try life.open(.creditPayout).isEmpty)
    let position = try life.position(3)
    #expect(position.overRefunded == .zero && position.figures.refunded == .zero)
    #expect(try life.state.refunds(of: 3).last?.failedOn == life.today)
    #expect(try BooksEqualLoans().check(life.history).broken.isEmpty)
  }

  @Test("R26 a payout that may have left is not called off: its outcome is asked for")
  func reversedMeanwhile() throws {
    for answers in [[DisclosureAnswer.unknown], [.unknown, .notSent]] {
      var life = try overpaid()
      try life.act(.refundCredit(contract: 3, amount: Money(yuan: 50)))
      for answer in answers { try life.send(.creditPayout, answer) }
      try life.act(.reversePayment(1, .bounced))
      try life.send(.creditPayout, .payoutConfirmed(on: life.today))
      #expect(try life.open(.creditPayout).isEmpty)
      #expect(try life.position(3).figures.paidBack == Money(yuan: 50))
      #expect(try BooksEqualLoans().check(life.history).broken.isEmpty)
    }
  }

  @Test("A2 after a failed payout the credit pays for what was bought meanwhile")
  func boughtMeanwhile() throws {
    var life = try Life.withLine()
    try life.act(.buy(amount: Money(yuan: 100), category: "food"))
    try life.repay(2, Money(yuan: 150))
    try life.act(.refundCredit(contract: 2, amount: Money(yuan: 50)))
    try life.go(to: "2026-01-06")
    try life.act(.buy(amount: Money(yuan: 80), category: "food"))
    #expect(try life.position(2).notYetDue == Money(yuan: 80))
    try life.send(.creditPayout, .payoutFailed)
    #expect(try life.position(2).notYetDue == Money(yuan: 30))
    #expect(try life.position(2).credit == .zero)
    #expect(try BooksEqualLoans().check(life.history).broken.isEmpty)
  }

  @Test("A2 a credit is paid out by itself after the days of the policy, and by default never")
  func byItself() throws {
    var life = try overpaid()
    try life.go(to: "2026-03-15")
    #expect(life.intended(.creditPayout).isEmpty)
    life.world.terms.repayment.creditPayoutDays = 90
    try life.go(to: "2026-04-15")
    #expect(life.intended(.creditPayout).isEmpty)
    try life.go(to: "2026-04-16")
    #expect(life.intended(.creditPayout).map(\.intendedOn) == [try day("2026-04-15")])
    #expect(try life.position(3).credit == .zero)
    try life.send(.creditPayout, .payoutFailed)
    #expect(try life.position(3).credit == Money(yuan: 50))
    // Not again the next day, but after as many days.
    try life.go(to: "2026-07-15")
    #expect(life.intended(.creditPayout).count == 1)
    try life.go(to: "2026-07-16")
    #expect(life.intended(.creditPayout).count == 2)
  }

  @Test(
    "A2 a thousand payouts that fail leave everything as if none had been asked for",
    arguments: 0..<20)
  func failures(seed: UInt64) throws {
    var random = SplitMix64(seed: 77_000 + seed)
    var life = try Life.withLine()
    let loan = try life.borrow(Int64.random(in: 5...80, using: &random) * 100)
    try life.act(
      .buy(amount: Money(fen: Int64.random(in: 1...90_000, using: &random)), category: "food"))
    for contract in [loan, 2] {
      let more = Money(fen: Int64.random(in: 100...90_000, using: &random))
      try life.repay(contract, life.position(contract).payoff + more)
    }
    if Bool.random(using: &random) { try life.go(to: life.today.adding(days: 33)) }
    for _ in 0..<50 {
      let before = try picture(life)
      let contract = Bool.random(using: &random) ? loan : 2
      let credit = try life.position(contract).credit
      let amount = Money(fen: Int64.random(in: 1...credit.fen, using: &random))
      try life.act(.refundCredit(contract: contract, amount: amount))
      #expect(try life.position(contract).credit == credit - amount)
      let ordinal = try #require(try life.open(.creditPayout).last)
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        try life.act(.release(disclosure: ordinal))
        let detour: DisclosureAnswer = Bool.random(using: &random) ? .unknown : .notSent
        try life.act(.settle(disclosure: ordinal, detour))
      }
      try life.act(.release(disclosure: ordinal))
      let end: DisclosureAnswer = Bool.random(using: &random) ? .payoutFailed : .neverArrived
      try life.act(.settle(disclosure: ordinal, end))
      #expect(try picture(life) == before)
    }
    #expect(try BooksEqualLoans().check(life.history).broken.isEmpty)
  }

  @Test("R20 in random lives the channel holds exactly what came in less what went out")
  func conservation() throws {
    for seed: UInt64 in 7_100..<7_120 {
      let life = try RandomLife.live(seed: seed)
      var expected = Money.zero
      var paid: [Int64: Money] = [:]
      for recorded in life.events {
        switch recorded.event {
        case .payoutConfirmed(let event): expected -= event.change.advanced
        case .paymentReceived(let event):
          paid[event.payment.ordinal] = event.payment.amount
          expected += event.payment.amount
        case .paymentReversed(let event): expected -= paid[event.payment] ?? .zero
        case .credit(.paidOut(let event)): expected -= event.amount
        default: continue
        }
      }
      #expect(life.books.filter { $0.account == .channel }.map(\.amount).sum() == expected)
    }
  }
}
