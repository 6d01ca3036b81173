import CreditCore
import Testing

@Suite("Rows held back before they leave")
struct HoldingTests {
  private func row(_ life: Life, _ code: String) throws -> ReportRow {
    try #require(try life.state.rows.last { $0.record == .account && $0.code == code })
  }

  @Test("R20 a row differs from the ledger by the 分 of what became known after it was made")
  func differs() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-02-01")
    let before = try row(life, "30")
    #expect(before.contract == loan)
    #expect(try life.state.differences(of: before).isEmpty)
    try life.act(.repay(contract: loan, amount: Money(yuan: 100), on: day("2026-01-31")))
    let found = try life.state.differences(of: before)
    #expect(found.contains(FigureDifference(.paid, -10_000)))
    #expect(found.contains { $0.figure == .balance && $0.difference > 0 })
  }

  @Test("R20 a held row waits with its codes, and the row in its place equals the ledger")
  func held() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-02-01")
    let before = try row(life, "30")
    try life.act(.repay(contract: loan, amount: Money(yuan: 100), on: day("2026-01-31")))
    try life.act(.holdRow(disclosure: before.disclosure, codes: ["R20:paid:-10000"]))
    let waiting = try #require(try life.state.refusedRows.first)
    #expect(waiting.isHeld && waiting.causes == ["R20:paid:-10000"])
    #expect(waiting.row == before)
    #expect(try life.state.disclosure(before.disclosure) == nil)
    try life.act(.correctRow(disclosure: before.disclosure))
    let again = try row(life, "30")
    #expect(again.disclosure > before.disclosure && again.on == before.on)
    #expect(try life.state.differences(of: again).isEmpty)
    #expect(try life.state.refusedRows.isEmpty)
  }

  @Test("R98 what rests on a held row does not leave before it, and is made again after it")
  func resting() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-01-06")
    let person = try #require(try life.state.rows.first { $0.record == .basicInformation })
    try life.act(.holdRow(disclosure: person.disclosure, codes: ["R98:identity"]))
    #expect(try life.state.rows.isEmpty)
    try life.go(to: "2026-01-08")
    #expect(try life.state.rows.isEmpty)
    try life.act(.correctRow(disclosure: person.disclosure))
    try life.go(to: "2026-01-10")
    #expect(
      try life.state.rows.map(\.record).sorted() == [
        .basicInformation, .creditAgreement, .account,
      ])
  }

  @Test("R21 what the bureau stored is remembered, what it refused is not")
  func standing() throws {
    var life = try Life.withLine()
    try life.go(to: "2026-02-01")
    #expect(try life.state.bureauStanding == nil)
    try life.report()
    let standing = try #require(try life.state.bureauStanding)
    #expect(try standing.personOn == day("2026-01-05"))
    #expect(standing.agreements.map(\.isEnded) == [false])
    #expect(try standing.accounts.compactMap(\.told.last?.on).max() == day("2026-01-31"))
    try life.go(to: "2026-03-01")
    let next = try row(life, "30")
    try life.act(.holdRow(disclosure: next.disclosure, codes: ["BLR027"]))
    #expect(try life.state.bureauStanding == standing)
  }
}
