public import CreditCore
public import CreditPlatform
public import SQLSession

/// The store over SQL: SQLite or PostgreSQL, whichever the database is.
///
/// Concurrent commits of distinct streams share a transaction and so the cost of making it durable;
/// each unit stands or falls alone.
public final class SQLStore: Store {
  private static let groupLimit = 64
  private static let maxWaiting = 10_000

  let database: any Database
  let engine: any Engine
  let readTables: [String: ReadTable]
  private let commits: Grouping<Unit, CommitResult>
  private let loads: Grouping<LoadRequest, StoredStream?>

  private struct LoadRequest: Sendable {
    var stream: StreamRef
    var parts: [Int64]
  }

  /// Opens the store and brings its schema up to date.
  ///
  /// - Parameter readTables: the read models' tables; their names and their columns' are lower-case
  ///   SQL identifiers.
  /// - Throws: ``StoreError/schema(_:)`` when the database's schema is not this program's.
  public init(
    database: any Database, readTables: [ReadTable]
  ) async throws(StoreError) {
    for table in readTables { try UnitCheck.names(of: table) }
    let engine: any Engine =
      switch database.dialect {
      case .sqlite: SQLiteEngine(readTables)
      case .postgres: PostgresEngine(readTables)
      }
    try await Migrator(
      set: "store", [Migration(number: 1, name: "tables", statements: engine.storeDefinitions)]
    ).run(on: database)
    try await Migrator(
      set: "read",
      [Migration(number: 1, name: "read models", statements: engine.readDefinitions)]
    ).run(on: database)
    self.database = database
    self.engine = engine
    self.readTables = Dictionary(readTables.map { ($0.name, $0) }) { first, _ in first }
    commits = Grouping(
      limit: Self.groupLimit, lanes: engine.lanes, maxWaiting: Self.maxWaiting,
      exclusive: { $0.stream }
    ) { units in await Self.commit(units, database, engine) }
    loads = Grouping(limit: Self.groupLimit, lanes: 2, maxWaiting: Self.maxWaiting) { requests in
      await Self.load(requests, database)
    }
  }

  /// Closes the database. Calls under way may fail.
  public func close() async {
    await database.close()
  }

  /// Concurrent loads share one read transaction.
  public func load(
    _ stream: StreamRef, parts: [Int64]
  ) async throws(StoreError) -> StoredStream? {
    let outcomes = await loads.submit([LoadRequest(stream: stream, parts: parts)])
    guard let outcome = outcomes.first else { return nil }
    return try outcome.get()
  }

  /// When one of several units fails by an error, the others are committed all the same and the
  /// first error is thrown.
  public func commit(_ units: [Unit]) async throws(StoreError) -> [CommitResult] {
    for unit in units { try UnitCheck.check(unit, readTables) }
    var results: [CommitResult] = []
    for outcome in await commits.submit(units) { results.append(try outcome.get()) }
    return results
  }

  /// One transaction for the group; when an error undoes it, the units are tried one by one, so
  /// that the error meets the unit it belongs to.
  private static func commit(
    _ units: [Unit], _ database: any Database, _ engine: any Engine
  ) async -> [Result<CommitResult, StoreError>] {
    do throws(StoreError) {
      let results = try await engine.commit(units, on: database)
      return results.map { .success($0) }
    } catch {
      guard units.count > 1, isOfOneUnit(error) else { return units.map { _ in .failure(error) } }
    }
    var results: [Result<CommitResult, StoreError>] = []
    for unit in units { results += await commit([unit], database, engine) }
    return results
  }

  /// A deadlock or a lock that didn't come free is of one unit too; an outage is of all.
  private static func isOfOneUnit(_ error: StoreError) -> Bool {
    switch error {
    case .unique, .constraint, .corrupted, .programming, .busy: true
    case .unavailable, .timedOut, .schema: false
    }
  }

  private static func load(
    _ requests: [LoadRequest], _ database: any Database
  ) async -> [Result<StoredStream?, StoreError>] {
    do throws(StoreError) {
      let streams = try await database.read { (session) throws(StoreError) in
        var streams: [StoredStream?] = []
        for request in requests {
          streams.append(try StreamReads.load(request.stream, parts: request.parts, session))
        }
        return streams
      }
      return streams.map { .success($0) }
    } catch {
      return requests.map { _ in .failure(error) }
    }
  }
}
