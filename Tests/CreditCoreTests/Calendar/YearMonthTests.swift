import CreditCore
import Testing

@Suite("Year and month")
struct YearMonthTests {
  @Test("months round-trip and add up")
  func arithmetic() {
    for index in Int32(1900 * 12)..<Int32(2100 * 12) {
      let month = YearMonth(index: index)
      #expect(YearMonth(month.description) == month)
      #expect(month.adding(months: 7).months(to: month) == -7)
      #expect(month.firstDay.days(to: month.lastDay) == month.length - 1)
      #expect(month.lastDay.adding(days: 1) == month.adding(months: 1).firstDay)
    }
  }

  @Test("a moment falls on its day in China")
  func instant() throws {
    let moment = Instant(microseconds: 1_790_000_000_000_000)
    #expect(moment.description == "2026-09-21T14:13:20Z")
    #expect(moment.day == (try day("2026-09-21")))
    #expect(moment.adding(seconds: 2 * 3600).day == (try day("2026-09-22")))
    #expect(Instant(microseconds: -1).day == (try day("1970-01-01")))
  }
}
