import CSQLite
import CreditCore
import CreditPlatform

/// The reference of the SQLite store: the statements of a draw, prepared once, by the C library.
final class BareSQLite {
  private let unit: DrawUnit
  private let connection: OpaquePointer
  private let known: BareStatement
  private let state: BareStatement
  private let event: BareStatement
  private let outbox: BareStatement
  private let borrower: BareStatement
  private let disclosure: BareStatement
  private var changesAtCheckpoint: Int32 = 0

  /// Opens a file that has the tables, with the store's settings. Checkpoints come as often as the
  /// store's.
  init(path: String, _ unit: DrawUnit) throws {
    self.unit = unit
    var opened: OpaquePointer?
    guard sqlite3_open(path, &opened) == SQLITE_OK, let opened else {
      throw BenchFailure(description: "\(path) can't be opened")
    }
    connection = opened
    for pragma in ["journal_mode=WAL", "synchronous=FULL", "wal_autocheckpoint=0"] {
      try BareSQLite.run("PRAGMA " + pragma, opened)
    }
    known = try BareStatement(
      "SELECT fingerprint, outcome FROM event WHERE kind = ? AND id = ? AND idempotency_key = ?",
      opened)
    state = try BareStatement(
      "UPDATE stream SET version = ?, state = ?, wakes_on = ? "
        + "WHERE kind = ? AND id = ? AND version = ?", opened)
    event = try BareStatement(
      "INSERT INTO event (kind, id, sequence, type, body, postings, leaf, recorded_at, "
        + "business_date, idempotency_key, fingerprint, outcome) "
        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key", opened)
    outbox = try BareStatement(
      "INSERT INTO outbox (kind, id, topic, body, not_before, event, lease_until, attempt) "
        + "VALUES (?, ?, ?, ?, ?, ?, 0, 0)", opened)
    borrower = try BareStatement(
      "INSERT INTO borrower_row VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?) ON CONFLICT (id) DO UPDATE "
        + "SET registered_on = excluded.registered_on, identity = excluded.identity, "
        + "stage = excluded.stage, credit_limit = excluded.credit_limit, owed = excluded.owed, "
        + "overdue_since = excluded.overdue_since, reporting_since = excluded.reporting_since, "
        + "updated_on = excluded.updated_on", opened)
    disclosure = try BareStatement(
      "INSERT INTO disclosure_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", opened)
  }

  /// One transaction with a draw of each borrower.
  func draw(_ numbers: Range<Int>, round: Int) throws {
    try BareSQLite.run("BEGIN IMMEDIATE", connection)
    for number in numbers { try draw(DrawUnit.id(number).bytes, unit.version(round)) }
    try BareSQLite.run("COMMIT", connection)
    let changes = sqlite3_total_changes(connection)
    guard changes - changesAtCheckpoint >= 4000 else { return }
    changesAtCheckpoint = changes
    try BareSQLite.run("PRAGMA wal_checkpoint(PASSIVE)", connection)
  }

  private func draw(_ id: [UInt8], _ version: Int64) throws {
    try known.run { $0.bind(1).bind(id).bind(DrawUnit.key(version)) }
    try state.run {
      $0.bind(version + Int64(unit.events.count)).bind(unit.state).bind(unit.day).bind(1).bind(id)
        .bind(version)
    }
    guard sqlite3_changes(connection) == 1 else {
      throw BenchFailure(description: "the reference met another version")
    }
    for (position, one) in unit.events.enumerated() {
      try event.run {
        $0.bind(1).bind(id).bind(version + 1 + Int64(position)).bind(one.type).bind(one.body)
        if let postings = one.postings { $0.bind(postings) } else { $0.bindNull() }
        if let leaf = one.leaf { $0.bind(leaf) } else { $0.bindNull() }
        $0.bind(unit.time).bind(unit.day)
        if position == 0 {
          $0.bind(DrawUnit.key(version)).bind(unit.fingerprint).bind(unit.outcome)
        } else {
          $0.bindNull().bindNull().bindNull()
        }
      }
    }
    let key = sqlite3_last_insert_rowid(connection)
    try outbox.run {
      $0.bind(1).bind(id).bind("disclosure").bind(unit.task).bind(Int64(Int32.min)).bind(key)
    }
    try borrower.run {
      $0.bind(id).bind(unit.day).bind("passed").bind("active").bind(3_000_000)
        .bind(1_264_939).bind(unit.day).bind(unit.day)
    }
    try disclosure.run {
      $0.bind(id).bind(version).bind("payout").bind("S3a").bind("contract_performance")
        .bind("yundu").bind(unit.fields).bind("interface").bind(3).bind(unit.day)
        .bind(unit.time)
    }
  }

  func close() {
    for statement in [known, state, event, outbox, borrower, disclosure] { statement.close() }
    sqlite3_close(connection)
  }

  private static func run(_ sql: String, _ connection: OpaquePointer) throws {
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else {
      throw BenchFailure(description: "\(sql): \(String(cString: sqlite3_errmsg(connection)))")
    }
  }
}

/// One prepared statement, bound from left to right.
final class BareStatement {
  private let handle: OpaquePointer
  private var next: Int32 = 1
  /// SQLite copies the bytes it is given.
  private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ sql: String, _ connection: OpaquePointer) throws {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &prepared, nil) == SQLITE_OK, let prepared else {
      throw BenchFailure(description: "\(sql): \(String(cString: sqlite3_errmsg(connection)))")
    }
    handle = prepared
  }

  func run(_ bindAll: (BareStatement) -> Void) throws {
    next = 1
    bindAll(self)
    var code = sqlite3_step(handle)
    while code == SQLITE_ROW { code = sqlite3_step(handle) }
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else { throw BenchFailure(description: "SQLite said \(code)") }
  }

  @discardableResult
  func bind(_ value: Int64) -> BareStatement {
    sqlite3_bind_int64(handle, next, value)
    return advanced()
  }

  @discardableResult
  func bind(_ value: String) -> BareStatement {
    sqlite3_bind_text(handle, next, value, Int32(value.utf8.count), copied)
    return advanced()
  }

  @discardableResult
  func bind(_ value: [UInt8]) -> BareStatement {
    sqlite3_bind_blob(handle, next, value, Int32(value.count), copied)
    return advanced()
  }

  @discardableResult
  func bindNull() -> BareStatement {
    sqlite3_bind_null(handle, next)
    return advanced()
  }

  func close() { sqlite3_finalize(handle) }

  private func advanced() -> BareStatement {
    next += 1
    return self
  }
}
