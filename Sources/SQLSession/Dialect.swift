/// The few words in which the engines differ.
public enum Dialect: Hashable, Sendable {
  case sqlite
  case postgres

  /// A 64-bit integer column.
  public var bigint: String {
    switch self {
    case .sqlite: "INTEGER"
    case .postgres: "BIGINT"
    }
  }

  /// A text column in byte order, which SQLite has by itself and keyset paging depends on.
  public var text: String {
    switch self {
    case .sqlite: "TEXT"
    case .postgres: "TEXT COLLATE \"C\""
    }
  }

  /// A column of bytes.
  public var blob: String {
    switch self {
    case .sqlite: "BLOB"
    case .postgres: "BYTEA"
    }
  }

  /// A primary key column that the database counts up, never giving a deleted number again.
  public var ascendingKey: String {
    switch self {
    case .sqlite: "INTEGER PRIMARY KEY AUTOINCREMENT"
    case .postgres: "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"
    }
  }

  /// What follows the closing bracket of a table: SQLite checks column types only when asked to.
  public var tableSuffix: String {
    switch self {
    case .sqlite: " STRICT"
    case .postgres: ""
    }
  }

  /// Ends a SELECT that picks rows to work on, so that workers don't wait for one another.
  /// SQLite has one writer and needs nothing.
  public func skippingLocked(of table: String) -> String {
    switch self {
    case .sqlite: ""
    case .postgres: " FOR UPDATE OF \(table) SKIP LOCKED"
    }
  }

  /// Whether statements take array binds.
  public var hasArrays: Bool { self == .postgres }

  /// Taken first in a transaction, it lets one program at a time change the schema. SQLite's write
  /// transaction is such a lock already.
  public var migrationLock: String? {
    switch self {
    case .sqlite: nil
    case .postgres:
      "SELECT CAST(pg_advisory_xact_lock(hashtext(current_schema()), 7) AS TEXT)"
    }
  }
}
