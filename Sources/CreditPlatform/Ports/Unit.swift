public import CreditCore
public import SQLSession

/// Everything one command changes, on exactly one stream; it stands or falls as a whole.
public struct Unit: Sendable {
  public var stream: StreamRef
  /// The version the command was decided on; 0 means the stream must not exist yet. After the
  /// commit the version is `expectedVersion + events.count`.
  public var expectedVersion: Int64
  /// The encoded new state.
  public var state: [UInt8]
  /// The first business day on which the day close has something to do here; `nil` for none.
  public var wakesOn: CivilDate?
  /// Parts of the state that live beside it (closed contracts and cycles), replaced by their id.
  public var parts: [StoredPart]
  /// In order; event *i* gets the stream sequence `expectedVersion + 1 + i`. Never empty.
  public var events: [NewEvent]
  public var outbox: [NewOutboxRow]
  /// Outbox rows that this unit finishes; they are deleted with the commit.
  public var outboxDone: [Int64]
  public var sealed: [SealedValue]
  public var keys: [WrappedKey]
  /// Rows of read models to write or delete.
  public var rows: [RowChange]
  public var idempotency: Idempotency?

  public init(
    stream: StreamRef, expectedVersion: Int64, state: [UInt8], wakesOn: CivilDate? = nil,
    parts: [StoredPart] = [], events: [NewEvent], outbox: [NewOutboxRow] = [],
    outboxDone: [Int64] = [], sealed: [SealedValue] = [], keys: [WrappedKey] = [],
    rows: [RowChange] = [], idempotency: Idempotency? = nil
  ) {
    self.stream = stream
    self.expectedVersion = expectedVersion
    self.state = state
    self.wakesOn = wakesOn
    self.parts = parts
    self.events = events
    self.outbox = outbox
    self.outboxDone = outboxDone
    self.sealed = sealed
    self.keys = keys
    self.rows = rows
    self.idempotency = idempotency
  }
}

/// A part of a stream's state kept beside it, so that the state itself stays small.
public struct StoredPart: Hashable, Sendable {
  public var id: Int64
  public var bytes: [UInt8]

  public init(id: Int64, bytes: [UInt8]) {
    self.id = id
    self.bytes = bytes
  }
}

/// One event to append. A row carries the event, its postings and its log commitment.
public struct NewEvent: Sendable {
  /// The stable kind, such as `loan.drawn/1`.
  public var type: String
  /// The encoded event: no personal data, only codes, amounts, dates, ordinals and references.
  public var body: [UInt8]
  /// The encoded postings; `nil` when the event moves no money.
  public var postings: [UInt8]?
  /// What the sequencer puts into the transparency log for this event; `nil` when it is not logged.
  public var leaf: [UInt8]?
  /// The wall clock.
  public var recordedAt: Instant
  public var businessDate: CivilDate

  public init(
    type: String, body: [UInt8], postings: [UInt8]?, leaf: [UInt8]?, recordedAt: Instant,
    businessDate: CivilDate
  ) {
    self.type = type
    self.body = body
    self.postings = postings
    self.leaf = leaf
    self.recordedAt = recordedAt
    self.businessDate = businessDate
  }
}

/// Something to do after the commit, at least once.
public struct NewOutboxRow: Sendable {
  /// Which handler takes it, such as `disclosure` or `claim`.
  public var topic: String
  public var body: [UInt8]
  /// Not to be taken before this business day; `nil` for at once.
  public var notBefore: CivilDate?
  /// The position, in the unit's `events`, of the logged event that must be covered by a published
  /// checkpoint before the row may be taken; `nil` for none.
  public var afterEvent: Int?

  public init(topic: String, body: [UInt8], notBefore: CivilDate? = nil, afterEvent: Int? = nil) {
    self.topic = topic
    self.body = body
    self.notBefore = notBefore
    self.afterEvent = afterEvent
  }
}

/// Personal data under a person's key; the store sees ciphertext only.
public struct SealedValue: Sendable {
  public var slot: Int64
  public var version: Int64
  public var bytes: [UInt8]

  public init(slot: Int64, version: Int64, bytes: [UInt8]) {
    self.slot = slot
    self.version = version
    self.bytes = bytes
  }
}

/// A person's key, wrapped under an epoch key.
public struct WrappedKey: Sendable {
  public var retentionClass: Int64
  public var epoch: Int64
  public var bytes: [UInt8]

  public init(retentionClass: Int64, epoch: Int64, bytes: [UInt8]) {
    self.retentionClass = retentionClass
    self.epoch = epoch
    self.bytes = bytes
  }
}

/// The caller's key for a command, so that a repeated request has one effect.
public struct Idempotency: Sendable {
  /// At most 128 bytes, unique within the stream.
  public var key: String
  /// An HMAC of the request's body under the index root: the same key with another is a conflict.
  public var fingerprint: [UInt8]
  /// The outcome to render again.
  public var outcome: [UInt8]

  public init(key: String, fingerprint: [UInt8], outcome: [UInt8]) {
    self.key = key
    self.fingerprint = fingerprint
    self.outcome = outcome
  }
}

/// One read-model row to write (replacing the one with the same key) or to delete.
public struct RowChange: Sendable {
  public var table: ReadTable
  /// Values in the order of the table's columns; for a deletion only the key columns are read.
  public var values: [SQLValue]
  public var isDeletion: Bool

  public init(_ table: ReadTable, _ values: [SQLValue], isDeletion: Bool = false) {
    self.table = table
    self.values = values
    self.isDeletion = isDeletion
  }
}
