import CreditCore
import Testing

@Suite("As what cash draws are told")
struct SummedCashTests {
  private func rows(_ life: Life, of contracts: [Int64]) -> [ReportRow] {
    life.rows.filter { $0.record == .account && contracts.contains($0.contract) }
  }

  @Test(
    "R95 R114 draws are told in sum where the policy says so, in one account with their total",
    arguments: [ReportedType.revolving, .summed])
  func summed(type: ReportedType) throws {
    var life = try Life.withLine { $0.terms.reporting.cashType = type }
    try life.go(to: "2026-01-07")
    let first = try life.borrow(1_000)
    let second = try life.borrow(2_000)
    try life.go(to: "2026-01-20")
    let third = try life.borrow(3_000)
    try life.close(through: day("2026-02-28"))
    let told = rows(life, of: [first, second, third])
    #expect(
      told.map { "\($0.contract) \($0.code)" } == ["\(first) 10", "\(first) 30", "\(first) 30"])
    #expect(told.map(\.joined) == [[second], [third], []])
    #expect(told.allSatisfy { $0.type == type })
    let balances = told.map { $0.account?.balance }
    #expect(balances.prefix(2) == [Money(yuan: 3_000), Money(yuan: 6_000)])
    #expect(told.first?.account?.amount == Money(yuan: 32_000))
    // Unpaid dues of three draws: one account, late once, with the whole of it.
    let last = try #require(told.last)
    let owed = try [first, second, third].map { try life.position($0, on: last.on).overdueTotal }
    #expect(last.account?.overdueTotal == owed.sum() && last.account?.repayment == "1")
    for invariant in Invariants.all {
      #expect(try invariant.check(life.history).broken.isEmpty, "\(invariant.name)")
    }
  }

  @Test("R95 a change of the policy concerns accounts that were not told before, and no other")
  func newAccountsOnly() throws {
    var life = try Life.withLine { $0.terms.reporting.cashType = .revolving }
    let first = try life.borrow(1_000)
    try life.go(to: "2026-02-01")
    life.world.terms.reporting.cashType = .drawdown
    let second = try life.borrow(2_000)
    try life.close(through: day("2026-02-28"))
    #expect(rows(life, of: [second]).map(\.code) == ["10", "30"])
    #expect(rows(life, of: [second]).allSatisfy { $0.type == .drawdown && $0.joined.isEmpty })
    let summed = try #require(rows(life, of: [first]).last)
    #expect(summed.type == .revolving && summed.code == "30")
    #expect(
      try summed.account?.balance == life.position(first, on: summed.on).figures.principal)
  }

  @Test("R125 the summed account ends with the credit contract, not with its first draw")
  func end() throws {
    var life = try Life.withLine { $0.terms.reporting.cashType = .summed }
    let first = try life.borrow(1_000)
    try life.go(to: "2026-01-10")
    try life.repay(first, life.position(first).payoff)
    try life.close(through: day("2026-02-27"))
    #expect(rows(life, of: [first]).map(\.code) == ["10", "30"])
    #expect(rows(life, of: [first]).last?.account?.status == 1)
    life.today = try day("2026-02-27")
    try life.act(.closeCredit)
    try life.close(through: day("2026-02-28"))
    let last = try #require(rows(life, of: [first]).last)
    #expect(last.account?.status == 3 && last.account?.balance == .zero)
    #expect(last.account?.repayment == "C")
  }
}
