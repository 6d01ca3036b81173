import CreditCore
import Testing

@Suite("Draw and payout")
struct DrawTests {
  @Test("R55 interest begins with the confirmed payout; until then the amount is only held")
  func payout() throws {
    var life = try Life.withLine()
    try life.act(life.drawing(Money(yuan: 10_000)))
    #expect(try life.state.loans.map(\.stage) == [.awaitingPayout])
    #expect(try life.state.available(.cash, on: life.today) == Money(yuan: 22_000))
    #expect(life.events.allSatisfy { $0.postings.isEmpty })
    #expect(throws: Refusal.contractUnknown) { try life.repay(3, Money(yuan: 1)) }
    life.today = life.today.adding(days: 2)
    try life.send(.payout, .payoutConfirmed(on: life.today))
    #expect(try life.state.loans.map(\.stage) == [.active(since: life.today)])
    #expect(try life.position(3).payoff == Money(yuan: 10_000))
    #expect(
      life.events.last?.postings == [
        Posting(.principal, contract: 3, Money(yuan: 10_000)),
        Posting(.channel, contract: 3, Money(yuan: -10_000)),
      ])
  }

  @Test("a payout can't be confirmed for a day before the draw or after today", arguments: [-1, 1])
  func payoutDay(offset: Int) throws {
    var life = try Life.withLine()
    try life.act(life.drawing(Money(yuan: 1_000)))
    let ordinal = try #require(try life.open(.payout).first)
    try life.act(.release(disclosure: ordinal))
    let wrong = life.today.adding(days: offset)
    #expect(throws: Refusal.paymentInFuture) {
      try life.act(.settle(disclosure: ordinal, .payoutConfirmed(on: wrong)))
    }
    #expect(try life.state.disclosure(ordinal)?.stage == .released)
  }

  @Test(
    "J4 J7 N2 N11 a draw of another size, term, purpose, price or paper is refused",
    arguments: [
      (DrawFault.tooSmall, Refusal.amountOutOfRange), (.tooLarge, .amountOutOfRange),
      (.uneven, .amountOutOfRange), (.term, .termNotOffered), (.purpose, .purposeForbidden),
      (.price, .costNotConfirmed), (.paper, .paperMissing),
    ])
  func faults(fault: DrawFault, refusal: Refusal) throws {
    let life = try Life.withLine()
    var draw = DrawLoan(
      amount: Money(yuan: 1_000), instalments: 3, purpose: "travel",
      confirmedAnnualRate: try percent("18.25"), contract: Life.paper(.loanContract),
      cost: try life.read(DrawWish(amount: Money(yuan: 1_000), instalments: 3)))
    _ = try life.trial(.draw(draw))
    switch fault {
    case .tooSmall: draw.amount = Money(yuan: 400)
    case .tooLarge: draw.amount = Money(yuan: 200_100)
    case .uneven: draw.amount = Money(yuan: 1_050)
    case .term: draw.instalments = 4
    case .purpose: draw.purpose = "unknown"
    case .price: draw.confirmedAnnualRate = try percent("18.24")
    case .paper: draw.contract = Life.paper(.serviceAgreement)
    }
    #expect(throws: refusal) { try life.trial(.draw(draw)) }
  }

  enum DrawFault: CaseIterable {
    case tooSmall, tooLarge, uneven, term, purpose, price, paper
  }

  @Test("R114 a draw without the authorisation to report is not paid out, whenever it ended")
  func authorisationAtRelease() throws {
    var life = try Life.withLine()
    try life.act(life.drawing(Money(yuan: 1_000)))
    try life.act(.withdraw(.bureauReporting))
    let ordinal = try #require(try life.open(.payout).first)
    let events = try life.act(.release(disclosure: ordinal))
    #expect(events.map(\.kind) == ["disclosure.closed/1", "payout.failed/1"])
    #expect(try life.state.loans.map(\.stage) == [.cancelled])
  }

  @Test("a payout that may be on its way is never called off")
  func onItsWay() throws {
    var life = try Life.withLine()
    try life.act(life.drawing(Money(yuan: 1_000)))
    let ordinal = try #require(try life.open(.payout).first)
    try life.act(.release(disclosure: ordinal))
    try life.act(.settle(disclosure: ordinal, .unknown))
    try life.act(.withdraw(.bureauReporting))
    #expect(throws: Refusal.reportingNotAuthorised) {
      try life.act(.release(disclosure: ordinal))
    }
    try life.act(.settle(disclosure: ordinal, .payoutConfirmed(on: life.today)))
    #expect(try life.state.loans.map(\.isActive) == [true])
  }

  @Test("1,000 random payout failures leave limit, books and rows as if the draw had not been")
  func failures() throws {
    var random = SplitMix64(seed: 55)
    for round in 0..<1000 {
      var life = try DrawTests.prepared[round % DrawTests.prepared.count].get()
      let twin = life
      let amount = Money(yuan: Int64.random(in: 5...100, using: &random) * 100)
      try life.act(life.drawing(amount, [3, 6, 12].randomElement(using: &random) ?? 3))
      try life.fail(Int.random(in: 0...3, using: &random))
      let (state, before) = (try life.state, try twin.state)
      for product in [nil] + Product.allCases.map({ Optional($0) }) {
        #expect(
          state.limitUse(of: product, on: life.today)
            == before.limitUse(of: product, on: life.today))
      }
      #expect(life.books == twin.books)
      #expect(state.loans.last?.stage == .cancelled)
      #expect(state.owed(on: life.today) == before.owed(on: life.today))
      if round % 20 == 0 { try expectSameRows(life, twin) }
    }
  }

  /// Both live on for two months and are told of in the same rows.
  private func expectSameRows(_ life: Life, _ twin: Life) throws {
    var (life, twin) = (life, twin)
    let end = life.today.adding(days: 60)
    try life.close(through: end)
    try twin.close(through: end)
    #expect(life.rows.map(\.code) == twin.rows.map(\.code))
    #expect(life.rows.map(\.account) == twin.rows.map(\.account))
    #expect(life.books == twin.books)
  }

  /// Lives with a line, with a loan, with purchases, with an overdue loan behind them.
  private static let prepared: [Result<Life, any Error>] = [
    Result { try Life.withLine() },
    Result {
      var life = try Life.withLine()
      try life.borrow(5_000)
      try life.go(to: "2026-02-03")
      return life
    },
    Result {
      var life = try Life.withLine()
      try life.act(.buy(amount: Money(yuan: 3_000), category: "food"))
      try life.borrow(5_000)
      try life.go(to: "2026-02-08")
      try life.repay(3, life.position(3).dueNow)
      return life
    },
  ]
}

extension Life {
  /// What the books hold, by account and contract.
  var books: [Posting] {
    var totals: [Int64: [BookAccount: Money]] = [:]
    for posting in events.lazy.flatMap(\.postings) {
      totals[posting.contract, default: [:]][posting.account, default: .zero] += posting.amount
    }
    return totals.sorted { $0.key < $1.key }.flatMap { contract, accounts in
      accounts.sorted { $0.key.rawValue < $1.key.rawValue }.filter { !$0.value.isZero }.map {
        Posting($0.key, contract: contract, $0.value)
      }
    }
  }

  /// Makes the open payout fail in one of the ways it can.
  fileprivate mutating func fail(_ way: Int) throws {
    let ordinal = try #require(try open(.payout).first)
    let listed = world.register
    if way == 0 {
      // Its ground is gone at the release: the sharing list is a new one.
      world.register = SharingRegister(
        try SharingList(
          version: "list-1", hash: "h", effectiveFrom: today.adding(days: 1), recipients: [],
          scenarios: []))
      try act(.release(disclosure: ordinal))
      world.register = listed
      return
    }
    try act(.release(disclosure: ordinal))
    if way == 1 {
      try act(.settle(disclosure: ordinal, .notSent))
      try act(.release(disclosure: ordinal))
    }
    if way == 2 {
      try act(.settle(disclosure: ordinal, .unknown))
      try act(.settle(disclosure: ordinal, .neverArrived))
    } else {
      try act(.settle(disclosure: ordinal, .payoutFailed))
    }
  }
}
