import CreditCore
import SQLSession

/// One inquiry that was released, and what is known of its outcome.
struct InquiryLine: Sendable, Hashable {
  var id: StreamID
  var ordinal: Int64
  var intendedOn: CivilDate
  /// `nil` while it is open.
  var outcome: String?
}

/// The inquiries of one day: those that were released on it, or those that were intended on it.
struct InquiriesOfDay: Query {
  enum Mark { case released, intended }

  var day: CivilDate
  var mark: Mark

  var sql: String {
    let column = mark == .released ? "released_on" : "intended_on"
    return """
      SELECT i.id, i.ordinal, i.intended_on, o.outcome FROM inquiry_row i
      LEFT JOIN disclosure_outcome o ON o.id = i.id AND o.ordinal = i.ordinal
      WHERE i.\(column) = $1 ORDER BY i.id, i.ordinal
      """
  }

  var binds: [SQLValue] { [.int(Int64(day.dayNumber))] }

  /// Reads one row; the columns are those of `sql`, in order.
  func decode(_ row: Row) throws(StoreError) -> InquiryLine {
    guard let id = StreamID(bytes: try row.blob(0)) else {
      throw .corrupted("column 0 is no stream id")
    }
    return InquiryLine(
      id: id, ordinal: try row.int(1),
      intendedOn: CivilDate(dayNumber: Int32(truncatingIfNeeded: try row.int(2))),
      outcome: try row.optionalText(3))
  }
}
