import CreditCore
import Testing

/// The published cases are read by their own types, so that a reader's mistake in the command can't
/// hide a mistake in the calculation.
@Suite("Published schedules")
struct PublishedScheduleTests {
  struct File: Decodable {
    let cases: [Entry]
  }

  struct Entry: Decodable {
    let id: String
    let `case`: Terms
    let expected: [Row]
  }

  struct Terms: Decodable {
    struct Every: Decodable {
      let count: Int
      let unit: String
    }

    let principal, annualRatePercent, disbursedOn, method, daysInMonth, daysInYear: String
    let rounding: String
    let instalments, principalGrace: Int
    let every: Every
    let dueOn: [String]
    let wholePeriodInterest: Bool
  }

  struct Row: Decodable {
    let number: Int
    let dueOn, principal, interest, balance: String
  }

  private func terms(_ given: Terms) throws -> ScheduleTerms {
    ScheduleTerms(
      principal: try yuan(given.principal), annualRate: try percent(given.annualRatePercent),
      instalments: given.instalments,
      every: Period(
        count: given.every.count, unit: try #require(Period.Unit(rawValue: given.every.unit))),
      disbursedOn: try day(given.disbursedOn), dueOn: try given.dueOn.map(day),
      method: try #require(RepaymentMethod(rawValue: given.method)),
      principalGrace: given.principalGrace,
      daysInMonth: try #require(DaysInMonth(rawValue: given.daysInMonth)),
      daysInYear: try #require(DaysInYear(rawValue: given.daysInYear)),
      wholePeriodInterest: given.wholePeriodInterest,
      rounding: given.rounding == "half-up" ? .halfUp : .halfEven)
  }

  @Test("every published schedule is met to the cent")
  func published() throws {
    let file = try Resource.decode(File.self, "schedules")
    #expect(file.cases.count == 15)
    for entry in file.cases {
      let schedule = try Schedule.build(terms(entry.case))
      #expect(schedule.instalments.count == entry.expected.count, "\(entry.id)")
      for (row, expected) in zip(schedule.instalments, entry.expected) {
        #expect(row.number == expected.number, "\(entry.id)")
        #expect(row.dueOn.description == expected.dueOn, "\(entry.id)")
        #expect(row.principal.description == expected.principal, "\(entry.id) \(row.number)")
        #expect(row.interest.description == expected.interest, "\(entry.id) \(row.number)")
        #expect(row.balance.description == expected.balance, "\(entry.id) \(row.number)")
      }
    }
  }

  @Test("due dates follow from the period when they are not given")
  func ownDates() throws {
    let file = try Resource.decode(File.self, "schedules")
    // In FC293 short months end on the first day of the next one, which a lender must state.
    for entry in file.cases where entry.id != "FC293" {
      var terms = try terms(entry.case)
      terms.dueOn = nil
      let days = try Schedule.build(terms).instalments.map(\.dueOn.description)
      #expect(days == entry.case.dueOn, "\(entry.id)")
    }
  }
}
