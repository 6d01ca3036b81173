import CreditPlatform
import SQLSession
import SQLStore
import Testing

@Suite("Migrations")
struct SchemaTests {
  private static let first = Migration(
    number: 1, name: "first", statements: ["CREATE TABLE one (a INTEGER)"])
  private static let second = Migration(
    number: 2, name: "second", statements: ["CREATE TABLE two (a INTEGER)"])

  private func withDatabase(
    _ backend: Backend, _ body: (any Database) async throws -> Void
  ) async throws {
    let database = try await backend.database()
    try await body(database)
    await database.close()
  }

  @Test("each step is applied once", arguments: Backend.all)
  func appliedOnce(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      try await Migrator(set: "test", [Self.first]).run(on: database)
      try await Migrator(set: "test", [Self.first, Self.second]).run(on: database)
      try await Migrator(set: "test", [Self.first, Self.second]).run(on: database)
      let count = try await database.read { (session) throws(StoreError) in
        try session.query("SELECT COUNT(*) FROM two", []).count
      }
      #expect(count == 1)
    }
  }

  @Test("a changed, missing or newer step refuses to start", arguments: Backend.all)
  func refused(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      try await Migrator(set: "test", [Self.first, Self.second]).run(on: database)
      var changed = Self.first
      changed.statements = ["CREATE TABLE one (a INTEGER, b INTEGER)"]
      await expectError(.schema) {
        try await Migrator(set: "test", [changed, Self.second]).run(on: database)
      }
      await expectError(.schema) { try await Migrator(set: "test", [Self.first]).run(on: database) }
      await expectError(.schema) {
        try await Migrator(set: "test", [Self.second]).run(on: database)
      }
      try await Migrator(set: "other", []).run(on: database)
    }
  }

  @Test("a step that fails leaves nothing behind", arguments: Backend.all)
  func failed(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      let broken = Migration(
        number: 2, name: "broken", statements: ["CREATE TABLE two (a INTEGER)", "CREATE nonsense"])
      await #expect(throws: StoreError.self) {
        try await Migrator(set: "test", [Self.first, broken]).run(on: database)
      }
      try await Migrator(set: "test", [Self.first, Self.second]).run(on: database)
    }
  }

  @Test("programs that start together migrate once", arguments: Backend.all)
  func together(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<5 {
          group.addTask {
            _ = try await SQLStore(database: database, readTables: [Samples.table])
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test("a store whose read tables changed refuses to start", arguments: Backend.all)
  func changedReadTable(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      _ = try await SQLStore(database: database, readTables: [Samples.table])
      _ = try await SQLStore(database: database, readTables: [Samples.table])
      var changed = Samples.table
      changed.columns.append(.init("more", .int))
      await expectError(.schema) {
        _ = try await SQLStore(database: database, readTables: [changed])
      }
    }
  }

  @Test("a read table's names are plain identifiers", arguments: Backend.all)
  func names(_ backend: Backend) async throws {
    try await withDatabase(backend) { database in
      for name in ["", "Upper", "a b", "a;b", "1a", "é"] {
        let table = ReadTable(name: name, columns: [.init("a", .int)], keyColumns: 1)
        await #expect(throws: StoreError.self) {
          try await SQLStore(database: database, readTables: [table])
        }
      }
    }
  }
}
