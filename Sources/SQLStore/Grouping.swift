import CreditCore
import SQLSession
import Synchronization

/// Collects concurrent requests and runs them together: while one group is under way the next one
/// fills, so that a commit's cost is shared by as many as wait for it and nobody waits for a timer.
final class Grouping<Request: Sendable, Answer: Sendable>: Sendable {
  typealias Outcome = Result<Answer, StoreError>

  private struct Waiting {
    var request: Request
    var ticket: Ticket
    var position: Int
  }

  private struct State {
    var waiting: [Waiting] = []
    /// The streams of the groups under way, when a stream may be in one group only.
    var taken: Set<StreamRef> = []
    var running = 0
  }

  private let limit: Int
  private let lanes: Int
  private let maxWaiting: Int
  private let exclusive: (@Sendable (Request) -> StreamRef)?
  private let run: @Sendable ([Request]) async -> [Outcome]
  private let state = Mutex(State())

  /// - Parameters:
  ///   - limit: the most requests of one group.
  ///   - lanes: the most groups under way at once.
  ///   - exclusive: the stream of which no two requests may be under way; a later one waits for
  ///     the group of the earlier one to end.
  ///   - run: gives one outcome for each request, in their order.
  init(
    limit: Int, lanes: Int, maxWaiting: Int, exclusive: (@Sendable (Request) -> StreamRef)? = nil,
    run: @escaping @Sendable ([Request]) async -> [Outcome]
  ) {
    self.limit = limit
    self.lanes = lanes
    self.maxWaiting = maxWaiting
    self.exclusive = exclusive
    self.run = run
  }

  /// - Returns: the outcomes in the order of the requests; ``StoreError/busy`` for all of them when
  ///   too many wait.
  func submit(_ requests: [Request]) async -> [Outcome] {
    guard !requests.isEmpty else { return [] }
    return await withCheckedContinuation { continuation in
      let ticket = Ticket(requests.count, continuation)
      let start: Bool? = state.withLock { state in
        guard state.waiting.count + requests.count <= maxWaiting else { return nil }
        for (position, request) in requests.enumerated() {
          state.waiting.append(Waiting(request: request, ticket: ticket, position: position))
        }
        guard state.running < lanes else { return false }
        state.running += 1
        return true
      }
      switch start {
      case nil: continuation.resume(returning: requests.map { _ in .failure(.busy) })
      case true?: Task { await drain() }
      case false?: break
      }
    }
  }

  private func drain() async {
    while let group = state.withLock({ take(&$0) }) {
      let outcomes = await run(group.map(\.request))
      if let exclusive {
        state.withLock { state in
          for waiting in group { state.taken.remove(exclusive(waiting.request)) }
        }
      }
      for (waiting, outcome) in zip(group, outcomes) {
        waiting.ticket.settle(waiting.position, outcome)
      }
    }
  }

  /// The next group, oldest first; `nil` ends the lane. What stays behind then waits for a stream
  /// of another lane, which takes it when it comes round.
  private func take(_ state: inout State) -> [Waiting]? {
    var group: [Waiting] = []
    var kept: [Waiting] = []
    var next = 0
    while next < state.waiting.count, group.count < limit {
      let waiting = state.waiting[next]
      next += 1
      if let exclusive, !state.taken.insert(exclusive(waiting.request)).inserted {
        kept.append(waiting)
      } else {
        group.append(waiting)
      }
    }
    state.waiting.replaceSubrange(0..<next, with: kept)
    guard group.isEmpty else { return group }
    state.running -= 1
    return nil
  }

  /// Resumes a caller when all its requests are settled.
  private final class Ticket: Sendable {
    private let continuation: CheckedContinuation<[Outcome], Never>
    private let open: Mutex<(outcomes: [Outcome?], count: Int)>

    init(_ count: Int, _ continuation: CheckedContinuation<[Outcome], Never>) {
      self.continuation = continuation
      open = Mutex((Array(repeating: nil, count: count), count))
    }

    func settle(_ position: Int, _ outcome: Outcome) {
      let finished: [Outcome]? = open.withLock { open in
        open.outcomes[position] = outcome
        open.count -= 1
        return open.count == 0 ? open.outcomes.compactMap { $0 } : nil
      }
      if let finished { continuation.resume(returning: finished) }
    }
  }
}
