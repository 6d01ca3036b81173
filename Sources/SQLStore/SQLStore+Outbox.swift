public import CreditCore
public import CreditPlatform
public import SQLSession

extension SQLStore {
  /// One statement picks and leases; on PostgreSQL it passes over rows that others are taking.
  public func claimOutbox(_ claim: OutboxClaim) async throws(StoreError) -> [OutboxRow] {
    guard !claim.topics.isEmpty else { return [] }
    let count = claim.topics.count
    let sql = """
      WITH claimed AS MATERIALIZED (
        SELECT outbox.key FROM outbox LEFT JOIN log_entry ON log_entry.event = outbox.event
        WHERE outbox.topic IN (\((1...count).map { "$\($0)" }.joined(separator: ", ")))
          AND outbox.not_before <= $\(count + 1) AND outbox.lease_until <= $\(count + 2)
          AND (outbox.event IS NULL OR log_entry.position < $\(count + 3))
        ORDER BY outbox.key LIMIT $\(count + 4)\(database.dialect.skippingLocked(of: "outbox"))
      )
      UPDATE outbox SET lease_until = $\(count + 5), attempt = attempt + 1
      WHERE key IN (SELECT key FROM claimed)
      RETURNING key, kind, id, topic, body, event, attempt
      """
    let leaseEnd = claim.now.adding(seconds: claim.leaseSeconds)
    let binds: [SQLValue] =
      claim.topics.map { .text($0) } + [
        SQLValue(claim.businessDate), .int(claim.now.microseconds), .int(claim.treeSize),
        .int(Int64(claim.limit)), .int(leaseEnd.microseconds),
      ]
    let rows = try await database.write { (session) throws(StoreError) in
      var rows: [OutboxRow] = []
      for row in try session.query(sql, binds) { rows.append(try Self.outboxRow(row)) }
      return rows
    }
    return rows.sorted { $0.id < $1.id }
  }

  /// Ends the leases at `retryAt`; rows that are gone are passed over.
  public func releaseOutbox(_ ids: [Int64], retryAt: Instant) async throws(StoreError) {
    try await database.write { (session) throws(StoreError) in
      for id in ids.sorted() {
        try session.execute(
          "UPDATE outbox SET lease_until = $1 WHERE key = $2",
          [.int(retryAt.microseconds), .int(id)])
      }
    }
  }

  /// Deletes the rows; rows that are gone are passed over.
  public func finishOutbox(_ ids: [Int64]) async throws(StoreError) {
    try await database.write { (session) throws(StoreError) in
      for id in ids.sorted() {
        try session.execute("DELETE FROM outbox WHERE key = $1", [.int(id)])
      }
    }
  }

  private static func outboxRow(_ row: Row) throws(StoreError) -> OutboxRow {
    OutboxRow(
      id: try row.int(0), stream: try StreamRef(row, kind: 1, id: 2), topic: try row.text(3),
      body: try row.blob(4), event: try row.optionalInt(5), attempt: try row.int(6))
  }
}
