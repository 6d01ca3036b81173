import CreditCore
import CreditPlatform
import SQLSession

/// Writes on PostgreSQL: a whole group in one call of the stored function `commit_units`, which is
/// its own transaction.
struct PostgresEngine: Engine {
  let readDefinitions: [String]

  init(_ readTables: [ReadTable]) {
    let tables = readTables.map { Table($0) }
    readDefinitions =
      tables.flatMap { $0.definitions(.postgres) } + [PostgresReadRows.definition(tables)]
  }

  var lanes: Int { 4 }

  var storeDefinitions: [String] {
    Tables.all.flatMap { $0.definitions(.postgres) } + PostgresEventKeys.definitions
      + PostgresCommit.definitions
  }

  /// Units go sorted by stream, so that groups of several programs lock in one order.
  func commit(
    _ units: [Unit], on database: any Database
  ) async throws(StoreError) -> [CommitResult] {
    let order = units.indices.sorted { left, right in
      let (left, right) = (units[left].stream, units[right].stream)
      return (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
    }
    let rows = try await database.call(
      PostgresCommit.call, arrays: PostgresCommit.arrays(order.map { units[$0] }))
    var results = [CommitResult](repeating: .conflict, count: units.count)
    for row in rows {
      let position = Int(try row.int(0)) - 1
      guard order.indices.contains(position) else {
        throw .corrupted("commit_units answered for a unit that isn't there")
      }
      if let key = try row.optionalInt(1) {
        results[order[position]] = .committed(firstEvent: key)
      } else {
        results[order[position]] = .known(
          StoredOutcome(fingerprint: try row.blob(2), outcome: try row.blob(3)))
      }
    }
    return results
  }

  func settledKey(_ session: any Session) throws(StoreError) -> Int64 {
    try PostgresEventKeys.settled(session)
  }

  func write(_ rows: [RowChange], _ session: any Session) throws(StoreError) {
    guard !rows.isEmpty else { return }
    _ = try session.query(
      PostgresReadRows.call,
      arrays: [
        .texts(rows.map(\.table.name)), .ints(rows.map { $0.isDeletion ? 1 : 0 }),
        .texts(rows.map(PostgresReadRows.json)),
      ])
  }
}
