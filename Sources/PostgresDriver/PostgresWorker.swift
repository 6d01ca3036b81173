import Dispatch
import SQLSession

/// One connection and the one thread that blocks on it, so that the cooperative pool never does.
actor PostgresWorker {
  enum Access: Sendable {
    case read
    case write

    fileprivate var begin: String {
      switch self {
      case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
      case .write: "BEGIN ISOLATION LEVEL READ COMMITTED"
      }
    }
  }

  private let executor: WorkerExecutor
  private let url: String
  private let schema: String?
  private var session: PostgresSession?

  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe executor.asUnownedSerialExecutor()
  }

  init(url: String, schema: String?, number: Int) {
    self.url = url
    self.schema = schema
    executor = WorkerExecutor(label: "postgres-\(number)")
  }

  /// Runs the body in a transaction.
  func run<Value: Sendable>(
    _ access: Access, _ body: @Sendable (any Session) throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    let session = try begin(access)
    do throws(StoreError) {
      let value = try body(session)
      guard !session.isTransactionBroken else {
        throw StoreError.programming("a statement failed and its error was ignored")
      }
      try session.define("COMMIT")
      return value
    } catch {
      if session.isUp { try? session.define("ROLLBACK") }
      if !session.isUp { self.session = nil }
      throw error
    }
  }

  /// Runs one statement as a transaction of its own. Whether it took effect can't be told when the
  /// connection breaks while it runs, so it is never tried again; a connection that is known to be
  /// gone before is replaced.
  func call(_ sql: String, arrays: [SQLArray]) throws(StoreError) -> [Row] {
    let session = try connected()
    do throws(StoreError) {
      return try session.query(sql, arrays: arrays)
    } catch {
      if !session.isUp { self.session = nil }
      throw error
    }
  }

  func close() {
    session = nil
  }

  private func connected() throws(StoreError) -> PostgresSession {
    if let session, session.isStillUp() { return session }
    let session = try PostgresSession(url: url, schema: schema)
    self.session = session
    return session
  }

  /// A connection that went away while idle shows only here, where nothing has been done yet: one
  /// new connection is tried.
  private func begin(_ access: Access) throws(StoreError) -> PostgresSession {
    if let session {
      do {
        try session.define(access.begin)
        return session
      } catch {
        self.session = nil
        guard !session.isUp else { throw error }
      }
    }
    let session = try PostgresSession(url: url, schema: schema)
    try session.define(access.begin)
    self.session = session
    return session
  }
}

/// Runs an actor's jobs on a queue of its own.
final class WorkerExecutor: SerialExecutor {
  private let queue: DispatchQueue

  init(label: String) {
    queue = DispatchQueue(label: label)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async {
      unsafe job.runSynchronously(on: self.asUnownedSerialExecutor())
    }
  }
}
