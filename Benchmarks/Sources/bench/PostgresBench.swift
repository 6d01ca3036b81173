import CreditPlatform
import Foundation
import PostgresDriver
import PostgresTestSupport
import SQLSession
import SQLStore

/// Draws on PostgreSQL, eight callers with one unit a call and with 64, beside `pgbench` with eight
/// clients that send the statements of one draw one by one, to the same tables.
enum PostgresBench {
  private static let callers = 8
  private static let borrowersEach = 64

  static func run(_ unit: DrawUnit, in folder: String) async throws -> [Line] {
    let server = try PostgresServer.shared()
    let reference = try await SQLStore(
      database: try await PostgresDatabase.open(url: server.url, schema: "reference"),
      readTables: ReadTables.all)
    _ = try await Drawer(reference, unit, borrowers: callers * borrowersEach)
    await reference.close()
    let store = try await SQLStore(
      database: try await PostgresDatabase.open(url: server.url, schema: "store"),
      readTables: ReadTables.all)
    let drawer = try await Drawer(store, unit, borrowers: callers * borrowersEach)
    var one: [Double] = []
    var many: [Double] = []
    var bare: [Double] = []
    for _ in 0..<3 {
      one.append(
        try await Measure.rate(callers: callers, seconds: 3) { caller, call in
          let number = caller * borrowersEach + call % borrowersEach
          return try await drawer.draw(number..<number + 1)
        })
      bare.append(try PgBench.rate(unit, server.url, clients: callers, unitsEach: 250, in: folder))
      many.append(
        try await Measure.rate(callers: callers, seconds: 3) { caller, _ in
          let first = caller * borrowersEach
          return try await drawer.draw(first..<first + borrowersEach)
        })
    }
    await store.close()
    let pgbench = Measure.median(bare)
    return [
      Line(
        name: "PostgreSQL draws, 8 callers / pgbench", measured: Measure.median(one),
        reference: pgbench, unit: "units/s", bar: .atLeast(1)),
      Line(
        name: "PostgreSQL draws, 64 a call / pgbench", measured: Measure.median(many),
        reference: pgbench, unit: "units/s", bar: .atLeast(2.5)),
    ]
  }
}
