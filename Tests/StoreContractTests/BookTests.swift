import CreditCore
import CreditPlatform
import SQLSession
import SQLStore
import Testing

@Suite("Day books in the store")
struct BookTests {
  private static func table(_ name: String) throws -> ReadTable {
    try #require(ReadTables.all.first { $0.name == name })
  }

  private static let day = CivilDate(dayNumber: 20_000)

  @Test(
    "R78 events that mean something for the books come once, in key order",
    arguments: Backend.all)
  func posted(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      var keys: [Int64] = []
      for number: UInt64 in 1...5 {
        var event = Samples.event("a")
        if number != 2 { event.postings = [UInt8(number)] }
        let unit = Samples.unit(Samples.stream(number), at: 0, [event])
        keys.append(try #require(try await store.commit([unit])[0].firstEvent))
      }
      let all = try await store.posted(after: 0, limit: 10)
      #expect(all.map(\.key) == [keys[0], keys[2], keys[3], keys[4]])
      #expect(all.map(\.postings) == [[1], [3], [4], [5]])
      #expect(try await store.posted(after: keys[2], limit: 1).map(\.key) == [keys[3]])
      #expect(try await store.posted(after: keys[4], limit: 10).isEmpty)
    }
  }

  @Test("R78 the sums up to a day are alike on both engines", arguments: Backend.all)
  func totals(_ backend: Backend) async throws {
    try await backend.withStore(readTables: ReadTables.all) { store, _ in
      let (days, lines) = (try Self.table("book_day"), try Self.table("book_line"))
      func number(_ days: Int) -> SQLValue { .int(Int64(Self.day.adding(days: days).dayNumber)) }
      try await store.writeRows([
        RowChange(days, [.int(1), .text("cash"), number(0), .int(500), .int(20)]),
        RowChange(days, [.int(1), .text("cash"), number(3), .int(7), .int(0)]),
        RowChange(days, [.int(1), .text("cash"), number(9), .int(1), .int(0)]),
        RowChange(
          lines, [.int(1), .text("cash"), .int(500_000), number(0), .int(1000), .int(5), .int(2)]),
        RowChange(
          lines, [.int(1), .text("cash"), .int(500_000), number(4), .int(-400), .int(0), .int(0)]),
      ])
      let day = Self.day.adding(days: 5)
      let sums = try await store.fetch(BookTotals(day: day))
      #expect(sums.map(\.1) == [DayBook.Sides(debit: Money(fen: 507), credit: Money(fen: 20))])
      let line = try #require(try await store.fetch(LineTotals(day: day)).first)
      // 1,000 for five days, 5 from before, less 400 for one.
      #expect(line.principalDays == 1000 * 5 + 5 - 400)
      #expect(line.principal == Money(fen: 600))
      #expect(line.on == day && line.amount == Money(fen: 2))
      let read = try await store.fetch(BookedDays(days: Self.day...day))
      #expect(read.count == 2)
      #expect(try await store.fetch(BookedLines(days: day...day.adding(days: 9))).isEmpty)
    }
  }
}
