import CreditPlatform
import PostgresDriver
import PostgresTestSupport
import SQLSession
import SQLStore
import SQLiteDriver
import Testing

/// The engines that must behave alike. Without PostgreSQL its tests fail; none is skipped.
enum Backend: String, CaseIterable, CustomTestStringConvertible, Sendable {
  case sqlite
  case postgres

  static let all = Backend.allCases

  var testDescription: String { rawValue }

  /// A new, empty database.
  func database() async throws -> any Database {
    switch self {
    case .sqlite: try await SQLiteDatabase.temporary()
    case .postgres: try await Self.postgres(schema: Self.newSchema(), connections: 6)
    }
  }

  /// Runs the body on a store of its own and closes it.
  func withStore(
    readTables: [ReadTable] = [Samples.table],
    _ body: (SQLStore, any Database) async throws -> Void
  ) async throws {
    let database = try await database()
    do {
      let store = try await SQLStore(database: database, readTables: readTables)
      try await body(store, database)
    } catch {
      await database.close()
      throw error
    }
    await database.close()
  }

  static func newSchema() -> String {
    "t_" + String(UInt64.random(in: 0 ... .max), radix: 36)
  }

  static func postgres(schema: String, connections: Int = 2) async throws -> PostgresDatabase {
    try await PostgresDatabase.open(
      url: PostgresServer.shared().url, schema: schema, connections: connections)
  }
}
