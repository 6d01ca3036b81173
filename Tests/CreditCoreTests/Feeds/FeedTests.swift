import CreditCore
import Testing

@Suite("Feeds to licensed bureaus and associations")
struct FeedTests {
  private let bureau = SharingChoice(scenario: .s2b, recipient: "bureau")

  private func account(_ row: FeedRow, _ product: Product) throws -> FeedAccount {
    try #require(row.accounts.first { $0.product == product })
  }

  @Test("R96 one loan and ten loans of the same total give different records")
  func drawCount() throws {
    var (one, ten) = (try Life.fed(), try Life.fed())
    try one.borrow(10_000)
    for _ in 0..<10 { try ten.borrow(1_000) }
    try one.go(to: "2026-02-01")
    try ten.go(to: "2026-02-01")
    let cash = try [one, ten].map { try account(try #require($0.feedRows.first), .cash) }
    #expect(cash.map(\.drawCount) == [1, 10] && cash.map(\.contracts) == [1, 10])
    #expect(cash.map(\.drawn) == [Money(yuan: 10_000), Money(yuan: 10_000)])
    #expect(cash.map(\.balance) == cash.map(\.drawn))
    #expect(cash[0] != cash[1])
  }

  @Test("R96 peak use is kept when the balance went down again")
  func peak() throws {
    var life = try Life.fed()
    try life.borrow(5_000)
    try life.act(.buy(amount: Money(yuan: 300), category: "food"))
    try life.go(to: "2026-01-15")
    try life.repay(3, life.position(3).payoff)
    try life.repay(2, Money(yuan: 200))
    try life.go(to: "2026-02-01")
    let row = try #require(life.feedRows.first)
    let cash = try account(row, .cash)
    #expect(cash.peakUse == Money(yuan: 5_000) && cash.balance == .zero && cash.status == .closed)
    let purchase = try account(row, .purchase)
    #expect(purchase.peakUse == Money(yuan: 300) && purchase.balance == Money(yuan: 100))
    #expect(purchase.drawCount == 1 && purchase.status == .open)
  }

  @Test("R85 R81 nothing without the borrower's own consent to this bureau, and none of before it")
  func consent() throws {
    var life = try Life.withLine { $0.terms.reporting.feeds = [Life.feed()] }
    try life.borrow(1_000)
    try life.go(to: "2026-02-10")
    #expect(life.feedRows.isEmpty)
    try life.repay(3, life.position(3).dueNow)
    try life.act(.allowSharing(bureau))
    try life.borrow(2_000)
    try life.go(to: "2026-03-01")
    let row = try #require(life.feedRows.first)
    #expect(life.feedRows.count == 1 && "\(row.from)" == "2026-02-10")
    #expect(try account(row, .cash).drawCount == 1)
    try life.act(.stopSharing(bureau))
    try life.act(.release(disclosure: row.disclosure))
    #expect(try life.state.disclosure(row.disclosure) == nil)
    try life.go(to: "2026-04-10")
    #expect(life.feedRows.count == 1)
    #expect(life.rows.contains { $0.contract == 3 && $0.code == "30" })
  }

  @Test(
    "R95 how often is policy: monthly, weekly, the day after, with every event",
    arguments: [
      (ReportingFrequency.monthly, ["2026-01-31"]),
      (.weekly, ["2026-01-11", "2026-01-18", "2026-01-25", "2026-02-01"]),
      (.nextDay, ["2026-01-05", "2026-01-12"]), (.perEvent, ["2026-01-05", "2026-01-12"]),
    ])
  func frequency(of frequency: ReportingFrequency, days: [String]) throws {
    var life = try Life.fed([Life.feed(frequency)])
    try life.borrow(1_000)
    try life.go(to: "2026-01-12")
    try life.borrow(2_000)
    try life.go(to: "2026-02-02")
    #expect(life.feedRows.map { "\($0.through)" } == days)
    let drawn = try life.feedRows.map { try account($0, .cash).drawCount }
    #expect(drawn.reduce(0, +) == 2)
    let first = try #require(life.intended(.share).first)
    #expect(first.earliest.map { "\($0)" } == (frequency == .nextDay ? "2026-01-06" : nil))
  }

  @Test("R104 R23 the same record goes to several bodies, each with a receipt of its own")
  func several() throws {
    let feeds = [
      Life.feed(), Life.feed(recipient: "association", kind: .association),
    ]
    var life = try Life.fed(feeds)
    try life.borrow(1_000)
    try life.go(to: "2026-02-01")
    #expect(life.feedRows.map(\.recipient) == ["bureau", "association"])
    #expect(life.feedRows[0].accounts == life.feedRows[1].accounts)
    let shares = try life.open(.share)
    #expect(shares == life.feedRows.map(\.disclosure))
    try life.act(.release(disclosure: shares[0]))
    try life.act(.settle(disclosure: shares[0], .shared(Life.digest)))
    #expect(try life.open(.share) == [shares[1]])
    try life.act(.release(disclosure: shares[1]))
    try life.act(.settle(disclosure: shares[1], .shareRefused))
    let receipts = life.events.compactMap {
      if case .shareReceipted(let event) = $0.event { event.disclosure } else { nil }
    }
    #expect(receipts == [shares[0]])
    #expect(
      life.intended(.share).map { $0.order?.fields } == [
        [.name, .idType, .idNumber, .performance], [.performance],
      ])
  }

  @Test("R25 N22 a feed row with overdue waits for its notice and leaves whole")
  func adverse() throws {
    var life = try Life.fed()
    try life.borrow(1_000)
    try life.go(to: "2026-03-01")
    let row = try #require(life.feedRows.last)
    let cash = try account(row, .cash)
    #expect(row.isAdverse && cash.status == .overdue && cash.daysOverdue == 23)
    #expect(throws: Refusal.noticeTooYoung) { try life.act(.release(disclosure: row.disclosure)) }
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    // Paid meanwhile: the row tells of its own day, and its notice still has to be old enough.
    try life.repay(3, life.position(3).dueNow)
    life.today = try day("2026-03-05")
    #expect(throws: Refusal.noticeTooYoung) { try life.act(.release(disclosure: row.disclosure)) }
    life.today = try day("2026-03-06")
    try life.act(.release(disclosure: row.disclosure))
    #expect(try life.state.disclosure(row.disclosure)?.stage == .released)
    #expect(try life.state.feedRow(of: row.disclosure) == row)
  }

  @Test("R85 by contract, each loan has a line of its own")
  func byContract() throws {
    var life = try Life.fed([Life.feed(detail: .contract)])
    try life.borrow(1_000)
    try life.borrow(2_000)
    try life.go(to: "2026-02-01")
    let row = try #require(life.feedRows.first)
    #expect(row.accounts.map(\.contract) == [3, 4, 2])
    #expect(row.accounts.map(\.drawCount) == [1, 1, 0])
  }

  @Test("R85 what is told agrees with the books, in lives of random acts", arguments: 0..<8)
  func reconciled(seed: UInt64) throws {
    let life = try RandomLife.live(seed: seed)
    let state = try life.state
    for detail in FeedDetail.allCases {
      let day = state.closedDay
      let accounts = state.feedAccounts(
        from: day.month.firstDay, through: day, detail)
      #expect(state.feedDifference(accounts, on: day) == .zero)
    }
  }
}
