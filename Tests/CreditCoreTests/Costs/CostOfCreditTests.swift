import CreditCore
import Testing

/// The rates are those of the rules' test cases T1–T9, to 4 decimals of a percent.
@Suite("Cost of credit")
struct CostOfCreditTests {
  private func cost(_ received: String, _ payments: [String]) throws -> CostOfCredit {
    var list: [CreditPayment] = []
    for (position, amount) in payments.enumerated() {
      list.append(
        CreditPayment(period: position + 1, amount: try yuan(amount), kind: .principal))
    }
    return try CostOfCredit(received: yuan(received), payments: list, periodsPerYear: 12)
  }

  @Test(
    "T1 T2 T3 T4 T7 T8 T9 period, nominal and effective rate",
    arguments: [
      ("10000", "3416.68", "3416.66", 3, "1.2449", "14.9384", "16.0049"),
      ("10000", "1741.65", "1741.67", 6, "1.2723", "15.2677", "16.3827"),
      ("10000", "1183.36", "1183.33", 9, "1.2784", "15.3403", "16.4662"),
      ("10000", "906.74", "906.66", 12, "1.3220", "15.8644", "17.0703"),
      ("12000", "1072.00", "1072.00", 12, "1.0862", "13.0342", "13.8418"),
      ("10000", "908.37", "908.33", 12, "1.3514", "16.2165", "17.4778"),
      ("12000", "1120.00", "1120.00", 12, "1.7881", "21.4572", "23.6984"),
    ])
  func rates(
    _ received: String, _ first: String, _ other: String, _ count: Int, _ period: String,
    _ nominal: String, _ effective: String
  ) throws {
    let payments = [first] + [String](repeating: other, count: count - 1)
    let cost = try cost(received, payments)
    #expect(cost.periodRate.percentText4 == period)
    #expect(cost.nominal.percentText4 == nominal)
    #expect(cost.effective.percentText4 == effective)
  }

  @Test("T5 T6 A1 a fee taken early or at the payout costs more", arguments: [5, 6])
  func early(_ id: Int) throws {
    let principal = ["833.37"] + [String](repeating: "833.33", count: 11)
    let cost =
      id == 5
      ? try cost("10000", ["1713.37"] + principal.dropFirst()) : try cost("9120", principal)
    // The rules' figures are for principal that is not rounded to the 分.
    let expected = try percent(id == 5 ? "17.0966" : "17.3570")
    #expect(abs(cost.nominal.partsPerBillion - expected.partsPerBillion) < 3000)
    #expect(
      abs(cost.rate(.effective).partsPerBillion - (id == 5 ? 185_020_000 : 188_066_000)) < 4000)
  }

  @Test(
    "the boundary instalments of 24% and 12%",
    arguments: [("945.59", "945.60"), ("934.52", "934.53"), ("888.48", "888.49")])
  func boundaries(_ below: String, _ above: String) throws {
    func rate(_ amount: String) throws -> Rate {
      let cost = try cost("10000", [String](repeating: amount, count: 12))
      return below == "934.52" ? cost.effective : cost.nominal
    }
    let cap = try percent(below == "888.48" ? "12" : "24")
    #expect(try rate(below) < cap)
    #expect(try rate(above) > cap)
  }

  @Test("N3 the items add up to the nominal rate")
  func items() throws {
    var terms = ScheduleTerms(
      principal: Money(yuan: 10_000), annualRate: try percent("12"), instalments: 12,
      disbursedOn: try day("2026-01-15"), totalFee: try percent("3"))
    let both = try CostOfCredit(
      of: Schedule.build(terms), received: terms.principal, on: terms.disbursedOn)
    terms.totalFee = nil
    let bare = try CostOfCredit(
      of: Schedule.build(terms), received: terms.principal, on: terms.disbursedOn)
    #expect(both.items.map(\.kind) == [.interest, .fee])
    #expect(both.items[0].annualised.percentText4 == bare.nominal.percentText4)
    var sum: Int64 = 0
    for item in both.items { sum += item.annualised.partsPerBillion }
    #expect(Rate(partsPerBillion: sum).percentText4 == both.nominal.percentText4)
    let kept = try CostOfCredit(
      of: Schedule.build(terms), received: Money(yuan: 9900), on: terms.disbursedOn)
    #expect(kept.items.map(\.kind) == [.deductedAtPayout, .interest])
  }

  @Test("a daily rate over 10 days, dated and simple")
  func dated() throws {
    let cost = try CostOfCredit(
      received: Money(yuan: 10_000),
      payments: [
        CreditPayment(period: 10, day: 10, amount: Money(yuan: 10_000), kind: .principal),
        CreditPayment(period: 10, day: 10, amount: Money(yuan: 50), kind: .interest),
      ], periodsPerYear: 365)
    #expect(cost.rate(.simple).percentText4 == "18.2500")
    // 1.005^36.5 − 1
    #expect(cost.rate(.xirr365).percentText4 == "19.9668")
    #expect(cost.effective == cost.xirr365)
    #expect(cost.rate(.nominal) == cost.nominal)
  }
}
