import SQLSession
import Synchronization

/// Hands out workers, one caller each, in the order of asking; at most `maxWaiting` callers wait.
final class WorkerPool: Sendable {
  private typealias Waiter = CheckedContinuation<Result<PostgresWorker, StoreError>, Never>

  private struct State {
    var free: [PostgresWorker]
    var waiting: [Waiter] = []
    var isClosed = false
  }

  private let workers: [PostgresWorker]
  private let maxWaiting: Int
  private let state: Mutex<State>

  init(_ workers: [PostgresWorker], maxWaiting: Int) {
    self.workers = workers
    self.maxWaiting = maxWaiting
    state = Mutex(State(free: workers))
  }

  /// - Throws: ``StoreError/busy`` when too many wait already.
  func withWorker<Value: Sendable>(
    _ body: (PostgresWorker) async throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    let worker = try await take()
    defer { giveBack(worker) }
    return try await body(worker)
  }

  func close() async {
    let waiting = state.withLock { state in
      state.isClosed = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for waiter in waiting { waiter.resume(returning: .failure(Self.closed)) }
    for worker in workers { await worker.close() }
  }

  private static let closed = StoreError.unavailable("PostgreSQL: the store is closed")

  private func take() async throws(StoreError) -> PostgresWorker {
    let result: Result<PostgresWorker, StoreError> = await withCheckedContinuation { waiter in
      let answer: Result<PostgresWorker, StoreError>? = state.withLock { state in
        if state.isClosed { return .failure(Self.closed) }
        // The last one given back: its connection is the warmest, and few stay open when idle.
        if let worker = state.free.popLast() { return .success(worker) }
        if state.waiting.count >= maxWaiting { return .failure(.busy) }
        state.waiting.append(waiter)
        return nil
      }
      if let answer { waiter.resume(returning: answer) }
    }
    return try result.get()
  }

  private func giveBack(_ worker: PostgresWorker) {
    let next = state.withLock { state -> Waiter? in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.free.append(worker)
      return nil
    }
    next?.resume(returning: .success(worker))
  }
}
