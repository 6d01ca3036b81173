public import CreditCore
public import SQLSession

/// Where streams, their events and everything derived from them are kept.
///
/// Writing is `load` and `commit`; everything else reads, or moves the log and the outbox along.
/// An implementation groups concurrent units of distinct streams into one durable transaction,
/// each standing or falling alone, and returns only after that transaction is on disk.
public protocol Store: Sendable {
  /// The stream's newest state and the named parts; `nil` when there is no such stream.
  func load(_ stream: StreamRef, parts: [Int64]) async throws(StoreError) -> StoredStream?

  /// The stored outcome of an earlier command with this key on this stream.
  func outcome(of key: String, on stream: StreamRef) async throws(StoreError) -> StoredOutcome?

  /// Commits each unit by itself; the results are in the units' order.
  func commit(_ units: [Unit]) async throws(StoreError) -> [CommitResult]

  /// Runs a read-model query.
  func fetch<Q: Query>(_ query: Q) async throws(StoreError) -> [Q.Item]

  /// A person's wrapped keys and sealed values.
  func keys(of stream: StreamRef) async throws(StoreError) -> [WrappedKey]
  func sealed(
    of stream: StreamRef, slot: Int64, version: Int64
  ) async throws(StoreError) -> [UInt8]?

  /// Deletes a person's wrapped keys and sealed values and, with the keys, the whole stream that
  /// claims their identity. Without keys nothing is done to that stream: doing this twice, or in
  /// two processes at once, never deletes a claim that was made in between.
  ///
  /// - Parameter identity: the claim; `nil` when it can't be found any more.
  func shred(_ stream: StreamRef, identity: StreamRef?) async throws(StoreError)

  /// Streams of a kind with `wakesOn <= day`, in id order, after `after`.
  func due(
    _ kind: StreamKind, on day: CivilDate, after: StreamID?, limit: Int
  ) async throws(StoreError) -> [StreamID]

  /// All streams of a kind, in id order, after `after`.
  func streams(
    _ kind: StreamKind, after: StreamID?, limit: Int
  ) async throws(StoreError) -> [StreamID]

  /// A stream's events in sequence order, after the sequence `after`.
  func events(
    of stream: StreamRef, after: Int64, limit: Int
  ) async throws(StoreError) -> [StoredEvent]

  /// Events of the whole store in the order of their integer keys, after the key `after`.
  func events(after key: Int64, limit: Int) async throws(StoreError) -> [StoredEvent]

  /// Events that mean something for the books, in key order after the key `after`, never one that
  /// could still be overtaken by a transaction in flight.
  func posted(after key: Int64, limit: Int) async throws(StoreError) -> [StoredEvent]

  /// Logged events that have no log index yet, in key order, never one that could still be
  /// overtaken by a transaction in flight.
  func unsequenced(limit: Int) async throws(StoreError) -> [UnsequencedEvent]

  /// Gives the events their entries, at consecutive indexes from `first`.
  ///
  /// - Throws: ``StoreError/unique(_:)`` when an index or an event is already taken.
  func sequence(_ entries: [SequencedEntry], from first: Int64) async throws(StoreError)

  /// Entries from an index on, in index order.
  func entries(from index: Int64, limit: Int) async throws(StoreError) -> [SequencedEntry]

  /// How many entries have an index.
  func sequencedCount() async throws(StoreError) -> Int64

  /// The log index of an event; `nil` when it has none.
  func logIndex(ofEvent key: Int64) async throws(StoreError) -> Int64?

  /// Takes outbox rows under a lease, oldest first: those of the topics whose `notBefore` has
  /// come, whose lease is free or past, and whose log entry (if one is asked for) has an index
  /// below `treeSize`.
  func claimOutbox(_ claim: OutboxClaim) async throws(StoreError) -> [OutboxRow]

  /// Gives rows back before their lease ends, to be taken again at `retryAt`.
  func releaseOutbox(_ ids: [Int64], retryAt: Instant) async throws(StoreError)

  /// Deletes rows whose work turned out to be done already.
  func finishOutbox(_ ids: [Int64]) async throws(StoreError)

  /// Deletes every row of the read models; ``rebuild`` callers then write them again.
  func clearReadModels() async throws(StoreError)

  /// Writes read-model rows outside of a unit: only for rebuilding them from events.
  func writeRows(_ rows: [RowChange]) async throws(StoreError)
}

/// A stream as stored.
public struct StoredStream: Sendable {
  public var version: Int64
  public var state: [UInt8]
  public var wakesOn: CivilDate?
  public var parts: [StoredPart]

  public init(version: Int64, state: [UInt8], wakesOn: CivilDate?, parts: [StoredPart]) {
    self.version = version
    self.state = state
    self.wakesOn = wakesOn
    self.parts = parts
  }
}

/// The outcome kept with an idempotency key.
public struct StoredOutcome: Hashable, Sendable {
  public var fingerprint: [UInt8]
  public var outcome: [UInt8]

  public init(fingerprint: [UInt8], outcome: [UInt8]) {
    self.fingerprint = fingerprint
    self.outcome = outcome
  }
}

/// What became of one unit.
public enum CommitResult: Hashable, Sendable {
  /// Durable; `firstEvent` is the integer key of the unit's first event.
  case committed(firstEvent: Int64)
  /// The stream was at another version: load, decide and commit again.
  case conflict
  /// The idempotency key is known: nothing was written.
  case known(StoredOutcome)
}

/// An event as stored.
public struct StoredEvent: Sendable {
  /// The ascending integer key of the event table.
  public var key: Int64
  public var stream: StreamRef
  public var sequence: Int64
  public var type: String
  public var body: [UInt8]
  public var postings: [UInt8]?
  public var leaf: [UInt8]?
  public var recordedAt: Instant
  public var businessDate: CivilDate

  public init(
    key: Int64, stream: StreamRef, sequence: Int64, type: String, body: [UInt8],
    postings: [UInt8]?, leaf: [UInt8]?, recordedAt: Instant, businessDate: CivilDate
  ) {
    self.key = key
    self.stream = stream
    self.sequence = sequence
    self.type = type
    self.body = body
    self.postings = postings
    self.leaf = leaf
    self.recordedAt = recordedAt
    self.businessDate = businessDate
  }
}

/// A logged event that waits for its place in the log.
public struct UnsequencedEvent: Sendable {
  public var key: Int64
  public var leaf: [UInt8]

  public init(key: Int64, leaf: [UInt8]) {
    self.key = key
    self.leaf = leaf
  }
}

/// A log entry's bytes and the event it stands for.
public struct SequencedEntry: Hashable, Sendable {
  public var event: Int64
  public var entry: [UInt8]

  public init(event: Int64, entry: [UInt8]) {
    self.event = event
    self.entry = entry
  }
}

/// Which outbox rows to take.
public struct OutboxClaim: Sendable {
  public var topics: [String]
  public var now: Instant
  public var businessDate: CivilDate
  /// The size of the tree under the newest published checkpoint.
  public var treeSize: Int64
  public var leaseSeconds: Int64
  public var limit: Int

  public init(
    topics: [String], now: Instant, businessDate: CivilDate, treeSize: Int64, leaseSeconds: Int64,
    limit: Int
  ) {
    self.topics = topics
    self.now = now
    self.businessDate = businessDate
    self.treeSize = treeSize
    self.leaseSeconds = leaseSeconds
    self.limit = limit
  }
}

/// An outbox row under lease.
public struct OutboxRow: Sendable {
  public var id: Int64
  public var stream: StreamRef
  public var topic: String
  public var body: [UInt8]
  /// The key of the logged event the row waited for; `nil` when it waited for none.
  public var event: Int64?
  /// How often it was claimed, this time included.
  public var attempt: Int64

  public init(
    id: Int64, stream: StreamRef, topic: String, body: [UInt8], event: Int64?, attempt: Int64
  ) {
    self.id = id
    self.stream = stream
    self.topic = topic
    self.body = body
    self.event = event
    self.attempt = attempt
  }
}

/// A read, as a value: plain SQL with `$1…` binds in ascending order of first use, and a decoder.
public protocol Query: Sendable {
  associatedtype Item: Sendable
  var sql: String { get }
  var binds: [SQLValue] { get }
  func decode(_ row: Row) throws(StoreError) -> Item
}
