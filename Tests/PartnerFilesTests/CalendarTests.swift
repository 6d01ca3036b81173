import Foundation
import PartnerFiles
import Testing

@Suite("Days and moments")
struct CalendarTests {
  @Test("every day from 1970 to 9999 has one text, and follows the day before")
  func days() throws {
    var before = ""
    for number in Int64(0)...2_932_896 {
      guard let text = CalendarDay(number: number)?.description else {
        Issue.record("day \(number)")
        return
      }
      // Reading back is tried on some: it writes the text again anyway.
      if number % 97 == 0 { #expect(CalendarDay(text)?.number == number) }
      if text <= before { Issue.record("\(text) after \(before)") }
      before = text
    }
    #expect(before == "9999-12-31")
    #expect(CalendarDay(number: -1) == nil)
    #expect(CalendarDay(number: 2_932_897) == nil)
  }

  @Test(
    "texts that are no day or moment are refused",
    arguments: [
      "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "1969-12-31", "2026-10-05 ",
      "２026-10-05", "2026-10-05T24:00:00Z", "2026-10-05T08:60:00Z", "2026-10-05T08:30:00",
      "2026-10-05 08:30:00Z", "2026-10-05T08:30:00+08:00", "",
    ])
  func refused(text: String) {
    #expect(CalendarDay(text) == nil)
    #expect(Timestamp(text) == nil)
  }

  @Test("known days and moments")
  func known() throws {
    #expect(CalendarDay("1970-01-01")?.number == 0)
    #expect(CalendarDay("2000-02-29")?.number == 11_016)
    #expect(CalendarDay("2026-10-05")?.number == 20_731)
    #expect(Timestamp("2026-10-05T08:30:00Z")?.seconds == 1_791_189_000)
    #expect(Timestamp(seconds: 1_791_189_000)?.description == "2026-10-05T08:30:00Z")
    #expect(Timestamp(seconds: -1) == nil)
  }
}
