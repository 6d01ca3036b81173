import Foundation
import GRDB
public import SQLSession

/// SQLite in a file: one writer, several readers, every commit on disk before it is acknowledged.
public final class SQLiteDatabase: SQLSession.Database {
  private let pool: DatabasePool
  private let checkpointer: Checkpointer
  /// Set when the file is ours alone and goes away with ``close()``.
  private let temporaryFolder: URL?

  /// SQLite's words.
  public var dialect: Dialect { .sqlite }

  /// Opens the database, making it when there is none.
  ///
  /// - Throws: ``StoreError/unavailable(_:)`` when the file can't be opened or SQLite doesn't
  ///   commit with `synchronous=FULL`.
  public static func open(path: String) async throws(StoreError) -> SQLiteDatabase {
    try await SQLiteDatabase(path: path, temporaryFolder: nil)
  }

  /// A database in a new temporary folder, deleted by ``close()``.
  public static func temporary() async throws(StoreError) -> SQLiteDatabase {
    let name = "tallystick-" + String(UInt64.random(in: 0 ... .max), radix: 36)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .unavailable("no temporary folder could be made")
    }
    let file = folder.appendingPathComponent("store.sqlite").path
    return try await SQLiteDatabase(path: file, temporaryFolder: folder)
  }

  private init(path: String, temporaryFolder: URL?) async throws(StoreError) {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.maximumReaderCount = 4
    // Up to so many kibibytes of pages in memory for each connection: with SQLite's own two
    // mebibytes a large database is read again and again.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size=-32768") }
    do {
      let pool = try DatabasePool(path: path, configuration: configuration)
      self.pool = pool
      checkpointer = try Checkpointer(path: path, pool: pool)
      self.temporaryFolder = temporaryFolder
      try await Self.makeDurable(pool)
    } catch {
      throw SQLiteFailure.storeError(error)
    }
  }

  /// GRDB's pool sets `synchronous=NORMAL` when it turns WAL on, after the configuration's own
  /// preparation has run; NORMAL can lose acknowledged commits when the power fails. So it is set
  /// here, after opening, and read back. Checkpoints are the ``Checkpointer``'s, off the path of a
  /// commit. What is deleted is overwritten, so that a shredded key is not left in the file.
  private static func makeDurable(_ pool: DatabasePool) async throws {
    try await pool.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous=FULL")
      try database.execute(sql: "PRAGMA wal_autocheckpoint=0")
      try database.execute(sql: "PRAGMA secure_delete=ON")
      guard try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2 else {
        throw StoreError.unavailable("SQLite did not take synchronous=FULL")
      }
    }
  }

  /// On one of a few reading connections, beside the writer.
  public func read<Value: Sendable>(
    _ body: @escaping @Sendable (any Session) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await pool.read { database in try body(SQLiteSession(database)) }
    } catch {
      throw SQLiteFailure.storeError(error)
    }
  }

  /// On the one writing connection; callers take turns.
  public func write<Value: Sendable>(
    _ body: @escaping @Sendable (any Session) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    do {
      let (value, changes) = try await pool.write { database in
        (try body(SQLiteSession(database)), database.totalChangesCount)
      }
      checkpointer.wrote(totalChanges: changes)
      return value
    } catch {
      throw SQLiteFailure.storeError(error)
    }
  }

  /// SQLite has no arrays: always throws.
  public func call(
    _ sql: String, arrays: [SQLArray]
  ) async throws(StoreError) -> [SQLSession.Row] {
    throw .programming("SQLite has no array binds")
  }

  /// Waits for nothing: calls under way may fail.
  public func close() async {
    await checkpointer.close()
    try? pool.close()
    if let temporaryFolder { try? FileManager.default.removeItem(at: temporaryFolder) }
  }
}
