import CreditCore
import SQLSession

/// The places in the transparency log of all logged events of one borrower: one look-up instead of
/// one for each event.
struct LogIndexesOfStream: Query {
  var id: StreamID

  var sql: String {
    """
    SELECT event.key, log_entry.position FROM event
    JOIN log_entry ON log_entry.event = event.key WHERE event.kind = $1 AND event.id = $2
    """
  }
  var binds: [SQLValue] { [.int(StreamKind.borrower.rawValue), .blob(id.bytes)] }

  /// Reads one row; the columns are those of `sql`, in order.
  func decode(_ row: Row) throws(StoreError) -> (event: Int64, index: Int64) {
    (try row.int(0), try row.int(1))
  }
}
