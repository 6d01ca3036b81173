import CreditCore
import SQLSession

/// A page of one borrower's events of some kinds, in order, within a range of sequences: what an
/// export reads, so that it never holds more than a page.
struct EventsOfKinds: Query {
  /// One event, without what only the store needs.
  struct Item: Sendable {
    /// The integer key of the event table.
    var key: Int64
    var sequence: Int64
    var kind: String
    var body: [UInt8]
    var recordedAt: Instant
    var businessDate: CivilDate
    /// Whether the event stands, or will stand, in the log.
    var isLogged: Bool
  }

  var id: StreamID
  /// The sequence after which the page begins.
  var after: Int64
  /// The last sequence taken.
  var through: Int64
  /// The kinds; with `isExcluding` all others.
  var kinds: [String]
  var isExcluding = false
  var limit: Int64

  var sql: String {
    let names = kinds.indices.map { "$\($0 + 5)" }.joined(separator: ", ")
    return """
      SELECT key, sequence, type, body, recorded_at, business_date, leaf FROM event
      WHERE kind = $1 AND id = $2 AND sequence > $3 AND sequence <= $4
        AND type \(isExcluding ? "NOT IN" : "IN") (\(names))
      ORDER BY sequence LIMIT $\(kinds.count + 5)
      """
  }

  var binds: [SQLValue] {
    [.int(StreamKind.borrower.rawValue), .blob(id.bytes), .int(after), .int(through)]
      + kinds.map { .text($0) } + [.int(limit)]
  }

  func decode(_ row: Row) throws(StoreError) -> Item {
    Item(
      key: try row.int(0), sequence: try row.int(1), kind: try row.text(2), body: try row.blob(3),
      recordedAt: Instant(microseconds: try row.int(4)),
      businessDate: CivilDate(dayNumber: Int32(truncatingIfNeeded: try row.int(5))),
      isLogged: !(try row.isNull(6)))
  }
}
