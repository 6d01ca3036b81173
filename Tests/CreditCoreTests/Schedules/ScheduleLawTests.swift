import CreditCore
import Testing

/// Laws of every schedule, checked over all small cases.
@Suite("Laws of schedules")
struct ScheduleLawTests {
  /// Every convention × number of instalments × grace for one method and payout.
  private func forAll(
    _ method: RepaymentMethod, principal: Money, _ check: (ScheduleTerms, Schedule) throws -> Void
  ) throws {
    let start = try day("2027-10-31")
    for instalments in 1...6 {
      for grace in 0..<instalments {
        for daysInMonth in DaysInMonth.allCases {
          for daysInYear in DaysInYear.allCases {
            for unit in Period.Unit.allCases {
              for whole in [false, true] {
                for rounding in [Rounding.halfEven, .halfUp] {
                  let terms = ScheduleTerms(
                    principal: principal, annualRate: try percent("23.456"),
                    instalments: instalments, every: Period(count: 2, unit: unit),
                    disbursedOn: start, method: method, totalFee: try percent("8.8"),
                    principalGrace: grace, daysInMonth: daysInMonth, daysInYear: daysInYear,
                    wholePeriodInterest: whole, rounding: rounding,
                    feeRemainder: whole ? .first : .last)
                  try check(terms, Schedule.build(terms))
                }
              }
            }
          }
        }
      }
    }
  }

  @Test(
    "principal and fee sum to what was agreed, balances fall to zero, nothing is negative",
    arguments: RepaymentMethod.allCases, [1, 7, 100_003, 9_999_999_999_999])
  func sums(_ method: RepaymentMethod, _ fen: Int64) throws {
    try forAll(method, principal: Money(fen: fen)) { terms, schedule in
      let rows = schedule.instalments
      let fee = try percent("8.8").of(terms.principal, rounding: terms.rounding)
      var balance = terms.principal
      var previous = terms.disbursedOn
      for (position, row) in rows.enumerated() {
        balance -= row.principal
        guard row.number == position + 1, row.dueOn > previous, row.balance == balance,
          row.principal >= .zero, row.interest >= .zero, row.fee >= .zero
        else {
          Issue.record("\(terms) row \(row)")
          return
        }
        previous = row.dueOn
      }
      let totals = schedule.totals
      if rows.count != terms.instalments || balance != .zero || totals.principal != terms.principal
        || totals.fee != fee || rows.map(\.total).sum() != totals.total
      {
        Issue.record("\(terms) totals \(totals)")
      }
    }
  }

  @Test("level instalments differ from the last by little")
  func level() throws {
    try forAll(.equalInstalment, principal: Money(yuan: 10_000)) { terms, schedule in
      let rows = schedule.instalments.dropFirst(terms.principalGrace)
      let totals = rows.map { ($0.principal + $0.interest).fen }
      guard let first = totals.first, let last = totals.last else { return }
      if totals.dropLast().contains(where: { $0 != first }) || abs(last - first) > 6 {
        Issue.record("\(terms) totals \(totals)")
      }
    }
  }

  @Test("a higher rate never costs less interest")
  func monotone() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<500 {
      var terms = ScheduleTerms(
        principal: Money(fen: .random(in: 10_000...10_000_000, using: &random)), annualRate: .zero,
        instalments: .random(in: 1...24, using: &random), disbursedOn: try day("2026-01-31"),
        method: RepaymentMethod.allCases.randomElement(using: &random) ?? .bullet,
        totalFee: .zero)
      var interest = Money.zero
      for rate in ["0", "3", "12.25", "24", "36"] {
        terms.annualRate = try percent(rate)
        let next = try Schedule.build(terms).totals.interest
        #expect(next >= interest)
        interest = next
      }
    }
  }

  @Test("the greatest terms give a schedule and no overflow")
  func extremes() throws {
    for unit in Period.Unit.allCases {
      for daysInYear in DaysInYear.allCases {
        for method in RepaymentMethod.allCases {
          let terms = ScheduleTerms(
            principal: .limit, annualRate: try percent("10000"), instalments: 1200,
            every: Period(count: 1, unit: unit), disbursedOn: try day("2026-01-31"),
            method: method, totalFee: try percent("10000"), daysInMonth: .thirty,
            daysInYear: daysInYear)
          #expect(try Schedule.build(terms).totals.principal == .limit)
        }
      }
    }
  }
}
