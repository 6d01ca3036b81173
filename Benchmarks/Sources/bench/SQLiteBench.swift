import CreditPlatform
import SQLStore
import SQLiteDriver

/// Draws of 64 concurrent callers on SQLite with `synchronous=FULL`, beside the same statements
/// by bare libsqlite3, 64 units a transaction.
enum SQLiteBench {
  private static let callers = 64
  private static let borrowersEach = 16

  static func run(_ unit: DrawUnit, in folder: String) async throws -> Line {
    let borrowers = callers * borrowersEach
    // The reference gets the store's own tables.
    let path = folder + "/bare.sqlite"
    let empty = try await SQLStore(
      database: try await SQLiteDatabase.open(path: path), readTables: ReadTables.all)
    _ = try await Drawer(empty, unit, borrowers: borrowers)
    await empty.close()
    let bare = try BareSQLite(path: path, unit)
    let store = try await SQLStore(
      database: try await SQLiteDatabase.open(path: folder + "/store.sqlite"),
      readTables: ReadTables.all)
    let drawer = try await Drawer(store, unit, borrowers: borrowers)
    var measured: [Double] = []
    var reference: [Double] = []
    var group = 0
    for _ in 0..<3 {
      measured.append(
        try await Measure.rate(callers: callers, seconds: 2) { caller, call in
          let number = caller * borrowersEach + call % borrowersEach
          return try await drawer.draw(number..<number + 1)
        })
      reference.append(
        try Measure.rate(seconds: 2) {
          let first = group % borrowersEach * callers
          try bare.draw(first..<first + callers, round: group / borrowersEach)
          group += 1
          return callers
        })
    }
    await store.close()
    bare.close()
    return Line(
      name: "SQLite draws, 64 callers / bare libsqlite3", measured: Measure.median(measured),
      reference: Measure.median(reference), unit: "units/s", bar: .atLeast(0.5))
  }
}
