import CreditPlatform
import Foundation
import PostgresDriver
import PostgresTestSupport
import SQLSession
import SQLStore
import SQLiteDriver
import Testing

@Suite("Database drivers")
struct DatabaseTests {
  @Test("a body that throws leaves nothing behind", arguments: Backend.all)
  func undone(_ backend: Backend) async throws {
    try await backend.withStore { _, database in
      await #expect(throws: StoreError.timedOut) {
        try await database.write { (session) throws(StoreError) in
          try session.execute(
            "INSERT INTO log_entry (position, event, bytes) VALUES ($1, $2, $3)",
            [.int(0), .int(1), .blob([])])
          throw .timedOut
        }
      }
      let count = try await database.read { (session) throws(StoreError) in
        try session.query("SELECT COUNT(*) FROM log_entry", []).first?.int(0)
      }
      #expect(count == 0)
    }
  }

  @Test("constraints have one name on both engines", arguments: Backend.all)
  func constraints(_ backend: Backend) async throws {
    try await backend.withStore { _, database in
      let insert = "INSERT INTO log_entry (position, event, bytes) VALUES ($1, $2, $3)"
      await #expect(throws: StoreError.constraint("log_entry_bytes")) {
        try await database.write { (session) throws(StoreError) in
          try session.execute(insert, [.int(0), .int(1), .null])
        }
      }
      await #expect(throws: StoreError.unique("event_kind_id_sequence")) {
        try await database.write { (session) throws(StoreError) in
          for _ in 0..<2 {
            try session.execute(
              """
              INSERT INTO event (kind, id, sequence, type, body, recorded_at, business_date)
              VALUES (1, $1, 1, 'a', $1, 0, 0)
              """, [.blob([1])])
          }
        }
      }
    }
  }

  @Test("execute tells how many rows it wrote", arguments: Backend.all)
  func changes(_ backend: Backend) async throws {
    try await backend.withStore { _, database in
      let counts = try await database.write { (session) throws(StoreError) in
        let insert = "INSERT INTO log_entry (position, event, bytes) VALUES ($1, $2, $3)"
        return [
          try session.execute(insert, [.int(0), .int(1), .blob([])]),
          try session.execute(
            insert + " ON CONFLICT DO NOTHING", [.int(0), .int(1), .blob([])]),
          try session.execute(insert, [.int(1), .int(2), .blob([])]),
          try session.execute("UPDATE log_entry SET bytes = $1", [.blob([1])]),
          try session.execute("DELETE FROM log_entry WHERE position > $1", [.int(9)]),
        ]
      }
      #expect(counts == [1, 0, 1, 2, 0])
    }
  }

  @Test("a read sees one moment and can't write", arguments: Backend.all)
  func reads(_ backend: Backend) async throws {
    try await backend.withStore { _, database in
      await #expect(throws: StoreError.self) {
        try await database.read { (session) throws(StoreError) in
          try session.execute("DELETE FROM log_entry", [])
        }
      }
    }
  }

  @Test("a zero byte in text is refused, not cut off", arguments: Backend.all)
  func zeroInText(_ backend: Backend) async throws {
    try await backend.withStore { store, _ in
      await expectError(.programming) {
        try await store.writeRows([Samples.row(Samples.stream(1), 1, "a\u{0}b")])
      }
    }
  }

  @Test("a closed database is unavailable", arguments: Backend.all)
  func closed(_ backend: Backend) async throws {
    let database = try await backend.database()
    let store = try await SQLStore(database: database, readTables: [])
    await store.close()
    await expectError(.unavailable) { _ = try await store.sequencedCount() }
  }

  @Test("SQLite commits with synchronous=FULL, in WAL, and checkpoints elsewhere")
  func durableSQLite() async throws {
    let database = try await SQLiteDatabase.temporary()
    let settings = try await database.write { (session) throws(StoreError) in
      [
        try session.query("PRAGMA synchronous", []).first?.int(0),
        try session.query("PRAGMA wal_autocheckpoint", []).first?.int(0),
        try session.query("PRAGMA foreign_keys", []).first?.int(0),
      ]
    }
    #expect(settings == [2, 0, 1])
    await database.close()
  }

  @Test("the SQLite log is moved into the file in the background")
  func checkpoints() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("checkpoint-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("store.sqlite").path
    let store = try await SQLStore(
      database: SQLiteDatabase.open(path: path), readTables: [Samples.table])
    func size() throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.size] as? Int) ?? 0
    }
    let before = try size()
    for batch in Int64(0)..<5 {
      try await store.writeRows(
        (0..<1000).map { Samples.row(Samples.stream(1), batch * 1000 + $0, "row") })
    }
    for _ in 0..<200 where try size() == before {
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(try size() > before)
    await store.close()
    let reopened = try await SQLStore(
      database: SQLiteDatabase.open(path: path), readTables: [Samples.table])
    #expect(try await reopened.fetch(SampleRows(stream: Samples.stream(1))).count == 5000)
    await reopened.close()
  }

  @Test("a file that is no database is refused")
  func notADatabase() async throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("not-a-database-\(UInt64.random(in: 0 ... .max))").path
    try Data(repeating: 65, count: 8192).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    await #expect(throws: StoreError.self) { try await SQLiteDatabase.open(path: path) }
    await #expect(throws: StoreError.self) {
      try await SQLiteDatabase.open(path: "/nonexistent/folder/store.sqlite")
    }
  }

  @Test("a connection that is ended in a transaction is unavailable, then works again")
  func killedInTransaction() async throws {
    let database = try await Backend.postgres(schema: Backend.newSchema(), connections: 1)
    await expectError(.unavailable) {
      try await database.write { (session) throws(StoreError) in
        _ = try session.query("SELECT pg_terminate_backend(pg_backend_pid())", [])
      }
    }
    let one = try await database.read { (session) throws(StoreError) in
      try session.query("SELECT 1", []).first?.int(0)
    }
    #expect(one == 1)
    await database.close()
  }

  @Test("a connection that is ended while idle is replaced without an error")
  func killedWhileIdle() async throws {
    let database = try await Backend.postgres(schema: Backend.newSchema(), connections: 1)
    let pid = try await database.read { (session) throws(StoreError) in
      try session.query("SELECT pg_backend_pid()", []).first?.int(0)
    }
    let other = try await Backend.postgres(schema: Backend.newSchema(), connections: 1)
    try await other.write { (session) throws(StoreError) in
      _ = try session.query(
        "SELECT pg_terminate_backend(CAST($1 AS INTEGER), 5000)", [pid.map { .int($0) } ?? .null])
    }
    let next = try await database.read { (session) throws(StoreError) in
      try session.query("SELECT pg_backend_pid()", []).first?.int(0)
    }
    #expect(next != nil && next != pid)
    await database.close()
    await other.close()
  }

  @Test("a server that isn't there is unavailable")
  func noServer() async throws {
    await expectError(.unavailable) {
      _ = try await PostgresDatabase.open(url: "postgresql://nobody@/none?host=/nonexistent")
    }
  }

  @Test("a PostgreSQL session that would lose commits is refused")
  func volatileServer() async throws {
    let url = try PostgresServer.shared().url + "&options=-csynchronous_commit%3Doff"
    await expectError(.unavailable) { _ = try await PostgresDatabase.open(url: url) }
  }

  @Test("a schema's name is a plain identifier", arguments: ["", "A", "a\"b", "1a", "é"])
  func schemaNames(_ name: String) async throws {
    await #expect(throws: StoreError.self) { try await Backend.postgres(schema: name) }
  }

  @Test("more waiters than allowed are told to come back")
  func busy() async throws {
    let database = try await PostgresDatabase.open(
      url: PostgresServer.shared().url, schema: Backend.newSchema(), connections: 1, maxWaiting: 2)
    let results = await withTaskGroup(of: StoreError?.self) { group in
      for _ in 0..<10 {
        group.addTask {
          do throws(StoreError) {
            try await database.read { (session) throws(StoreError) in
              _ = try session.query("SELECT CAST(pg_sleep(0.2) AS TEXT)", [])
            }
            return nil
          } catch { return error }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.filter { $0 == nil }.count >= 3)
    #expect(results.contains(.busy))
    #expect(results.allSatisfy { $0 == nil || $0 == .busy })
    await database.close()
  }
}
