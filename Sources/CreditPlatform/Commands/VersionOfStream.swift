import CreditCore
import SQLSession

/// How many events a stream has: a cheap look at whether a cached state is the newest.
struct VersionOfStream: Query {
  var stream: StreamRef

  var sql: String { "SELECT version FROM stream WHERE kind = $1 AND id = $2" }

  var binds: [SQLValue] { [.int(stream.kind.rawValue), .blob(stream.id.bytes)] }

  func decode(_ row: Row) throws(StoreError) -> Int64 { try row.int(0) }
}
