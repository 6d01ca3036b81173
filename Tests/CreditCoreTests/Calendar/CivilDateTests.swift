import CreditCore
import Testing

@Suite("Civil date")
struct CivilDateTests {
  @Test("every day of 1900–2100 round-trips and follows the day before")
  func allDays() throws {
    var expected = try #require(CivilDate(year: 1900, month: 1, day: 1)).dayNumber
    for year in 1900...2100 {
      for month in 1...12 {
        for number in 1...CivilDate.days(inMonth: month, of: year) {
          let date = try #require(CivilDate(year: year, month: month, day: number))
          let parts = date.components
          guard date.dayNumber == expected, parts == (year, month, number),
            CivilDate(date.description) == date
          else {
            Issue.record("\(year)-\(month)-\(number)")
            return
          }
          expected += 1
        }
      }
    }
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
  }

  @Test(
    "days that don't exist are refused",
    arguments: [
      "2025-02-29", "2026-02-30", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1",
      "20260101", "2026-01-01 ", "1899-12-31", "２０２６-01-01", "",
    ])
  func refused(_ text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test("months are counted to the last day where the month is shorter")
  func months() throws {
    let last = try day("2025-01-31")
    #expect(last.adding(months: 1) == (try day("2025-02-28")))
    #expect(last.adding(months: 13) == (try day("2026-02-28")))
    #expect(last.adding(months: 37) == (try day("2028-02-29")))
    #expect(last.adding(months: -2) == (try day("2024-11-30")))
  }

  @Test("days between are the difference of day numbers")
  func days() throws {
    #expect(try day("2024-02-28").days(to: day("2024-03-01")) == 2)
    #expect(try day("2024-03-01").days(to: day("2024-02-28")) == -2)
    #expect(try day("2026-12-31").adding(days: 1) == day("2027-01-01"))
  }
}
