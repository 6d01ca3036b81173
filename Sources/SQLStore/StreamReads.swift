import CreditCore
import CreditPlatform
import SQLSession

/// Reads of one stream.
enum StreamReads {
  static func outcome(
    of key: String, on stream: StreamRef, _ session: any Session
  ) throws(StoreError) -> StoredOutcome? {
    let rows = try session.query(
      """
      SELECT fingerprint, outcome FROM event
      WHERE kind = $1 AND id = $2 AND idempotency_key = $3
      """, stream.binds + [.text(key)])
    guard let row = rows.first else { return nil }
    return StoredOutcome(fingerprint: try row.blob(0), outcome: try row.blob(1))
  }

  static func load(
    _ stream: StreamRef, parts: [Int64], _ session: any Session
  ) throws(StoreError) -> StoredStream? {
    let rows = try session.query(
      "SELECT version, state, wakes_on FROM stream WHERE kind = $1 AND id = $2", stream.binds)
    guard let row = rows.first else { return nil }
    var stored = StoredStream(
      version: try row.int(0), state: try row.blob(1),
      wakesOn: try row.isNull(2) ? nil : CivilDate(row, 2), parts: [])
    guard let least = parts.min(), let most = parts.max() else { return stored }
    var bytes: [Int64: [UInt8]] = [:]
    for row in try session.query(
      "SELECT part, bytes FROM part WHERE kind = $1 AND id = $2 AND part >= $3 AND part <= $4",
      stream.binds + [.int(least), .int(most)])
    {
      bytes[try row.int(0)] = try row.blob(1)
    }
    stored.parts = parts.compactMap { id in bytes[id].map { StoredPart(id: id, bytes: $0) } }
    return stored
  }
}
