import CreditCore
import CreditPlatform
import SQLSession

/// A store that holds nothing and takes nothing; or one that can't answer.
struct EmptyStore: Store {
  var error: StoreError?

  private func answer<Value>(_ value: Value) throws(StoreError) -> Value {
    if let error { throw error }
    return value
  }

  func load(_ stream: StreamRef, parts: [Int64]) async throws(StoreError) -> StoredStream? {
    try answer(nil)
  }
  func outcome(of key: String, on stream: StreamRef) async throws(StoreError) -> StoredOutcome? {
    try answer(nil)
  }
  func commit(_ units: [Unit]) async throws(StoreError) -> [CommitResult] { throw .busy }
  func fetch<Q: Query>(_ query: Q) async throws(StoreError) -> [Q.Item] { try answer([]) }
  func keys(of stream: StreamRef) async throws(StoreError) -> [WrappedKey] { try answer([]) }
  func sealed(
    of stream: StreamRef, slot: Int64, version: Int64
  ) async throws(StoreError) -> [UInt8]? { try answer(nil) }
  func shred(_ stream: StreamRef, identity: StreamRef?) async throws(StoreError) { throw .busy }
  func due(
    _ kind: StreamKind, on day: CivilDate, after: StreamID?, limit: Int
  ) async throws(StoreError) -> [StreamID] { try answer([]) }
  func streams(
    _ kind: StreamKind, after: StreamID?, limit: Int
  ) async throws(StoreError) -> [StreamID] { try answer([]) }
  func events(
    of stream: StreamRef, after: Int64, limit: Int
  ) async throws(StoreError) -> [StoredEvent] { try answer([]) }
  func events(after key: Int64, limit: Int) async throws(StoreError) -> [StoredEvent] {
    try answer([])
  }
  func posted(after key: Int64, limit: Int) async throws(StoreError) -> [StoredEvent] {
    try answer([])
  }
  func unsequenced(limit: Int) async throws(StoreError) -> [UnsequencedEvent] { try answer([]) }
  func sequence(_ entries: [SequencedEntry], from first: Int64) async throws(StoreError) {
    throw .busy
  }
  func entries(from index: Int64, limit: Int) async throws(StoreError) -> [SequencedEntry] {
    try answer([])
  }
  func sequencedCount() async throws(StoreError) -> Int64 { try answer(0) }
  func logIndex(ofEvent key: Int64) async throws(StoreError) -> Int64? { try answer(nil) }
  func claimOutbox(_ claim: OutboxClaim) async throws(StoreError) -> [OutboxRow] { try answer([]) }
  func releaseOutbox(_ ids: [Int64], retryAt: Instant) async throws(StoreError) { throw .busy }
  func finishOutbox(_ ids: [Int64]) async throws(StoreError) { throw .busy }
  func clearReadModels() async throws(StoreError) { throw .busy }
  func writeRows(_ rows: [RowChange]) async throws(StoreError) { throw .busy }
}
