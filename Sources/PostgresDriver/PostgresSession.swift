import SQLSession

/// A connection with its prepared statements. It lives in one ``PostgresWorker`` and never leaves.
final class PostgresSession: Session {
  private struct StatementKey: Hashable {
    var sql: String
    /// A NULL bind has no type, so the same text is prepared apart for it.
    var types: [UInt32]
  }

  /// Texts are constants of the program; more of them than this is a program that builds texts.
  private static let statementLimit = 1000

  private let link: PostgresLink
  private var statements: [StatementKey: String] = [:]

  /// Connects and prepares the connection: its schema, time limits and durability. Our statements
  /// are short; compiling one just in time costs a hundred times what it saves.
  init(url: String, schema: String?) throws(StoreError) {
    link = try PostgresLink(url: url)
    try link.run(
      """
      SET statement_timeout = '30s'; SET lock_timeout = '5s';
      SET idle_in_transaction_session_timeout = '60s'; SET jit = off;
      SET default_transaction_isolation = 'read committed'
      """)
    if let schema { try link.run("SET search_path = \"\(schema)\"") }
    let unsafeSettings = try query(
      """
      SELECT CAST(name AS TEXT) FROM pg_settings
      WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes') AND setting = 'off'
      """, [])
    guard unsafeSettings.isEmpty else {
      let names = try unsafeSettings.map { (row) throws(StoreError) in try row.text(0) }
      throw .unavailable(
        "PostgreSQL runs with \(names.joined(separator: ", ")) off: commits would not be durable")
    }
  }

  var isUp: Bool { link.isUp }

  /// Asks the socket first whether the server has closed it.
  func isStillUp() -> Bool { link.isStillUp() }

  var isTransactionBroken: Bool { link.isTransactionBroken }

  func define(_ sql: String) throws(StoreError) {
    try link.run(sql)
  }

  func execute(_ sql: String, _ binds: [SQLValue]) throws(StoreError) -> Int {
    try run(sql, PostgresBinds(binds)).changes
  }

  func query(_ sql: String, _ binds: [SQLValue]) throws(StoreError) -> [Row] {
    try run(sql, PostgresBinds(binds)).rows()
  }

  func query(_ sql: String, arrays: [SQLArray]) throws(StoreError) -> [Row] {
    try run(sql, PostgresBinds(arrays: arrays)).rows()
  }

  private func run(_ sql: String, _ binds: PostgresBinds) throws(StoreError) -> PostgresResult {
    let key = StatementKey(sql: sql, types: binds.types)
    if let name = statements[key] { return try link.run(prepared: name, binds) }
    guard statements.count < Self.statementLimit else {
      throw .programming("more than \(Self.statementLimit) different statements")
    }
    let name = "s\(statements.count)"
    try link.prepare(name, sql, types: binds.types)
    statements[key] = name
    return try link.run(prepared: name, binds)
  }
}
