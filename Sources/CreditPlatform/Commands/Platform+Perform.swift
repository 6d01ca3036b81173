public import CreditCore
import SQLSession
import Vault

/// What a command led to.
public struct Performed: Sendable {
  public var events: [BorrowerEvent]
  /// Where it led to; without closed things that the command had no need to see.
  public var state: Borrower
  /// The ordinal of what the command made (a contract, an application, a payment); the same for
  /// a repeat.
  public var made: Int64?
  /// Whether the command was known by its key, and this is the state it left or later ones.
  public var isRepeat: Bool
}

/// What goes down with a command beside its events.
public struct Attachments: Sendable {
  public var sealed: [SealedValue]
  public var keys: [WrappedKey]
  public var outboxDone: [Int64]
  /// The business day to decide on; `nil` for the clock's.
  public var day: CivilDate?

  public init(
    sealed: [SealedValue] = [], keys: [WrappedKey] = [], outboxDone: [Int64] = [],
    day: CivilDate? = nil
  ) {
    self.sealed = sealed
    self.keys = keys
    self.outboxDone = outboxDone
    self.day = day
  }
}

/// The caller's idempotency key and the bytes of its request.
public struct RequestKey: Sendable {
  public var key: String
  public var body: [UInt8]

  /// - Returns: `nil` when the key is empty or longer than 128 bytes.
  public init?(_ key: String, body: [UInt8]) {
    guard (1...128).contains(key.utf8.count) else { return nil }
    self.key = key
    self.body = body
  }
}

extension Platform {
  private static let mostRaces = 16

  /// Carries out one command on one borrower: load, decide, commit; again when another command
  /// was faster (design 3). There is one `perform`; web, command line, day close and dispatcher
  /// use it.
  @discardableResult
  public func perform(
    _ command: BorrowerCommand, on id: StreamID, key: RequestKey? = nil,
    with attachments: Attachments = Attachments()
  ) async throws(PlatformError) -> Performed {
    var mayBeOld = true
    for _ in 0..<Platform.mostRaces {
      mayBeOld = mayBeOld && cache.entry(id) != nil
      let fetched = try await fetch(id, for: command)
      let context = try context(on: attachments.day)
      let events: [BorrowerEvent]
      do {
        events = try Borrower.decide(command, fetched?.state, context)
      } catch {
        if let key, let known = try await outcome(of: key, on: id) { return known }
        // A no to what another process has changed since is none: only a commit notices by itself.
        if mayBeOld, try await forgetIfOld(id) { continue }
        throw .refused(error)
      }
      guard let first = events.first else {
        if mayBeOld, try await forgetIfOld(id) { continue }
        guard let fetched else { throw .unknownBorrower }
        return Performed(events: [], state: fetched.state, made: nil, isRepeat: true)
      }
      var state = Borrower.evolve(fetched?.state, first)
      for event in events.dropFirst() { state = Borrower.evolve(state, event) }
      guard let state else { throw .unknownBorrower }
      var kept = KeptBorrower(state, after: fetched)
      if case .closeDay(let day) = command { kept.close(day) }
      var unit = try await unit(
        id, version: fetched?.version ?? 0, before: fetched?.state, events, state, kept, context,
        attachments)
      let outcome = CommandOutcome(made: events.lazy.compactMap(\.made).first)
      unit.idempotency = key.map {
        Idempotency(
          key: $0.key, fingerprint: vault.fingerprint($0.body), outcome: outcome.encoded())
      }
      let result = try await committed(unit)
      switch result {
      case .committed:
        let version = unit.expectedVersion + Int64(events.count)
        cache.put(id, BorrowerCache.Entry(version: version, state: kept.state))
        return Performed(events: events, state: state, made: outcome.made, isRepeat: false)
      case .conflict: cache.drop(id)
      case .known(let stored):
        guard let key else { throw .contended }
        return try await repeated(key, stored, on: id)
      }
    }
    throw .contended
  }

  /// Drops a cached state that another process has overtaken.
  func forgetIfOld(_ id: StreamID) async throws(PlatformError) -> Bool {
    guard let entry = cache.entry(id) else { return false }
    let newest: Int64?
    do {
      newest = try await store.fetch(VersionOfStream(stream: StreamRef(.borrower, id))).first
    } catch {
      throw .store(error)
    }
    guard newest != entry.version else { return false }
    cache.drop(id)
    return true
  }

  /// The newest state as the store holds it, for an audit.
  func storedBorrower(_ id: StreamID) async throws(PlatformError) -> Borrower? {
    cache.drop(id)
    return try await borrower(id)
  }

  func entry(_ id: StreamID) async throws(PlatformError) -> BorrowerCache.Entry? {
    if let entry = cache.entry(id) { return entry }
    do {
      guard let stored = try await store.load(StreamRef(.borrower, id), parts: []) else {
        return nil
      }
      let entry = BorrowerCache.Entry(
        version: stored.version, state: try Borrower(encoded: stored.state))
      cache.put(id, entry)
      return entry
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as CodecError {
      throw .codec(error)
    } catch {
      throw .contended
    }
  }

  private func committed(_ unit: Unit) async throws(PlatformError) -> CommitResult {
    do {
      return try await store.commit([unit]).first ?? .conflict
    } catch {
      throw .store(error)
    }
  }

  /// What a command under this key led to; `nil` when there was none.
  public func outcome(
    of key: RequestKey, on id: StreamID
  ) async throws(PlatformError) -> Performed? {
    do {
      let stored = try await store.outcome(of: key.key, on: StreamRef(.borrower, id))
      guard let stored else { return nil }
      return try await repeated(key, stored, on: id)
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as PlatformError {
      throw error
    } catch {
      throw .contended
    }
  }

  private func repeated(
    _ key: RequestKey, _ stored: StoredOutcome, on id: StreamID
  ) async throws(PlatformError) -> Performed {
    guard stored.fingerprint == vault.fingerprint(key.body) else { throw .keyReused }
    cache.drop(id)
    guard let state = try await borrower(id) else { throw .unknownBorrower }
    do {
      let outcome = try CommandOutcome(encoded: stored.outcome)
      return Performed(events: [], state: state, made: outcome.made, isRepeat: true)
    } catch {
      throw .codec(error)
    }
  }
}

/// What is kept with a command's idempotency key, so that a repeat is answered alike.
struct CommandOutcome: Coded {
  /// The ordinal of what the command made.
  var made: Int64?

  init(made: Int64?) {
    self.made = made
  }

  init(_ f: inout Fields, _ v: CommandOutcome?) throws(CodecError) {
    made = try f.optional("made", v?.made)
  }
}

extension BorrowerEvent {
  /// The ordinal of what came to be with this event.
  fileprivate var made: Int64? {
    switch self {
    case .loanDrawn(let event): event.loan.ordinal
    case .applicationSubmitted(let event): event.application.ordinal
    case .paymentReceived(let event): event.payment.ordinal
    case .credit(.refunded(let event)): event.refund.ordinal
    case .purchaseRefunded(let event): event.refund.ordinal
    case .purchase(let event): event.made
    case .complaintOpened(let event): event.ordinal
    case .disclosureIntended(let event) where event.disclosure.kind == .share:
      event.disclosure.ordinal
    case .caseOpened(let event): event.shareCase.ordinal
    case .noticeOwed(let event): event.notice.ordinal
    case .grantGiven(let event): event.grant.ordinal
    case .rightsRequested(let event): event.request.ordinal
    case .dispute(.opened(let event)): event.dispute.ordinal
    case .collection(.contacted(let event)): event.contact.ordinal
    default: nil
    }
  }
}
