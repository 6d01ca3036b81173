public import CreditPlatform
public import SQLSession

extension SQLStore {
  /// Events are sequenced in key order and without gaps, so those after the last one sequenced are
  /// the ones that wait. On PostgreSQL this takes a transaction that sees what others commit
  /// meanwhile, hence `write`.
  public func unsequenced(limit: Int) async throws(StoreError) -> [UnsequencedEvent] {
    let engine = engine
    return try await database.write { (session) throws(StoreError) in
      let settled = try engine.settledKey(session)
      let rows = try session.query(
        """
        SELECT key, leaf FROM event
        WHERE leaf IS NOT NULL AND key > COALESCE((SELECT MAX(event) FROM log_entry), 0)
          AND key < $1
        ORDER BY key LIMIT $2
        """, [.int(settled), .int(Int64(limit))])
      var events: [UnsequencedEvent] = []
      for row in rows {
        events.append(UnsequencedEvent(key: try row.int(0), leaf: try row.blob(1)))
      }
      return events
    }
  }

  /// On PostgreSQL this takes a transaction that sees what others commit meanwhile, hence `write`.
  public func posted(
    after key: Int64, limit: Int
  ) async throws(StoreError) -> [StoredEvent] {
    let engine = engine
    return try await database.write { (session) throws(StoreError) in
      let settled = try engine.settledKey(session)
      let rows = try session.query(
        """
        SELECT \(Self.eventColumns) FROM event
        WHERE key > $1 AND key < $2 AND postings IS NOT NULL ORDER BY key LIMIT $3
        """, [.int(key), .int(settled), .int(Int64(limit))])
      var events: [StoredEvent] = []
      for row in rows { events.append(try Self.event(row)) }
      return events
    }
  }

  /// Beside what the contract says, entries must follow on without a gap, in the indexes as in the
  /// events: one left out would never get its place.
  ///
  /// - Throws: ``StoreError/constraint(_:)`` named `log_entry_order` when they don't.
  public func sequence(
    _ entries: [SequencedEntry], from first: Int64
  ) async throws(StoreError) {
    guard let last = entries.last else { return }
    try await database.write { (session) throws(StoreError) in
      let next = try Self.nextPosition(session)
      for (position, entry) in entries.enumerated() {
        try session.execute(
          Tables.logEntry.insert,
          [.int(first + Int64(position)), .int(entry.event), .blob(entry.entry)])
      }
      let waiting = try session.query(
        """
        SELECT COUNT(*) FROM event WHERE leaf IS NOT NULL AND key <= $1
          AND key > COALESCE((SELECT event FROM log_entry WHERE position = $2), 0)
        """, [.int(last.event), .int(next - 1)])
      let inOrder = zip(entries, entries.dropFirst()).allSatisfy { $0.event < $1.event }
      guard first == next, inOrder, try waiting.first?.int(0) == Int64(entries.count) else {
        throw .constraint("log_entry_order")
      }
    }
  }

  /// Entries with an index of at least `index`, by the primary key.
  public func entries(
    from index: Int64, limit: Int
  ) async throws(StoreError) -> [SequencedEntry] {
    try await rows(
      "SELECT event, bytes FROM log_entry WHERE position >= $1 ORDER BY position LIMIT $2",
      [.int(index), .int(Int64(limit))]
    ) { (row) throws(StoreError) in
      SequencedEntry(event: try row.int(0), entry: try row.blob(1))
    }
  }

  /// One more than the highest index: indexes have no gap.
  public func sequencedCount() async throws(StoreError) -> Int64 {
    try await database.read { (session) throws(StoreError) in try Self.nextPosition(session) }
  }

  /// By the unique index on the entry's event.
  public func logIndex(ofEvent key: Int64) async throws(StoreError) -> Int64? {
    try await rows("SELECT position FROM log_entry WHERE event = $1", [.int(key)]) {
      (row) throws(StoreError) in try row.int(0)
    }.first
  }

  /// Indexes count from 0 without a gap, so the last one tells how many there are.
  private static func nextPosition(_ session: any Session) throws(StoreError) -> Int64 {
    let rows = try session.query("SELECT MAX(position) FROM log_entry", [])
    return try rows.first?.optionalInt(0).map { $0 + 1 } ?? 0
  }
}
