import CreditCore
import Testing

@Suite("Records that later ones have overtaken")
struct OvertakenRowTests {
  private func refuse(_ life: inout Life, _ code: String) throws -> ReportRow {
    let row = try #require(try life.state.rows.first { $0.code == code })
    try life.act(.release(disclosure: row.disclosure))
    try life.act(.settle(disclosure: row.disclosure, .rowRejected(codes: ["BLE009"])))
    return row
  }

  @Test("R26 R112 an end that stands among the missing months is told once")
  func missingEnd() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-20")
    try life.repay(loan, life.position(loan).payoff)
    try life.go(to: "2026-03-10")
    try life.reportAll()
    try life.act(.reversePayment(1, .bounced))
    try life.close(through: life.today)
    // Refused, it holds back all later ones; meanwhile the debt is paid, and the month goes by.
    let reopening = try refuse(&life, "H")
    try life.repay(loan, life.position(loan).payoff)
    try life.go(to: "2026-05-05")
    try life.act(.correctRow(disclosure: reopening.disclosure))
    let made = life.rows.count
    try life.close(through: life.today)
    try life.reportAll()
    try life.go(to: "2026-05-06")
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: "2026-05-11")
    try life.reportAll()
    let told = life.rows.dropFirst(made).filter { $0.contract == loan && $0.record == .account }
    #expect(
      told.map { "\($0.code) \($0.on)" } == ["30 2026-01-31", "30 2026-02-28", "32 2026-03-31"])
    #expect(try life.state.rows.isEmpty)
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R21 a refused end is not told again once another one was made, and waits for nobody then")
  func refusedEnd() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-02-05")
    try life.repay(loan, life.position(loan).dueNow)
    try life.go(to: "2026-03-01")
    try life.reportAll()
    try life.repay(loan, life.position(loan).payoff)
    try life.go(to: "2026-03-03")
    let end = try refuse(&life, "20")
    // A month before it is put right: the newest record that the bureau holds is of an open one.
    let settledOn = try #require(try life.state.loan(loan)?.settledOn)
    try life.act(.reversePayment(1, .bounced))
    let owed = try life.position(loan, on: settledOn).payoff
    try life.act(.repay(contract: loan, amount: owed, on: settledOn))
    try life.close(through: day("2026-03-04"))
    #expect(try life.state.rows.map(\.code) == ["H", "20"])
    #expect(throws: Refusal.rowOvertaken) { try life.act(.correctRow(disclosure: end.disclosure)) }
    try life.send(.adverseNotice, .noticeSent(on: life.today))
    try life.go(to: "2026-03-15")
    try life.reportAll()
    #expect(try life.state.refusedRows.isEmpty && life.state.rows.isEmpty)
    #expect(life.bureauProblems.isEmpty)
  }

  @Test("R21 what puts a month right is overtaken by a newer record of the month (BMR008)")
  func refusedMonth() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-01-07")
    try life.reportAll()
    let opened = try #require(life.rows.last { $0.contract == loan }).on
    try life.act(.repay(contract: loan, amount: Money(yuan: 100), on: opened))
    try life.close(through: life.today)
    let row = try refuse(&life, "H")
    #expect(row.on == opened)
    try life.go(to: "2026-02-01")
    #expect(throws: Refusal.rowOvertaken) { try life.act(.correctRow(disclosure: row.disclosure)) }
    #expect(try life.state.refusedRows.count == 1)
    try life.reportAll()
    #expect(try life.state.refusedRows.isEmpty)
    #expect(life.bureauProblems.isEmpty)
  }
}
