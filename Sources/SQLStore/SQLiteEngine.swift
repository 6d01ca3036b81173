import CreditCore
import CreditPlatform
import SQLSession

/// Writes on SQLite: one writer, so units go down one after the other with a few prepared
/// statements each, and key order is commit order.
struct SQLiteEngine: Engine {
  private let readTables: [String: Table]
  let readDefinitions: [String]

  init(_ readTables: [ReadTable]) {
    let tables = readTables.map { Table($0) }
    readDefinitions = tables.flatMap { $0.definitions(.sqlite) }
    self.readTables = Dictionary(tables.map { ($0.name, $0) }) { first, _ in first }
  }

  var lanes: Int { 1 }

  var storeDefinitions: [String] { Tables.all.flatMap { $0.definitions(.sqlite) } }

  func settledKey(_ session: any Session) throws(StoreError) -> Int64 { .max }

  func commit(
    _ units: [Unit], on database: any Database
  ) async throws(StoreError) -> [CommitResult] {
    try await database.write { (session) throws(StoreError) in
      var results: [CommitResult] = []
      results.reserveCapacity(units.count)
      for unit in units { results.append(try commit(unit, session)) }
      return results
    }
  }

  /// The two tests come before the first write, so a unit that loses has written nothing.
  private func commit(_ unit: Unit, _ session: any Session) throws(StoreError) -> CommitResult {
    let stream = unit.stream.binds
    if let key = unit.idempotency?.key,
      let known = try StreamReads.outcome(of: key, on: unit.stream, session)
    {
      return .known(known)
    }
    guard try moveStream(unit, session) else { return .conflict }
    let keys = try append(unit, session)
    for part in unit.parts {
      try session.execute(Texts.part, stream + [.int(part.id), .blob(part.bytes)])
    }
    for row in unit.outbox {
      let event = row.afterEvent.map { SQLValue.int(keys[$0]) } ?? .null
      try session.execute(
        Texts.outbox,
        stream + [
          .text(row.topic), .blob(row.body), .int(OutboxText.day(row.notBefore)), event, .int(0),
          .int(0),
        ])
    }
    for id in unit.outboxDone { try session.execute(Texts.outboxDone, [.int(id)]) }
    for value in unit.sealed {
      try session.execute(
        Texts.sealed, stream + [.int(value.slot), .int(value.version), .blob(value.bytes)])
    }
    for key in unit.keys {
      try session.execute(
        Texts.personKey, stream + [.int(key.retentionClass), .int(key.epoch), .blob(key.bytes)])
    }
    try write(unit.rows, session)
    return .committed(firstEvent: keys[0])
  }

  /// - Returns: false when the stream is at another version.
  private func moveStream(_ unit: Unit, _ session: any Session) throws(StoreError) -> Bool {
    let stream = unit.stream.binds
    let version = SQLValue.int(unit.expectedVersion + Int64(unit.events.count))
    let wakesOn = SQLValue(unit.wakesOn)
    guard unit.expectedVersion > 0 else {
      return try session.execute(
        Texts.newStream, stream + [version, .blob(unit.state), wakesOn]) == 1
    }
    let binds = [version, .blob(unit.state), wakesOn] + stream + [.int(unit.expectedVersion)]
    return try session.execute(Texts.nextState, binds) == 1
  }

  /// - Returns: the keys of the events.
  private func append(_ unit: Unit, _ session: any Session) throws(StoreError) -> [Int64] {
    var keys: [Int64] = []
    for (position, event) in unit.events.enumerated() {
      let idempotency = position == 0 ? unit.idempotency : nil
      let rows = try session.query(
        Texts.event,
        unit.stream.binds + [
          .int(unit.expectedVersion + 1 + Int64(position)), .text(event.type), .blob(event.body),
          SQLValue(event.postings), SQLValue(event.leaf), .int(event.recordedAt.microseconds),
          SQLValue(event.businessDate), SQLValue(idempotency?.key),
          SQLValue(idempotency?.fingerprint), SQLValue(idempotency?.outcome),
        ])
      for row in rows { keys.append(try row.int(0)) }
    }
    return keys
  }

  func write(_ rows: [RowChange], _ session: any Session) throws(StoreError) {
    for row in rows {
      guard let table = readTables[row.table.name] else {
        throw .programming("no read table \(row.table.name)")
      }
      if row.isDeletion {
        try session.execute(table.delete, Array(row.values.prefix(row.table.keyColumns)))
      } else {
        try session.execute(table.upsert, row.values)
      }
    }
  }

  private enum Texts {
    static let newStream = Tables.stream.insert + " ON CONFLICT DO NOTHING"
    static let nextState =
      "UPDATE stream SET version = $1, state = $2, wakes_on = $3 "
      + "WHERE kind = $4 AND id = $5 AND version = $6"
    static let event = Tables.event.insert + " RETURNING key"
    static let part = Tables.part.upsert
    static let outbox = Tables.outbox.insert
    static let outboxDone = "DELETE FROM outbox WHERE key = $1"
    static let sealed = Tables.sealed.insert
    static let personKey = Tables.personKey.insert
  }
}
