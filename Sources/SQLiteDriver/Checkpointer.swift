import GRDB
import Synchronization

/// Moves the write-ahead log into the database file in the background, on a connection of its own.
///
/// SQLite would do it inside whichever commit crosses a limit, which then takes tens of
/// milliseconds longer.
final class Checkpointer: Sendable {
  private struct State {
    var changesAtLast = 0
    var isRunning = false
    var isClosed = false
  }

  /// Row changes between two checkpoints: some ten megabytes of log.
  private static let interval = 4000
  /// A log of so many pages (64 MiB) is restarted: a passive checkpoint never catches up with a
  /// writer that doesn't pause, and the log would grow without end.
  private static let longLog = 16_384

  private let state = Mutex(State())
  private let connection: DatabaseQueue
  private let pool: DatabasePool

  init(path: String, pool: DatabasePool) throws {
    connection = try DatabaseQueue(path: path)
    self.pool = pool
  }

  /// Called after each commit with the writer's count of row changes so far.
  func wrote(totalChanges: Int) {
    let isDue = state.withLock { state in
      guard !state.isRunning, !state.isClosed,
        totalChanges - state.changesAtLast >= Self.interval
      else { return false }
      state.changesAtLast = totalChanges
      state.isRunning = true
      return true
    }
    guard isDue else { return }
    Task {
      await checkpoint()
      state.withLock { $0.isRunning = false }
    }
  }

  func close() async {
    state.withLock { $0.isClosed = true }
    try? connection.close()
  }

  /// A checkpoint that fails or finds a lock is made up for by the next one.
  private func checkpoint() async {
    let pages = try? await connection.writeWithoutTransaction { database in
      try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(PASSIVE)")?[1] as Int?
    }
    guard let pages = pages ?? nil, pages > Self.longLog else { return }
    try? await pool.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA wal_checkpoint(RESTART)")
    }
  }
}
