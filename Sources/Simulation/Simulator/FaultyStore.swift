public import CreditCore
public import CreditPlatform
public import SQLSession
import Synchronization

/// A store that fails at a chosen call: before the call, or after it was done, as a connection that
/// breaks before the answer comes. It can also let somebody else be faster at the next commit.
public final class FaultyStore: Store {
  /// Which call fails, counted from now, and on which side of the work.
  struct Plan: Sendable {
    var call: Int
    var isAfterwards: Bool
  }

  /// What a plan came to.
  enum Hit: Sendable {
    case before
    /// The work was done; `isCommit` when something was written by it.
    case afterwards(isCommit: Bool)
  }

  private struct State {
    var plan: Plan?
    var hit: Hit?
    var interloper: (@Sendable () async -> Void)?
  }

  private let store: any Store
  private let state = Mutex(State())

  public init(_ store: any Store) {
    self.store = store
  }

  /// Plans a failure; the plan before is dropped.
  func arm(_ plan: Plan) {
    state.withLock { $0.plan = plan }
  }

  /// Drops the plan.
  ///
  /// - Returns: whether and how a call failed since the last time.
  func disarm() -> Hit? {
    state.withLock { state in
      defer { state = State() }
      return state.hit
    }
  }

  /// Runs something right before the next commit: whoever is in the midst of a command then loses
  /// the race for its stream.
  func interlope(_ work: @escaping @Sendable () async -> Void) {
    state.withLock { $0.interloper = work }
  }

  /// Carries out a call, or fails on the side that was planned.
  ///
  /// - Parameter writes: whether something was written, told from what the work gave.
  private func call<Value>(
    writes: (Value) -> Bool = { _ in false }, _ work: () async throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    let due = state.withLock { state -> Plan? in
      guard var plan = state.plan else { return nil }
      plan.call -= 1
      state.plan = plan.call > 0 ? plan : nil
      guard plan.call <= 0 else { return nil }
      state.hit = .before
      return plan
    }
    guard let due else { return try await work() }
    if due.isAfterwards {
      let isCommit = writes(try await work())
      state.withLock { $0.hit = .afterwards(isCommit: isCommit) }
    }
    throw .unavailable("simulated")
  }
}

extension FaultyStore {
  public func load(
    _ stream: StreamRef, parts: [Int64]
  ) async throws(StoreError) -> StoredStream? {
    try await call { () async throws(StoreError) in try await store.load(stream, parts: parts) }
  }

  public func outcome(
    of key: String, on stream: StreamRef
  ) async throws(StoreError) -> StoredOutcome? {
    try await store.outcome(of: key, on: stream)
  }

  public func commit(_ units: [Unit]) async throws(StoreError) -> [CommitResult] {
    let interloper = state.withLock { state in
      defer { state.interloper = nil }
      return state.interloper
    }
    await interloper?()
    // One that lost the race wrote nothing.
    return try await call(writes: { $0.contains(where: \.isCommitted) }) {
      () async throws(StoreError) in try await store.commit(units)
    }
  }

  public func fetch<Q: Query>(_ query: Q) async throws(StoreError) -> [Q.Item] {
    try await store.fetch(query)
  }

  public func keys(of stream: StreamRef) async throws(StoreError) -> [WrappedKey] {
    try await store.keys(of: stream)
  }

  public func sealed(
    of stream: StreamRef, slot: Int64, version: Int64
  ) async throws(StoreError) -> [UInt8]? {
    try await call { () async throws(StoreError) in
      try await store.sealed(of: stream, slot: slot, version: version)
    }
  }

  public func shred(_ stream: StreamRef, identity: StreamRef?) async throws(StoreError) {
    try await call(writes: { _ in true }) { () async throws(StoreError) in
      try await store.shred(stream, identity: identity)
    }
  }

  public func due(
    _ kind: StreamKind, on day: CivilDate, after: StreamID?, limit: Int
  ) async throws(StoreError) -> [StreamID] {
    try await call { () async throws(StoreError) in
      try await store.due(kind, on: day, after: after, limit: limit)
    }
  }

  public func streams(
    _ kind: StreamKind, after: StreamID?, limit: Int
  ) async throws(StoreError) -> [StreamID] {
    try await store.streams(kind, after: after, limit: limit)
  }

  public func events(
    of stream: StreamRef, after: Int64, limit: Int
  ) async throws(StoreError) -> [StoredEvent] {
    try await store.events(of: stream, after: after, limit: limit)
  }

  public func events(after key: Int64, limit: Int) async throws(StoreError) -> [StoredEvent] {
    try await store.events(after: key, limit: limit)
  }

  public func posted(
    after key: Int64, limit: Int
  ) async throws(StoreError) -> [StoredEvent] {
    try await call { () async throws(StoreError) in
      try await store.posted(after: key, limit: limit)
    }
  }

  public func unsequenced(limit: Int) async throws(StoreError) -> [UnsequencedEvent] {
    try await call { () async throws(StoreError) in try await store.unsequenced(limit: limit) }
  }

  public func sequence(
    _ entries: [SequencedEntry], from first: Int64
  ) async throws(StoreError) {
    try await call(writes: { _ in true }) { () async throws(StoreError) in
      try await store.sequence(entries, from: first)
    }
  }

  public func entries(
    from index: Int64, limit: Int
  ) async throws(StoreError) -> [SequencedEntry] {
    try await store.entries(from: index, limit: limit)
  }

  public func sequencedCount() async throws(StoreError) -> Int64 {
    try await store.sequencedCount()
  }

  public func logIndex(ofEvent key: Int64) async throws(StoreError) -> Int64? {
    try await call { () async throws(StoreError) in try await store.logIndex(ofEvent: key) }
  }

  public func claimOutbox(_ claim: OutboxClaim) async throws(StoreError) -> [OutboxRow] {
    try await call { () async throws(StoreError) in try await store.claimOutbox(claim) }
  }

  public func releaseOutbox(_ ids: [Int64], retryAt: Instant) async throws(StoreError) {
    try await call { () async throws(StoreError) in
      try await store.releaseOutbox(ids, retryAt: retryAt)
    }
  }

  public func finishOutbox(_ ids: [Int64]) async throws(StoreError) {
    try await call { () async throws(StoreError) in try await store.finishOutbox(ids) }
  }

  public func clearReadModels() async throws(StoreError) { try await store.clearReadModels() }

  public func writeRows(_ rows: [RowChange]) async throws(StoreError) {
    try await store.writeRows(rows)
  }
}

extension CommitResult {
  fileprivate var isCommitted: Bool {
    if case .committed = self { true } else { false }
  }
}
