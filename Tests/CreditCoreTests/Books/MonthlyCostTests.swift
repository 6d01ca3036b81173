import CreditCore
import Testing

@Suite("Cost of new credit")
struct MonthlyCostTests {
  private static func cost(_ loans: [(Int64, Int64)]) -> MonthlyCost {
    MonthlyCost(
      product: .cash, month: YearMonth(year: 2026, month: 5),
      loans: loans.map {
        (principal: Money(yuan: $0.0), rate: Rate(partsPerBillion: $0.1 * 10_000_000))
      })
  }

  @Test("R78 the month's cost is the loans' annual rates weighted by principal")
  func weighted() {
    let cost = Self.cost([(30_000, 24), (10_000, 12)])
    #expect(cost.average == Rate(partsPerBillion: 210_000_000))
    #expect(cost.highest == Rate(partsPerBillion: 240_000_000))
    #expect(cost.principal == Money(yuan: 40_000))
    #expect(cost.loans == 2)
  }

  @Test("N8 an average above the line is flagged, one on it is not, and no line flags nothing")
  func flagged() {
    let cap = Rate(partsPerBillion: 200_000_000)
    #expect(Self.cost([(30_000, 24), (10_000, 12)]).isAbove(cap))
    #expect(!Self.cost([(20_000, 24), (10_000, 12)]).isAbove(cap))
    #expect(!Self.cost([(30_000, 24)]).isAbove(nil))
    #expect(Self.cost([]).average == nil)
    #expect(!Self.cost([]).isAbove(cap))
  }
}
