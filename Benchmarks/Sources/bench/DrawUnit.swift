import CreditCore
import CreditPlatform
import Crypto
import SQLSession

/// What drawing a loan writes: the events, state and rows of a real draw by the platform, to be
/// written again for other borrowers.
struct DrawUnit: Sendable {
  let state: [UInt8]
  let events: [StoredEvent]
  let fingerprint = DrawUnit.bytes(32)
  let outcome: [UInt8]
  let task: [UInt8]
  let fields = "name bank_account"
  let day: Int64
  let time: Int64

  /// Takes the unit from the first draw of a borrower.
  init(_ customers: Customers) async throws {
    guard let id = customers.ids.first else { throw BenchFailure(description: "no borrower") }
    let store = customers.platform.store
    let stream = StreamRef(.borrower, id)
    let before = try await store.load(stream, parts: [])
    try await customers.draw(try await customers.terms(of: id), id, round: 0)
    guard let before, let after = try await store.load(stream, parts: []),
      let outcome = try await store.outcome(of: "draw-0", on: stream),
      let send = try await customers.platform.borrower(id)?.disclosures.last
    else { throw BenchFailure(description: "the draw left nothing") }
    state = after.state
    events = try await store.events(of: stream, after: before.version, limit: 100)
    self.outcome = outcome.outcome
    task = Array("{\"ordinal\":\(send.ordinal)}".utf8)
    day = Int64(customers.platform.clock.businessDate.dayNumber)
    time = customers.platform.clock.now.microseconds
    guard events.last?.type == DisclosureIntended.kind else {
      throw BenchFailure(description: "the draw does not end with the payout's intent")
    }
  }

  var sizes: String {
    let body = events.reduce(0) {
      $0 + $1.body.count + ($1.leaf?.count ?? 0) + ($1.postings?.count ?? 0)
    }
    let bytes = state.count + body + fingerprint.count + outcome.count + task.count
    return "\(events.count + 4) rows (state, \(events.count) events, outbox, 2 read models), "
      + "\(bytes) bytes of values, \(state.count) of them the state"
  }

  /// Scattered over all ids, as the platform's are; SQL can compute it too.
  static func id(_ number: Int) -> StreamID {
    StreamID(bytes: Array(Insecure.MD5.hash(data: Array("\(number)".utf8))))
      ?? StreamID(high: 0, low: UInt64(number))
  }

  /// The unit that makes a borrower, at version 1.
  func register(_ number: Int) -> Unit {
    let first = NewEvent(
      type: BorrowerRegistered.kind, body: DrawUnit.bytes(126), postings: nil, leaf: nil,
      recordedAt: Instant(microseconds: time), businessDate: CivilDate(dayNumber: Int32(day)))
    return Unit(
      stream: StreamRef(.borrower, DrawUnit.id(number)), expectedVersion: 0, state: state,
      events: [first])
  }

  /// The `round`-th draw (from 0) of a borrower.
  func unit(_ number: Int, round: Int) -> Unit {
    let id = DrawUnit.id(number)
    let version = version(round)
    return Unit(
      stream: StreamRef(.borrower, id), expectedVersion: version, state: state,
      wakesOn: CivilDate(dayNumber: Int32(day)),
      events: events.map {
        NewEvent(
          type: $0.type, body: $0.body, postings: $0.postings, leaf: $0.leaf,
          recordedAt: $0.recordedAt, businessDate: $0.businessDate)
      },
      outbox: [NewOutboxRow(topic: "disclosure", body: task, afterEvent: events.count - 1)],
      rows: rows(id, ordinal: version),
      idempotency: Idempotency(
        key: DrawUnit.key(version), fingerprint: fingerprint, outcome: outcome))
  }

  func version(_ round: Int) -> Int64 { 1 + Int64(events.count) * Int64(round) }

  static func key(_ version: Int64) -> String { "draw-\(version)" }

  private func rows(_ id: StreamID, ordinal: Int64) -> [RowChange] {
    let id = SQLValue.blob(id.bytes)
    return [
      RowChange(
        DrawUnit.table("borrower_row"),
        [
          id, .int(day), .text("passed"), .text("active"), .int(3_000_000), .int(1_264_939), .null,
          .int(day), .int(day),
        ]),
      RowChange(
        DrawUnit.table("disclosure_row"),
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
