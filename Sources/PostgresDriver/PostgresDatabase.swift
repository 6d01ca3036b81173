public import SQLSession

/// PostgreSQL over libpq: a few connections, each with a thread of its own.
public final class PostgresDatabase: Database {
  private let pool: WorkerPool

  /// PostgreSQL's words.
  public var dialect: Dialect { .postgres }

  /// Opens the database and connects once, so that a wrong address shows at the start.
  ///
  /// - Parameters:
  ///   - url: handed to libpq as it is, such as `postgresql://tally@/tally?host=/run/postgresql`.
  ///     Its options may override ours (`application_name`, `connect_timeout`).
  ///   - schema: where all tables are, made when there is none; `nil` for the user's own default.
  ///     At most 63 lower-case ASCII letters, digits and underscores, not starting with a digit.
  ///   - connections: how many; few beat many on the same cores.
  ///   - maxWaiting: how many callers may wait for a connection before ``StoreError/busy``.
  /// - Throws: ``StoreError/unavailable(_:)`` when the server can't be reached or would not keep
  ///   commits durable (`fsync` or `synchronous_commit` off).
  public static func open(
    url: String, schema: String? = nil, connections: Int = 6, maxWaiting: Int = 2000
  ) async throws(StoreError) -> PostgresDatabase {
    precondition(connections > 0)
    if let schema, !isName(schema) {
      throw .schema("the schema's name is not up to 63 letters a-z, digits and underscores")
    }
    let database = PostgresDatabase(url, schema, connections, maxWaiting)
    do {
      try await database.prepare(schema)
    } catch {
      await database.close()
      throw error
    }
    return database
  }

  private init(_ url: String, _ schema: String?, _ connections: Int, _ maxWaiting: Int) {
    let workers = (1...connections).map {
      PostgresWorker(url: url, schema: schema, number: $0)
    }
    pool = WorkerPool(workers, maxWaiting: maxWaiting)
  }

  /// `IF NOT EXISTS` alone may still collide with another program that makes it at the same time.
  private func prepare(_ schema: String?) async throws(StoreError) {
    try await write { (session) throws(StoreError) in
      guard let schema else { return }
      _ = try session.query("SELECT CAST(pg_advisory_xact_lock(7) AS TEXT)", [])
      try session.define("CREATE SCHEMA IF NOT EXISTS \"\(schema)\"")
    }
  }

  /// REPEATABLE READ and read-only.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (any Session) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    try await pool.withWorker { (worker) async throws(StoreError) in
      try await worker.run(.read, body)
    }
  }

  /// READ COMMITTED.
  public func write<Value: Sendable>(
    _ body: @escaping @Sendable (any Session) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    try await pool.withWorker { (worker) async throws(StoreError) in
      try await worker.run(.write, body)
    }
  }

  /// READ COMMITTED, like ``write(_:)``.
  public func call(
    _ sql: String, arrays: [SQLArray]
  ) async throws(StoreError) -> [Row] {
    try await pool.withWorker { (worker) async throws(StoreError) in
      try await worker.call(sql, arrays: arrays)
    }
  }

  /// Lets the calls under way end; callers that wait are refused.
  public func close() async {
    await pool.close()
  }

  private static func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, bytes.count <= 63, !(48...57).contains(first) else {
      return false
    }
    return bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
  }
}
