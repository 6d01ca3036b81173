/// The state of one part of the outside world: what its accepted changes add up to.
///
/// `apply` depends on nothing but state and change, so that replaying the changes gives the same
/// state and the same answers.
protocol SandboxState: Sendable {
  associatedtype Change: Codable & Sendable

  init()
  mutating func apply(_ change: Change)
}

/// Owns one part's state and lets one change in at a time.
actor StateKeeper<State: SandboxState> {
  private var state: State
  private let journal: Journal<State.Change>?

  init(journal path: String?) throws {
    var state = State()
    journal = try path.map { path in try Journal(path: path) { state.apply($0) } }
    self.state = state
  }

  func read<Result: Sendable>(_ body: @Sendable (State) throws -> Result) rethrows -> Result {
    try body(state)
  }

  /// Decides on a change, keeps it, applies it, and reads the reply from the state after it.
  ///
  /// - Parameters:
  ///   - decide: gives the change, or `nil` when nothing is to change (a repeated message).
  ///   - reply: gives the reply; its second argument tells whether there was a change.
  func change<Result: Sendable>(
    _ decide: @Sendable (State) throws -> State.Change?,
    reply: @Sendable (State, Bool) throws -> Result
  ) throws -> Result {
    let change = try decide(state)
    if let change { try self.change(change) }
    return try reply(state, change != nil)
  }

  /// Keeps and applies a change that is always accepted.
  func change(_ change: State.Change) throws {
    try journal?.append(change)
    state.apply(change)
  }
}
