import CreditCore
import SQLSession
import TransparencyLog

/// One stream of published texts: its state, its events, and how the next one gets there.
struct DocumentStream<State: Coded>: Sendable {
  /// What goes down in one commit.
  struct Addition: Sendable {
    var kind: String
    var body: [UInt8]
    var state: State
    /// The purpose code of its log entry; `nil` when it has none.
    var purpose: UInt16?
  }

  let ref: StreamRef
  let store: any Store

  /// - Parameter name: what it holds; the id follows from it.
  init(_ name: String, _ store: any Store) {
    let id = StreamID(bytes: FileID.bytes(of: "document|\(name)"))
    ref = StreamRef(.document, id ?? StreamID(high: 0, low: 0))
    self.store = store
  }

  /// The newest state with its version; `nil` before the first event.
  func load() async throws(PlatformError) -> (version: Int64, state: State)? {
    do {
      guard let stored = try await store.load(ref, parts: []) else { return nil }
      return (stored.version, try State(encoded: stored.state))
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as CodecError {
      throw .codec(error)
    } catch {
      throw .contended
    }
  }

  /// Every event of a kind, the first one first.
  func events<Event: Coded>(
    _ kind: String, as type: Event.Type = Event.self
  ) async throws(PlatformError) -> [Event] {
    let page = 200
    var found: [Event] = []
    var after: Int64 = 0
    do {
      while true {
        let events = try await store.events(of: ref, after: after, limit: page)
        for event in events where event.type == kind {
          found.append(try Event(encoded: event.body))
        }
        guard events.count == page, let last = events.last else { return found }
        after = last.sequence
      }
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as CodecError {
      throw .codec(error)
    } catch {
      throw .contended
    }
  }

  /// Commits one event on top of a version.
  ///
  /// - Returns: whether it is there; `false` when somebody else was faster.
  func append(
    _ addition: Addition, to version: Int64, by scribe: LogScribe, at time: Instant,
    on day: CivilDate
  ) async throws(PlatformError) -> Bool {
    var leaf: [UInt8]?
    if let purpose = addition.purpose {
      leaf = try scribe.entry(
        .admin, purpose: purpose, of: ref.id, sequence: version + 1, body: addition.body, at: time)
    }
    let unit = Unit(
      stream: ref, expectedVersion: version, state: addition.state.encoded(),
      events: [
        NewEvent(
          type: addition.kind, body: addition.body, postings: nil, leaf: leaf, recordedAt: time,
          businessDate: day)
      ])
    do {
      guard case .committed = try await store.commit([unit]).first else { return false }
      return true
    } catch {
      throw .store(error)
    }
  }
}
