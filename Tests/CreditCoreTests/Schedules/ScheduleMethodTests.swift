import CreditCore
import Testing

/// Worked examples; the expected amounts were computed by hand.
@Suite("Repayment methods")
struct ScheduleMethodTests {
  private func terms(_ method: RepaymentMethod, _ instalments: Int) throws -> ScheduleTerms {
    ScheduleTerms(
      principal: Money(yuan: 12_000), annualRate: try percent("12"), instalments: instalments,
      disbursedOn: try day("2026-01-15"), method: method, daysInMonth: .thirty,
      daysInYear: .days360, rounding: .halfUp)
  }

  private func amounts(_ terms: ScheduleTerms) throws -> [String] {
    try Schedule.build(terms).instalments.map { "\($0.principal)+\($0.interest)+\($0.fee)" }
  }

  @Test("equal principal bears interest on what is left")
  func equalPrincipal() throws {
    let rows = try amounts(terms(.equalPrincipal, 3))
    #expect(rows == ["4000.00+120.00+0.00", "4000.00+80.00+0.00", "4000.00+40.00+0.00"])
  }

  @Test("J5 interest first leaves the principal to the last instalment")
  func interestFirst() throws {
    let rows = try amounts(terms(.interestFirst, 3))
    #expect(rows == ["0.00+120.00+0.00", "0.00+120.00+0.00", "12000.00+120.00+0.00"])
  }

  @Test("a bullet loan pays everything at the end, its interest rounded once")
  func bullet() throws {
    var terms = try terms(.bullet, 3)
    #expect(try amounts(terms).last == "12000.00+360.00+0.00")
    terms.principal = try yuan("0.50")
    // 0.005 a month: three roundings up would give 0.03, one gives 0.02.
    #expect(try amounts(terms) == ["0.00+0.00+0.00", "0.00+0.00+0.00", "0.50+0.02+0.00"])
  }

  @Test("T9 flat interest stays on the whole principal")
  func flat() throws {
    let rows = try Schedule.build(terms(.flat, 12)).instalments
    #expect(rows.allSatisfy { $0.total == Money(yuan: 1120) })
  }

  @Test(
    "T1 T2 T3 T4 H11 the fee and the remainder of a fee instalment",
    arguments: [
      (3, "2.5", "3416.68", "3416.66"), (6, "4.5", "1741.65", "1741.67"),
      (9, "6.5", "1183.36", "1183.33"), (12, "8.8", "906.74", "906.66"),
    ])
  func feeInstalment(_ count: Int, _ fee: String, _ first: String, _ other: String) throws {
    var terms = ScheduleTerms(
      principal: Money(yuan: 10_000), annualRate: .zero, instalments: count,
      disbursedOn: try day("2026-01-15"), method: .feeInstalment, totalFee: try percent(fee),
      rounding: .halfUp)
    let totals = try Schedule.build(terms).instalments.map(\.total.description)
    #expect(totals == [first] + [String](repeating: other, count: count - 1))
    terms.feeRemainder = .last
    #expect(try Schedule.build(terms).instalments.map(\.total.description) == totals.reversed())
  }

  @Test("J5 grace repays only interest, then level instalments")
  func grace() throws {
    var terms = try terms(.equalInstalment, 12)
    terms.principalGrace = 6
    let rows = try Schedule.build(terms).instalments
    #expect(rows.prefix(6).allSatisfy { $0.principal.isZero && $0.interest == Money(yuan: 120) })
    terms.instalments = 6
    terms.principalGrace = 0
    let six = try Schedule.build(terms).instalments
    #expect(rows.dropFirst(6).map(\.total) == six.map(\.total))
  }

  @Test("real days: a period that crosses 31 December is split there")
  func yearEnd() throws {
    var terms = try terms(.bullet, 1)
    terms.disbursedOn = try day("2023-12-12")
    terms.daysInMonth = .actual
    terms.daysInYear = .actual
    // 12,000 × 12% × (19 ÷ 365 + 12 ÷ 366)
    #expect(try amounts(terms) == ["12000.00+122.17+0.00"])
    terms.daysInYear = .days364
    #expect(try amounts(terms) == ["12000.00+122.64+0.00"])
  }

  @Test("an odd first period counts its months and days unless periods are whole")
  func oddFirst() throws {
    var terms = try terms(.interestFirst, 2)
    terms.dueOn = [try day("2026-03-01"), try day("2026-04-01")]
    // One month and 14 of 28 days of the next.
    #expect(try amounts(terms) == ["0.00+180.00+0.00", "12000.00+120.00+0.00"])
    terms.wholePeriodInterest = true
    #expect(try amounts(terms) == ["0.00+120.00+0.00", "12000.00+120.00+0.00"])
    terms.wholePeriodInterest = false
    terms.daysInMonth = .actual
    // 45 and 31 days of 360
    #expect(try amounts(terms) == ["0.00+180.00+0.00", "12000.00+124.00+0.00"])
  }

  @Test("weeks and days count 7 and 1, whole weeks 1/52 of a year")
  func weeks() throws {
    var terms = try terms(.interestFirst, 1)
    terms.every = Period(count: 2, unit: .week)
    terms.daysInYear = .days364
    #expect(try amounts(terms) == ["12000.00+55.38+0.00"])
    terms.daysInYear = .days360
    #expect(try amounts(terms) == ["12000.00+56.00+0.00"])
    terms.wholePeriodInterest = true
    #expect(try amounts(terms) == ["12000.00+55.38+0.00"])
    terms.every = Period(count: 10, unit: .day)
    #expect(try amounts(terms) == ["12000.00+40.00+0.00"])
  }

  @Test("terms that no schedule follows from are refused by their part")
  func refused() throws {
    let good = try terms(.equalInstalment, 3)
    func error(_ change: (inout ScheduleTerms) throws -> Void) throws -> ScheduleError? {
      var terms = good
      try change(&terms)
      do { _ = try Schedule.build(terms) } catch { return error }
      return nil
    }
    #expect(try error { $0.principal = .zero } == .principal)
    #expect(try error { $0.instalments = 1201 } == .instalments)
    #expect(try error { $0.every.count = 0 } == .period)
    #expect(try error { $0.every.count = 401 } == .period)
    #expect(try error { $0.annualRate = Rate(partsPerBillion: -1) } == .annualRate)
    #expect(try error { $0.principalGrace = 3 } == .principalGrace)
    #expect(try error { $0.method = .feeInstalment } == .totalFee)
    #expect(try error { $0.dueOn = [$0.disbursedOn] } == .dueDateCount)
    #expect(
      try error {
        $0.dueOn = [try day("2026-02-01"), try day("2026-02-01"), try day("2026-03-01")]
      }
        == .dueDate(position: 1))
  }
}
