import CreditCore
import Testing

@Suite("Payoff")
struct PayoffTests {
  private func terms(_ method: RepaymentMethod) throws -> ScheduleTerms {
    ScheduleTerms(
      principal: Money(yuan: 10_000), annualRate: try percent("18.25"), instalments: 12,
      disbursedOn: try day("2026-01-15"), method: method, totalFee: try percent("8.8"),
      rounding: .halfUp)
  }

  @Test(
    "M5 A2 J2 interest runs for the real days of use", arguments: RepaymentMethod.allCases)
  func tenDays(_ method: RepaymentMethod) throws {
    let payoff = try Payoff(of: terms(method), paidInstalments: 0, on: day("2026-01-25"))
    #expect(payoff.interest == (try yuan("50.00")))
    #expect(payoff.principal == Money(yuan: 10_000))
    #expect(payoff.fee == .zero)
    #expect(payoff.total == (try yuan("10050.00")))
  }

  @Test("H15 fees already billed are owed, later ones dropped")
  func fees() throws {
    let terms = try terms(.feeInstalment)
    let payoff = try Payoff(of: terms, paidInstalments: 2, on: day("2026-04-25"))
    #expect(payoff.fee == (try yuan("73.33")))
    #expect(try Payoff(of: terms, paidInstalments: 3, on: day("2026-04-25")).fee == .zero)
  }

  @Test("on a due date the payoff is that instalment and the balance after it")
  func onDueDate() throws {
    for method in RepaymentMethod.allCases where method != .bullet {
      for daysInMonth in DaysInMonth.allCases {
        var terms = try terms(method)
        terms.daysInMonth = daysInMonth
        let rows = try Schedule.build(terms).instalments
        for (paid, row) in rows.enumerated() {
          let payoff = try Payoff(of: terms, paidInstalments: paid, on: row.dueOn)
          #expect(payoff.total == row.total + row.balance)
        }
      }
    }
  }

  @Test("paying off early never costs more than the schedule")
  func neverMore() throws {
    for method in RepaymentMethod.allCases {
      let terms = try terms(method)
      let total = try Schedule.build(terms).totals.total
      for days in 0...400 {
        let payoff = try Payoff(
          of: terms, paidInstalments: 0, on: terms.disbursedOn.adding(days: days))
        #expect(payoff.total <= total)
      }
    }
  }

  @Test("a bullet loan owes interest from its payout whatever is counted as paid")
  func bullet() throws {
    var terms = try terms(.bullet)
    for daysInMonth in DaysInMonth.allCases {
      terms.daysInMonth = daysInMonth
      terms.daysInYear = .days360
      let payoff = try Payoff(of: terms, paidInstalments: 3, on: day("2026-05-30"))
      // 135 real days, or four months of 30 days and 15 of 31 days of another
      #expect(payoff.interest.description == (daysInMonth == .actual ? "684.38" : "681.92"))
    }
  }

  @Test("nothing is owed once all is paid; impossible questions are refused")
  func edges() throws {
    let terms = try terms(.equalInstalment)
    #expect(try Payoff(of: terms, paidInstalments: 12, on: day("2027-06-01")).total == .zero)
    #expect(throws: Payoff.Failure.beforeDisbursement) {
      try Payoff(of: terms, paidInstalments: 0, on: day("2026-01-14"))
    }
    #expect(throws: Payoff.Failure.paidInstalments) {
      try Payoff(of: terms, paidInstalments: 13, on: day("2026-02-14"))
    }
  }
}
