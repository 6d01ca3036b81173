import SQLSession
import Testing

@Suite("A result row")
struct RowTests {
  private let row = Row([.int(1), .text("a"), .blob([0]), .null])

  @Test("gives values by position and type")
  func values() throws {
    #expect(try row.int(0) == 1)
    #expect(try row.text(1) == "a")
    #expect(try row.blob(2) == [0])
    #expect(try row.optionalInt(3) == nil)
    #expect(try row.optionalText(1) == "a")
    #expect(try row.isNull(3))
    #expect(row.count == 4)
  }

  @Test("names the column, never the value, when the type is another")
  func wrongType() {
    #expect(throws: StoreError.corrupted("column 1 is not integer")) { try row.int(1) }
    #expect(throws: StoreError.corrupted("column 3 is not text")) { try row.text(3) }
    #expect(throws: StoreError.corrupted("a row has no column 4")) { try row.blob(4) }
  }
}
