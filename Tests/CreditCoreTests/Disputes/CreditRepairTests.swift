import CreditCore
import Testing

@Suite("One-time credit repair and retention")
struct CreditRepairTests {
  private static func item(
    _ arisen: String, _ yuan: Int64, repaid: String?
  ) throws -> OverdueItem {
    OverdueItem(
      arisenOn: try day(arisen), amount: Money(yuan: yuan),
      repaidOn: try repaid.map { try day($0) })
  }

  @Test(
    "N36 what arose in the years, is small and was repaid in time is shown repaired from its day",
    arguments: [
      ("2025-06-30", 10_000, "2025-11-30", "2026-01-01"),
      ("2025-06-30", 10_000, "2025-12-01", "2026-01-31"),
      ("2020-01-01", 1, "2026-03-31", "2026-04-30"),
      ("2025-12-31", 500, "2026-01-15", "2026-02-28"),
    ] as [(String, Int64, String, String)])
  func repaired(arisen: String, yuan: Int64, repaid: String, shown: String) throws {
    let repair = DisputeTerms.usual.repair
    let item = try Self.item(arisen, yuan, repaid: repaid)
    let first = try day(shown)
    #expect(repair.repairedOn(item) == first)
    #expect(repair.isRepaired(item, on: first))
    #expect(!repair.isRepaired(item, on: first.adding(days: -1)))
  }

  @Test(
    "N36 outside of the years, above the amount, late or never repaid: not repaired",
    arguments: [
      ("2019-12-31", 1, "2025-01-01"), ("2026-01-01", 1, "2026-02-01"),
      ("2025-06-30", 10_001, "2025-07-01"), ("2025-06-30", 100, "2026-04-01"),
      ("2025-06-30", 100, nil), ("2025-06-30", 0, "2025-07-01"),
    ] as [(String, Int64, String?)])
  func notRepaired(arisen: String, yuan: Int64, repaid: String?) throws {
    let item = try Self.item(arisen, yuan, repaid: repaid)
    #expect(DisputeTerms.usual.repair.repairedOn(item) == nil)
  }

  @Test("N23 R126 adverse information is shown for five years from the end of the bad act")
  func retention() throws {
    let retention = AdverseRetention(years: 5)
    let end = try day("2026-02-28")
    #expect(retention.mayShow(endedOn: end, on: try day("2031-02-27")))
    #expect(!retention.mayShow(endedOn: end, on: try day("2031-02-28")))
    #expect(retention.mayShow(endedOn: nil, on: try day("2046-01-01")))
  }

  @Test("N23 the end is the day the overdue was paid off; while it is owed there is none")
  func end() throws {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-03-01")
    let told = try day("2026-02-28")
    #expect(try life.position(loan).daysOverdue > 0)
    #expect(try life.state.overdueEnd(of: loan, toldOn: told) == nil)
    try life.repay(loan, life.position(loan).dueNow)
    try life.close(through: life.today)
    #expect(try life.state.overdueEnd(of: loan, toldOn: told) == life.today)
    let retention = life.world.terms.retention
    let paid = life.today
    #expect(
      try !life.state.isPastRetention(
        contract: loan, toldOn: told, on: paid.adding(months: 59), retention))
    #expect(
      try life.state.isPastRetention(
        contract: loan, toldOn: told, on: paid.adding(months: 60), retention))
  }
}
