import Synchronization

/// A request between the task that waits for it and the thread that performs it.
final class HTTPJob: Sendable {
  typealias Outcome = Result<HTTPResponse, HTTPError>

  let request: HTTPRequest
  let deadline: ContinuousClock.Instant

  private struct State {
    var continuation: CheckedContinuation<Outcome, Never>?
    var isStarted = false
    var isCancelled = false
  }
  private let state = Mutex(State())

  init(_ request: HTTPRequest, deadline: ContinuousClock.Instant) {
    self.request = request
    self.deadline = deadline
  }

  /// Whether the waiting task has gone; the thread then drops the transfer.
  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Keeps the continuation; `false` when the task was cancelled before, and nobody will answer.
  func wait(with continuation: CheckedContinuation<Outcome, Never>) -> Bool {
    state.withLock { state in
      guard !state.isCancelled else { return false }
      state.continuation = continuation
      return true
    }
  }

  /// Marks the job as taken by a thread; `false` when nobody waits any more.
  func start() -> Bool {
    state.withLock { state in
      state.isStarted = !state.isCancelled
      return state.isStarted
    }
  }

  /// Answers the waiting task; after a cancellation there is none.
  func finish(_ outcome: Outcome) {
    let continuation = state.withLock { $0.continuation.take() }
    continuation?.resume(returning: outcome)
  }

  /// Ends the wait at once. From the start on nobody can say whether bytes have left.
  func cancel() {
    let (continuation, isStarted) = state.withLock { state in
      state.isCancelled = true
      return (state.continuation.take(), state.isStarted)
    }
    let error: HTTPError = isStarted ? .unknownOutcome(.cancelled) : .notSent(.cancelled)
    continuation?.resume(returning: .failure(error))
  }
}
