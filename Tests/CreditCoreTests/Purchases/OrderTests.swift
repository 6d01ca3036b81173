import CreditCore
import Testing

@Suite("Merchants' orders")
struct OrderTests {
  private func available(_ life: Life) throws -> Money {
    try life.state.available(.purchase, on: life.today)
  }

  private func withReceipts() throws -> Life {
    var life = try Life.withLine()
    life.world.terms.purchase.orders.posting = .receipt
    return life
  }

  @Test("R54 H5 an authorisation holds the limit; a capture posts, and the rest stays held")
  func capture() throws {
    var life = try Life.withLine()
    try life.act(life.authorising(Money(yuan: 1_000)))
    #expect(try available(life) == Money(yuan: 19_000))
    #expect(try life.state.available(.cash, on: life.today) == Money(yuan: 32_000))
    #expect(try life.position(2).figures == .zero)
    try life.act(life.capturing(Money(yuan: 300)))
    try life.act(life.capturing(Money(yuan: 200), "C-2"))
    #expect(try available(life) == Money(yuan: 19_000))
    #expect(try life.position(2).figures.principal == Money(yuan: 500))
    #expect(try life.order(1).hold(on: life.today) == Money(yuan: 500))
    #expect(throws: Refusal.captureTooLarge) {
      try life.trial(life.capturing(Money(fen: 50_001), "C-3"))
    }
    try life.act(life.capturing(Money(yuan: 500), "C-3"))
    #expect(try life.order(1).hold(on: life.today) == .zero)
    #expect(try life.line.purchases.map(\.amount.fen) == [30_000, 20_000, 50_000])
    for invariant in Invariants.all {
      #expect(invariant.check(try life.history).broken.isEmpty, "\(invariant.name)")
    }
  }

  @Test("R54 holds count in the whole line too: cash and purchases share it")
  func wholeLine() throws {
    var life = try Life.withLine()
    try life.borrow(30_000)
    try life.act(life.authorising(Money(yuan: 9_000)))
    #expect(try life.state.limitUse(on: life.today).used == Money(yuan: 39_000))
    #expect(throws: Refusal.limitExceeded) {
      try life.trial(life.authorising(Money(yuan: 1_001), "O-2"))
    }
    #expect(throws: Refusal.limitExceeded) { try life.trial(life.drawing(Money(yuan: 1_100))) }
    _ = try life.trial(life.authorising(Money(yuan: 1_000), "O-2"))
  }

  @Test("H5 a merchant's number gives the first answer; for something else it is a conflict")
  func idempotent() throws {
    var life = try Life.withLine()
    let order = try life.authorising(Money(yuan: 100))
    try life.act(order)
    #expect(try life.act(order).isEmpty)
    for other in [
      try life.authorising(Money(yuan: 101)),
      try life.authorising(Money(yuan: 100), category: "books"),
      try life.authorising(Money(yuan: 100), count: 3),
    ] {
      #expect(throws: Refusal.orderKnown) { try life.trial(other) }
    }
    try life.act(life.capturing(Money(yuan: 60)))
    #expect(try life.act(life.capturing(Money(yuan: 60))).isEmpty)
    #expect(throws: Refusal.orderKnown) { try life.trial(life.capturing(Money(yuan: 40))) }
    try life.act(.purchase(.void(order: 1)))
    #expect(try life.act(.purchase(.void(order: 1))).isEmpty)
    #expect(try life.act(order).isEmpty)
    #expect(throws: Refusal.orderOver) {
      try life.trial(life.capturing(Money(yuan: 40), "C-2"))
    }
    #expect(throws: Refusal.orderUnknown) { try life.trial(.purchase(.void(order: 2))) }
    #expect(try life.line.purchases.count == 1)
    #expect(try available(life) == Money(yuan: 19_940))
  }

  @Test("H16 a void before the receipt is as if nothing had been bought")
  func void() throws {
    var life = try withReceipts()
    try life.act(life.authorising(Money(yuan: 1_000)))
    try life.act(life.capturing(Money(yuan: 400)))
    try life.act(.purchase(.void(order: 1)))
    #expect(try available(life) == Money(yuan: 20_000))
    #expect(try life.order(1).captures.map(\.stage) == [.released(life.today)])
    #expect(throws: Refusal.orderOver) {
      try life.trial(.purchase(.confirmReceipt(order: 1, capture: 1)))
    }
    try life.go(to: "2026-04-01")
    #expect(life.count("bill.issued/1") == 0)
    #expect(try life.line.purchases.isEmpty)
  }

  @Test("R54 a hold ends with the last day that the policy gives it")
  func expiry() throws {
    var life = try Life.withLine()
    try life.act(life.authorising(Money(yuan: 1_000)))
    try life.act(life.capturing(Money(yuan: 250)))
    life.today = life.today.adding(days: 30)
    #expect(try available(life) == Money(yuan: 19_000))
    _ = try life.trial(life.capturing(Money(yuan: 1), "C-2"))
    try life.go(to: life.today.adding(days: 1))
    // Free again on the day itself, before the day is closed.
    #expect(try available(life) == Money(yuan: 19_750))
    #expect(throws: Refusal.orderOver) {
      try life.trial(life.capturing(Money(yuan: 1), "C-2"))
    }
    try life.go(to: life.today.adding(days: 1))
    #expect(try life.order(1).end?.reason == .expired)
    #expect(life.count("order.ended/1") == 1)
  }

  @Test("H5 a purchase that waits for the receipt is billed by the day of the receipt")
  func receipt() throws {
    var life = try withReceipts()
    try life.go(to: "2026-01-30")
    try life.act(life.authorising(Money(yuan: 1_000)))
    try life.act(life.capturing(Money(yuan: 400)))
    try life.act(life.capturing(Money(yuan: 600), "C-2"))
    #expect(try life.line.purchases.isEmpty)
    try life.act(.purchase(.confirmReceipt(order: 1, capture: 2)))
    #expect(try life.act(.purchase(.confirmReceipt(order: 1, capture: 2))).isEmpty)
    #expect(try available(life) == Money(yuan: 19_000))
    try life.go(to: "2026-02-15")
    #expect(try life.line.bill(on: day("2026-02-01"))?.purchases == Money(yuan: 600))
    #expect(try life.order(1).hold(on: life.today) == .zero)
    // Nobody confirmed the first: the 15 days of the policy did.
    #expect(try life.line.purchases.map { "\($0.on)" } == ["2026-01-30", "2026-02-14"])
    try life.go(to: "2026-03-02")
    let bill = try #require(try life.line.bill(on: day("2026-03-01")))
    #expect(bill.purchases == Money(yuan: 400))
  }

  @Test("H4 H5 M9 a purchase and receipt on bill day 10 enter the next bill")
  func onTheBillDay() throws {
    var life = try Life.withLine(on: "2026-01-05") {
      $0.terms.purchase.billDay = 10
      $0.terms.purchase.dueDay = 20
    }
    try life.go(to: "2026-01-10")
    try life.act(life.authorising(Money(yuan: 100)))
    try life.act(life.capturing(Money(yuan: 100)))
    #expect(try life.line.bill(on: day("2026-01-10")) == nil)
    try life.go(to: "2026-02-11")
    let bill = try #require(try life.line.bill(on: day("2026-02-10")))
    #expect(bill.purchases == Money(yuan: 100))
    #expect("\(bill.dueOn)" == "2026-02-20")
  }

  @Test("R115 an order that takes out cash is refused by rule")
  func cashOut() throws {
    let life = try Life.withLine()
    #expect(throws: Refusal.purposeForbidden) {
      try life.trial(life.authorising(Money(yuan: 10), category: "cash-out"))
    }
  }

  @Test("H21 R124 an order that holds some of the limit keeps the contract from being closed")
  func closing() throws {
    var life = try withReceipts()
    try life.act(life.authorising(Money(yuan: 100)))
    try life.act(life.capturing(Money(yuan: 40)))
    #expect(try life.state.openItems(on: life.today) == [OpenItem(.order, 1)])
    #expect(throws: Refusal.debtOpen) { try life.trial(.closeCredit) }
    try life.act(.purchase(.confirmReceipt(order: 1, capture: 1)))
    try life.repay(2, Money(yuan: 40))
    #expect(try life.state.openItems(on: life.today) == [OpenItem(.order, 1)])
    try life.act(.purchase(.void(order: 1)))
    try life.act(.closeCredit)
  }

  @Test("H18 what merchants bear is their fee of what is captured, to the fen")
  func merchantFee() throws {
    var life = try Life.withLine()
    try life.act(life.authorising(Money(fen: 12_345)))
    let made = try life.act(life.capturing(Money(fen: 12_345)))
    let postings = made.flatMap(\.postings)
    // 0.8% of 123.45 is 0.9876.
    #expect(
      Set(postings) == [
        Posting(.principal, contract: 2, Money(fen: 12_345)),
        Posting(.merchantPayable, contract: 2, Money(fen: -12_345)),
        Posting(.merchantPayable, contract: 2, Money(fen: 99)),
        Posting(.merchantFeeIncome, contract: 2, Money(fen: -99)),
      ])
  }

  @Test("H20 R54 a temporary limit carries an order, and a void frees what it held")
  func temporary() throws {
    var life = try Life.withLine()
    try life.takeTemporary(5_000)
    try life.act(life.authorising(Money(yuan: 22_000)))
    #expect(try available(life) == Money(yuan: 3_000))
    try life.act(life.capturing(Money(yuan: 22_000)))
    #expect(try available(life) == Money(yuan: 3_000))
    for invariant in Invariants.all {
      #expect(invariant.check(try life.history).broken.isEmpty, "\(invariant.name)")
    }
  }

  @Test("N51 a restriction of the use of one's data stops new orders, and no captures")
  func restricted() throws {
    var life = try Life.withLine()
    try life.act(life.authorising(Money(yuan: 100)))
    try life.act(.request(.restriction))
    #expect(throws: Refusal.restricted) {
      try life.trial(life.authorising(Money(yuan: 100), "O-2"))
    }
    try life.act(life.capturing(Money(yuan: 100)))
  }
}
