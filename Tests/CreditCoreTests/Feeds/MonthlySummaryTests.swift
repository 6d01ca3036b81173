import CreditCore
import Testing

@Suite("The monthly summary")
struct MonthlySummaryTests {
  @Test("R94 one line a month for each product, and the balances are the ledger's to the 分")
  func reconciles() throws {
    var life = try Life.fed()
    let first = try life.borrow(5_000)
    let second = try life.borrow(1_200)
    try life.act(.buy(amount: Money(fen: 30_007), category: "food"))
    try life.go(to: "2026-02-05")
    try life.repay(first, life.position(first).dueNow)
    try life.repay(second, Money(yuan: 333))
    try life.go(to: "2026-04-01")
    let rows = life.feedRows
    #expect(
      rows.map { "\($0.from) \($0.through)" }.dropFirst() == [
        "2026-02-01 2026-02-28", "2026-03-01 2026-03-31",
      ])
    for row in rows {
      #expect(row.accounts.map(\.product) == [.cash, .purchase])
      let known = life.events.prefix { recorded in recorded.businessDate <= row.through }
      let state = try #require(known.reduce(Borrower?.none) { Borrower.evolve($0, $1.event) })
      let cash = try [first, second].map { contract in
        try #require(state.position(of: contract, on: row.through)).figures.principal
      }
      let line = try #require(state.position(of: 2, on: row.through)).figures.principal
      #expect(row.accounts.map(\.balance) == [cash.sum(), line])
    }
    // A month in which nothing happened but that a debt went on is told too.
    #expect(rows.last?.accounts.map(\.drawCount) == [0, 0])
  }
}
