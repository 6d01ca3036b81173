public import CreditCore
public import CreditPlatform
public import SQLSession

extension SQLStore {
  /// By the partial unique index on the idempotency key.
  public func outcome(
    of key: String, on stream: StreamRef
  ) async throws(StoreError) -> StoredOutcome? {
    try await database.read { (session) throws(StoreError) in
      try StreamReads.outcome(of: key, on: stream, session)
    }
  }

  /// - Throws: ``StoreError/programming(_:)`` when the binds don't ascend (``BindOrder``).
  public func fetch<Q: Query>(_ query: Q) async throws(StoreError) -> [Q.Item] {
    let (sql, binds) = (query.sql, query.binds)
    guard BindOrder.isValid(sql, count: binds.count) else {
      throw .programming("a query's binds are not $1… in ascending order of first use")
    }
    return try await database.read { (session) throws(StoreError) in
      var items: [Q.Item] = []
      for row in try session.query(sql, binds) { items.append(try query.decode(row)) }
      return items
    }
  }

  /// In the order of retention class and epoch.
  public func keys(of stream: StreamRef) async throws(StoreError) -> [WrappedKey] {
    try await rows(
      """
      SELECT retention_class, epoch, bytes FROM person_key WHERE kind = $1 AND id = $2
      ORDER BY retention_class, epoch
      """, stream.binds
    ) { (row) throws(StoreError) in
      WrappedKey(retentionClass: try row.int(0), epoch: try row.int(1), bytes: try row.blob(2))
    }
  }

  /// `nil` when there is no value in that slot and version.
  public func sealed(
    of stream: StreamRef, slot: Int64, version: Int64
  ) async throws(StoreError) -> [UInt8]? {
    try await rows(
      "SELECT bytes FROM sealed WHERE kind = $1 AND id = $2 AND slot = $3 AND version = $4",
      stream.binds + [.int(slot), .int(version)]
    ) { (row) throws(StoreError) in try row.blob(0) }.first
  }

  /// A page of at most `limit`, by the index on the wake day.
  public func due(
    _ kind: StreamKind, on day: CivilDate, after: StreamID?, limit: Int
  ) async throws(StoreError) -> [StreamID] {
    try await rows(
      """
      SELECT id FROM stream WHERE kind = $1 AND wakes_on <= $2 AND id > $3 ORDER BY id LIMIT $4
      """,
      [.int(kind.rawValue), SQLValue(day), .blob(after?.bytes ?? []), .int(Int64(limit))]
    ) { (row) throws(StoreError) in try StreamID(row, 0) }
  }

  /// A page of at most `limit`, by the primary key.
  public func streams(
    _ kind: StreamKind, after: StreamID?, limit: Int
  ) async throws(StoreError) -> [StreamID] {
    try await rows(
      "SELECT id FROM stream WHERE kind = $1 AND id > $2 ORDER BY id LIMIT $3",
      [.int(kind.rawValue), .blob(after?.bytes ?? []), .int(Int64(limit))]
    ) { (row) throws(StoreError) in try StreamID(row, 0) }
  }

  /// A page of at most `limit`, by the unique index on the sequence.
  public func events(
    of stream: StreamRef, after: Int64, limit: Int
  ) async throws(StoreError) -> [StoredEvent] {
    try await rows(
      """
      SELECT \(Self.eventColumns) FROM event WHERE kind = $1 AND id = $2 AND sequence > $3
      ORDER BY sequence LIMIT $4
      """, stream.binds + [.int(after), .int(Int64(limit))], Self.event)
  }

  /// A page of at most `limit`, by the primary key.
  public func events(after key: Int64, limit: Int) async throws(StoreError) -> [StoredEvent] {
    try await rows(
      "SELECT \(Self.eventColumns) FROM event WHERE key > $1 ORDER BY key LIMIT $2",
      [.int(key), .int(Int64(limit))], Self.event)
  }

  /// All tables in one transaction.
  public func clearReadModels() async throws(StoreError) {
    let names = readTables.keys.sorted()
    try await database.write { (session) throws(StoreError) in
      for name in names { try session.execute("DELETE FROM \(name)", []) }
    }
  }

  /// All rows in one transaction, each after the one before.
  public func writeRows(_ rows: [RowChange]) async throws(StoreError) {
    try UnitCheck.check(rows, readTables)
    let engine = engine
    try await database.write { (session) throws(StoreError) in
      try engine.write(rows, session)
    }
  }

  /// One query on one snapshot.
  func rows<Item: Sendable>(
    _ sql: String, _ binds: [SQLValue],
    _ decode: @escaping @Sendable (Row) throws(StoreError) -> Item
  ) async throws(StoreError) -> [Item] {
    try await database.read { (session) throws(StoreError) in
      var items: [Item] = []
      for row in try session.query(sql, binds) { items.append(try decode(row)) }
      return items
    }
  }

  static let eventColumns =
    "key, kind, id, sequence, type, body, postings, leaf, recorded_at, business_date"

  @Sendable static func event(_ row: Row) throws(StoreError) -> StoredEvent {
    StoredEvent(
      key: try row.int(0), stream: try StreamRef(row, kind: 1, id: 2), sequence: try row.int(3),
      type: try row.text(4), body: try row.blob(5), postings: try row.optionalBlob(6),
      leaf: try row.optionalBlob(7), recordedAt: Instant(microseconds: try row.int(8)),
      businessDate: try CivilDate(row, 9))
  }
}
