import CreditCore
import Testing

@Suite("Reporting to the bureau")
struct ReportingTests {
  @Test("R111 opening rows 110, 220 and 210 are made at the next day close, and only once")
  func opening() throws {
    var life = try Life.withLine()
    #expect(life.rows.isEmpty)
    #expect(try life.state.wakesOn(life.world.terms) == life.today)
    try life.close(through: life.today)
    #expect(life.told == ["110/10", "220/10", "210/10"])
    #expect(life.rows.allSatisfy { $0.on == life.today && !$0.isAdverse })
    try life.close(through: day("2026-01-30"))
    #expect(life.told.count == 3)
  }

  @Test("R114 each draw has its own row, with code 10, at the next close")
  func draws() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-07")
    try life.borrow(1_000)
    try life.borrow(2_000)
    try life.close(through: life.today)
    #expect(life.told.suffix(2) == ["210/10", "210/10"])
    #expect(life.rows.suffix(2).map(\.contract) == [3, 4])
    #expect(life.rows.suffix(2).map(\.account?.amount) == [Money(yuan: 1_000), Money(yuan: 2_000)])
  }

  @Test("R114 a loan drawn and repaid before the next close is told with one row, closed")
  func drawnAndRepaid() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-07")
    let loan = try life.borrow(1_000)
    try life.repay(loan, life.position(loan).payoff)
    try life.close(through: day("2026-03-31"))
    let rows = life.rows.filter { $0.contract == loan }
    #expect(rows.map(\.code) == ["10"])
    #expect(rows.first?.account?.status == 3 && rows.first?.account?.closedOn == life.today)
  }

  @Test("R120 one record a month and account, on its last day; a second run changes nothing")
  func monthEnd() throws {
    var life = try Life.withLine()
    try life.close(through: day("2026-04-30"))
    let monthly = life.rows.filter { $0.code == "30" }
    #expect(
      monthly.map { "\($0.on)" } == [
        "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30",
      ])
    #expect(monthly.compactMap(\.account).map(\.month) == monthly.map(\.on.month))
    life.today = try day("2026-04-30")
    #expect(try life.act(.closeDay(life.today)).isEmpty)
    #expect(throws: Refusal.dayNotOver) { try life.act(.closeDay(day("2026-05-01"))) }
  }

  @Test(
    "a loan opened on the last day of a month has code 10 there, and no month-end row beside it")
  func openedOnLastDay() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-31")
    let loan = try life.borrow(1_000)
    try life.close(through: day("2026-02-28"))
    let rows = life.rows.filter { $0.contract == loan }
    #expect(rows.map { "\($0.on) \($0.code)" } == ["2026-01-31 10", "2026-02-28 30"])
  }

  @Test("closing has code 20, on a month's last day 32, and nothing comes after it")
  func closing() throws {
    for (text, code) in [("2026-03-17", "20"), ("2026-03-31", "32")] {
      var life = try Life.withLine()
      let loan = try life.borrow(1_000)
      try life.go(to: text)
      try life.repay(loan, life.position(loan).payoff)
      try life.close(through: day("2026-07-31"))
      let rows = life.rows.filter { $0.contract == loan }
      #expect(rows.map(\.code) == ["10", "30", "30", code])
      let account = try #require(rows.last?.account)
      #expect(account.status == 3 && account.repayment == "C" && account.balance == .zero)
      #expect(account.closedOn == life.today && account.settlementOn == life.today)
      #expect(account.overdueTotal == .zero && account.remaining == 0)
    }
  }

  @Test("a loan settled after its month's last close is told as of the month it closed in")
  func closedBetween() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-02-28")
    try life.close(through: life.today)
    try life.repay(loan, life.position(loan).payoff)
    try life.close(through: day("2026-03-31"))
    let row = try #require(life.rows.last { $0.contract == loan })
    #expect("\(row.on) \(row.code)" == "2026-03-01 20")
    let account = try #require(row.account)
    #expect("\(account.month)" == "2026-02" && account.settlementOn.month == account.month)
    #expect(try #require(account.closedOn) <= row.on)
  }

  @Test("R81 R110 R111 no row for any day before reporting begins; then the planned day begins it")
  func beforeTheStart() throws {
    var life = try Life.withLine { $0.terms.reporting.beginsOn = try day("2026-03-10") }
    let loan = try life.borrow(1_000)
    try life.close(through: day("2026-03-09"))
    #expect(life.rows.isEmpty && life.intended(.reportRow).isEmpty)
    #expect(try life.state.reporting.beganOn == nil)
    try life.close(through: day("2026-03-31"))
    #expect(try life.state.reporting.beganOn == day("2026-03-10"))
    // Accounts older than 30 days are told for the first time at the month's end.
    #expect(
      life.rows.map { "\($0.on) \($0.code)" }.filter { $0.hasPrefix("2026-03-10") }.count == 2)
    #expect(
      life.rows.first { $0.contract == loan }.map { "\($0.on) \($0.code)" }
        == "2026-03-31 31")
  }

  @Test("R101 R111 a wave decides who is told from when, the same for the same person")
  func waves() throws {
    let draws = try Life()
    for (buckets, expected) in [(Int64(0)..<300, "2026-02-01"), (300..<1000, "2026-06-01")] {
      let id = try #require(draws.ids(in: buckets).first)
      var life = try Life.withLine(id: id) { world in
        world.terms.reporting.waves = [
          ReportingWave(from: try day("2026-02-01"), perMille: 300),
          ReportingWave(from: try day("2026-06-01"), perMille: 1000),
        ]
      }
      try life.close(through: day("2026-06-30"))
      #expect(try life.state.reporting.beganOn == day(expected))
      #expect(life.rows.map(\.on).min() == (try day(expected)))
    }
  }

  @Test("R112 a person with only the service agreement has no row, ever")
  func onlyService() throws {
    var life = try Life()
    try life.register()
    try life.identify()
    #expect(try life.state.wakesOn(life.world.terms) == nil)
    life.today = try day("2026-12-31")
    try life.act(.closeDay(life.today))
    #expect(life.rows.isEmpty && life.intended(.reportRow).isEmpty)
  }

  @Test("R112 an account closed before reporting began is not reported at all")
  func closedBefore() throws {
    var life = try Life.withLine { $0.terms.reporting.beginsOn = try day("2026-03-10") }
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-02-01")
    try life.repay(loan, life.position(loan).payoff)
    try life.close(through: day("2026-12-31"))
    #expect(!life.rows.contains { $0.contract == loan })
  }

  @Test("R119 the purchase line's row has its limit, balance and repayment, merged for the month")
  func purchaseFields() throws {
    var life = try Life.withLine()
    for _ in 0..<5 { try life.act(.buy(amount: Money(yuan: 100), category: "food")) }
    try life.go(to: "2026-02-10")
    try life.repay(2, Money(yuan: 500))
    try life.go(to: "2026-02-15")
    try life.act(.buy(amount: Money(yuan: 70), category: "food"))
    try life.close(through: day("2026-02-28"))
    let rows = life.rows.filter { $0.contract == 2 }
    #expect(rows.map(\.code) == ["10", "30", "30"])
    let account = try #require(rows.last?.account)
    #expect(account.product == .purchase && account.amount == Money(yuan: 20_000))
    #expect(account.due == Money(yuan: 500) && account.paid == Money(yuan: 500))
    #expect(account.balance == Money(yuan: 70) && account.repayment == "N")
    #expect("\(account.settlementOn) \(account.lastPaidOn)" == "2026-02-10 2026-02-10")
  }

  @Test("a bill due in the month after it was issued is told in the month it is due")
  func dueNextMonth() throws {
    var life = try Life.withLine { world in
      world.terms.purchase.billDay = 25
      world.terms.purchase.dueDay = 5
    }
    try life.act(.buy(amount: Money(yuan: 100), category: "food"))
    try life.go(to: "2026-02-05")
    try life.repay(2, Money(yuan: 100))
    try life.close(through: day("2026-02-28"))
    let accounts = life.rows.filter { $0.contract == 2 && $0.code == "30" }.compactMap(\.account)
    #expect(accounts.map(\.due) == [.zero, Money(yuan: 100)])
    #expect(accounts.map(\.repayment) == ["N", "N"])
    #expect(accounts.map { "\($0.settlementOn)" } == ["2026-01-31", "2026-02-05"])
  }

  @Test("R20 each row equals the account at its day, and is never altered after")
  func equalsTheLedger() throws {
    for seed: UInt64 in 500..<540 {
      let life = try RandomLife.live(seed: seed)
      for row in life.rows {
        guard let account = row.account else { continue }
        let known = life.events.filter { $0.sequence < sequence(of: row, in: life) }
        let state = known.reduce(Borrower?.none) { Borrower.evolve($0, $1.event) }
        // A record that is made after its month tells the month's end.
        let day = min(row.on, account.month.lastDay)
        let position = try #require(state?.position(of: row.contract, on: day))
        let isClosed = account.closedOn != nil
        #expect(account.balance == (isClosed ? .zero : position.figures.principal), "\(seed)")
        #expect(account.overdueTotal == (isClosed ? .zero : position.overdueTotal), "\(seed)")
      }
      for row in try life.state.rows {
        #expect(life.rows.contains { $0.disclosure == row.disclosure && $0.account == row.account })
      }
    }
  }

  private func sequence(of row: ReportRow, in life: Life) -> Int64 {
    life.events.first { recorded in
      if case .report(.rowMade(let made)) = recorded.event {
        made.row.disclosure == row.disclosure
      } else {
        false
      }
    }?.sequence ?? 0
  }
}
