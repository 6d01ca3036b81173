import CreditCore
import CreditPlatform
import SQLSession

/// Small values to commit.
enum Samples {
  static let now = Instant(microseconds: 1_790_000_000_000_000)
  static let today = CivilDate(dayNumber: 20_700)

  static let table = ReadTable(
    name: "sample",
    columns: [
      .init("stream", .blob), .init("ordinal", .int), .init("label", .text),
      .init("amount", .int, isNullable: true), .init("proof", .blob, isNullable: true),
    ],
    keyColumns: 2, indexes: [["label"]])

  static func stream(_ number: UInt64, _ kind: StreamKind = .borrower) -> StreamRef {
    StreamRef(kind, StreamID(high: number &* 0x9E37_79B9_7F4A_7C15, low: number))
  }

  static func event(_ name: String, leaf: [UInt8]? = nil) -> NewEvent {
    NewEvent(
      type: "sample.\(name)/1", body: Array(name.utf8), postings: nil, leaf: leaf,
      recordedAt: now, businessDate: today)
  }

  static func unit(
    _ stream: StreamRef, at version: Int64, key: String? = nil, _ events: [NewEvent]? = nil
  ) -> Unit {
    Unit(
      stream: stream, expectedVersion: version, state: Array("state \(version + 1)".utf8),
      events: events ?? [event("changed")],
      idempotency: key.map {
        Idempotency(key: $0, fingerprint: [1, 2, 3], outcome: Array("outcome of \($0)".utf8))
      })
  }

  static func row(
    _ stream: StreamRef, _ ordinal: Int64, _ label: String, amount: Int64? = nil,
    proof: [UInt8]? = nil
  ) -> RowChange {
    RowChange(
      table,
      [
        .blob(stream.id.bytes), .int(ordinal), .text(label), amount.map { .int($0) } ?? .null,
        proof.map { .blob($0) } ?? .null,
      ])
  }
}

/// The sample table's rows.
struct SampleRows: Query {
  struct Item: Hashable, Sendable {
    var ordinal: Int64
    var label: String
    var amount: Int64?
    var proof: [UInt8]?
  }

  var stream: StreamRef
  var order = "ordinal"

  var sql: String {
    "SELECT ordinal, label, amount, proof FROM sample WHERE stream = $1 ORDER BY \(order)"
  }
  var binds: [SQLValue] { [.blob(stream.id.bytes)] }

  func decode(_ row: Row) throws(StoreError) -> Item {
    Item(
      ordinal: try row.int(0), label: try row.text(1), amount: try row.optionalInt(2),
      proof: try row.optionalBlob(3))
  }
}

extension CommitResult {
  var firstEvent: Int64? {
    if case .committed(let key) = self { key } else { nil }
  }
}
