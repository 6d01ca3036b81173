/// Brings one set of migrations up to date, in one transaction and under a lock: programs that
/// start together wait for one another, and a step that fails leaves nothing behind.
public struct Migrator: Sendable {
  private let set: String
  private let migrations: [Migration]

  /// - Parameter set: names the set, so that several share a database and count by themselves.
  public init(set: String, _ migrations: [Migration]) {
    self.set = set
    self.migrations = migrations
  }

  /// - Throws: ``StoreError/schema(_:)`` when the database holds a step that this program doesn't
  ///   have, or has otherwise.
  public func run(on database: any Database) async throws(StoreError) {
    let (dialect, migrator) = (database.dialect, self)
    try await database.write { (session) throws(StoreError) in
      try migrator.apply(session, dialect)
    }
  }

  private func apply(_ session: any Session, _ dialect: Dialect) throws(StoreError) {
    if let lock = dialect.migrationLock { _ = try session.query(lock, []) }
    try session.define(
      """
      CREATE TABLE IF NOT EXISTS migration (
        set_name \(dialect.text) NOT NULL, number \(dialect.bigint) NOT NULL,
        name \(dialect.text) NOT NULL, checksum \(dialect.text) NOT NULL,
        PRIMARY KEY (set_name, number)
      )\(dialect.tableSuffix)
      """)
    let applied = try session.query(
      "SELECT number, name, checksum FROM migration WHERE set_name = $1 ORDER BY number",
      [.text(set)])
    for (position, row) in applied.enumerated() {
      try check(row, at: position)
    }
    for migration in migrations.dropFirst(applied.count) {
      for statement in migration.statements { try session.define(statement) }
      try session.execute(
        "INSERT INTO migration (set_name, number, name, checksum) VALUES ($1, $2, $3, $4)",
        [
          .text(set), .int(migration.number), .text(migration.name), .text(migration.checksum),
        ])
    }
  }

  private func check(_ row: Row, at position: Int) throws(StoreError) {
    let (number, name) = (try row.int(0), try row.text(1))
    guard position < migrations.count else {
      throw .schema(
        "the database has migration \(set) \(number) (\(name)), which this program doesn't know: "
          + "start a newer release")
    }
    let known = migrations[position]
    guard known.number == number else {
      throw .schema(
        "the database lacks migration \(set) \(known.number) (\(known.name)) but has \(number)")
    }
    guard try row.text(2) == known.checksum else {
      throw .schema(
        "migration \(set) \(number) (\(known.name)) is not the one that was applied: "
          + "its checksum differs")
    }
  }
}
