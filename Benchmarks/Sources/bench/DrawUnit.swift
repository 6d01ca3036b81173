import CreditCore
import CreditPlatform
import Crypto
import SQLSession

/// What drawing a loan writes, with the rows and byte sizes of the demo's draws: the agreed paper,
/// the loan and the disclosure to the payment channel as events (two of them for the transparency
/// log), the new state, a row for the outbox and two rows of read models.
enum DrawUnit {
  struct Event: Sendable {
    var type: String
    var body: [UInt8]
    var leaf: [UInt8]?
  }

  static let state = bytes(5801)
  static let events = [
    Event(type: "paper.agreed/1", body: bytes(220), leaf: bytes(116)),
    Event(type: "loan.drawn/1", body: bytes(503), leaf: nil),
    Event(type: "disclosure.intended/1", body: bytes(238), leaf: bytes(116)),
  ]
  static let fingerprint = bytes(32)
  static let outcome = Array("{}".utf8)
  static let task = bytes(13)
  static let fields = "name bank_account"
  static let day: Int64 = 20_734
  static let time: Int64 = 1_795_323_328_256_393

  static let sizes: String = {
    let body = events.reduce(0) { $0 + $1.body.count + ($1.leaf?.count ?? 0) }
    let bytes = state.count + body + fingerprint.count + outcome.count + task.count
    return "7 rows (state, 3 events, outbox, 2 read models), \(bytes) bytes of values"
  }()

  /// Scattered over all ids, as the platform's are; SQL can compute it too.
  static func id(_ number: Int) -> StreamID {
    StreamID(bytes: Array(Insecure.MD5.hash(data: Array("\(number)".utf8))))
      ?? StreamID(high: 0, low: UInt64(number))
  }

  /// The unit that makes a borrower, at version 1.
  static func register(_ number: Int) -> Unit {
    Unit(
      stream: StreamRef(.borrower, id(number)), expectedVersion: 0, state: state,
      events: [event(Event(type: "borrower.registered/1", body: bytes(126), leaf: nil))])
  }

  /// The `round`-th draw (from 0) of a borrower.
  static func unit(_ number: Int, round: Int) -> Unit {
    let version = version(round)
    return Unit(
      stream: StreamRef(.borrower, id(number)), expectedVersion: version, state: state,
      wakesOn: CivilDate(dayNumber: Int32(day)), events: events.map(event),
      outbox: [NewOutboxRow(topic: "disclosure", body: task, afterEvent: 2)],
      rows: rows(id(number), ordinal: version),
      idempotency: Idempotency(
        key: key(version), fingerprint: fingerprint, outcome: outcome))
  }

  static func version(_ round: Int) -> Int64 { 1 + 3 * Int64(round) }

  static func key(_ version: Int64) -> String { "draw-\(version)" }

  private static func event(_ event: Event) -> NewEvent {
    NewEvent(
      type: event.type, body: event.body, postings: nil, leaf: event.leaf,
      recordedAt: Instant(microseconds: time),
      businessDate: CivilDate(dayNumber: Int32(day)))
  }

  private static func rows(_ id: StreamID, ordinal: Int64) -> [RowChange] {
    let id = SQLValue.blob(id.bytes)
    return [
      RowChange(
        table("borrower_row"),
        [
          id, .int(day), .text("passed"), .text("active"), .int(3_000_000), .int(1_264_939), .null,
          .int(day), .int(day),
        ]),
      RowChange(
        table("disclosure_row"),
        [
          id, .int(ordinal), .text("payout"), .text("S3a"), .text("contract_performance"),
          .text("yundu"), .text(fields), .text("interface"), .int(3), .int(day), .int(time),
        ]),
    ]
  }

  private static func table(_ name: String) -> ReadTable {
    ReadTables.all.first { $0.name == name } ?? ReadTables.all[0]
  }

  private static func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 73 &+ count) }
  }
}
