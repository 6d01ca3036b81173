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

  func close() {
    session = nil
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
