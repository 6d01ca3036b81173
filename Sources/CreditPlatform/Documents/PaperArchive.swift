public import CreditCore
import SQLSession

/// Every version of every paper that was ever published, with its text: what anybody signed stays
/// readable for ever, whatever the policy's files say later (R5, R6).
public struct PaperArchive: Sendable {
  private static let mostRaces = 8
  private static let page = 200

  private let store: any Store
  private let clock: any Clock

  public init(store: any Store, clock: any Clock) {
    self.store = store
    self.clock = clock
  }

  /// Publishes an edition: once for each version, never another text under the same version, never
  /// an effective date before the last one's, and only with an approver who is not the publisher.
  ///
  /// - Returns: the event; `nil` when exactly this text was published as this version before.
  /// - Throws: ``PlatformError/refused(_:)`` when a rule forbids it.
  @discardableResult
  public func publish(
    _ edition: PaperEdition, by publisher: String
  ) async throws(PlatformError) -> PaperPublished? {
    let ref = PaperArchive.stream(edition.paper.kind)
    for _ in 0..<PaperArchive.mostRaces {
      let (version, before) = try await load(ref)
      let newest = try await published(edition.paper.kind).last
      let event: PaperPublished?
      do {
        event = try before.decide(
          edition, by: publisher, after: newest, at: clock.now, on: clock.businessDate)
      } catch {
        throw .refused(error)
      }
      guard let event else { return nil }
      var state = before
      state.apply(event)
      let unit = Unit(
        stream: ref, expectedVersion: version, state: state.encoded(),
        events: [
          NewEvent(
            type: PaperPublished.kind, body: event.encoded(), postings: nil, leaf: nil,
            recordedAt: event.at, businessDate: event.on)
        ])
      do throws(StoreError) {
        if case .committed = try await store.commit([unit]).first { return event }
      } catch {
        throw .store(error)
      }
    }
    throw .contended
  }

  /// Every published version of a kind, the first one first.
  public func published(_ kind: PaperKind) async throws(PlatformError) -> [PaperPublished] {
    var versions: [PaperPublished] = []
    var after: Int64 = 0
    do {
      while true {
        let events = try await store.events(
          of: PaperArchive.stream(kind), after: after, limit: PaperArchive.page)
        for event in events where event.type == PaperPublished.kind {
          versions.append(try PaperPublished(encoded: event.body))
        }
        guard events.count == PaperArchive.page, let last = events.last else { return versions }
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

  /// The text that has a digest; `nil` when it was never published.
  public func text(
    of kind: PaperKind, digest: Digest
  ) async throws(PlatformError) -> Paper? {
    try await published(kind).first { $0.digest == digest }?.paper
  }

  /// The texts in force on a day: of each kind the newest version that has begun, among what is
  /// published and the editions given, which count as published after it.
  ///
  /// A version that is published counts with the text it was published with. Where nothing has
  /// begun yet, the earliest text stands in, so that no kind is without one.
  public func inForce(
    on day: CivilDate, with editions: [PaperEdition]
  ) async throws(PlatformError) -> [Paper] {
    var papers: [Paper] = []
    for edition in editions {
      var candidates = try await published(edition.paper.kind).map {
        PaperEdition(paper: $0.paper, effectiveFrom: $0.effectiveFrom, approver: $0.approver)
      }
      if !candidates.contains(where: { $0.paper.version == edition.paper.version }) {
        candidates.append(edition)
      }
      let begun = candidates.last { $0.effectiveFrom <= day } ?? candidates.first
      papers.append(begun?.paper ?? edition.paper)
    }
    return papers
  }

  /// The stream of a kind of paper.
  static func stream(_ kind: PaperKind) -> StreamRef {
    let id = StreamID(bytes: FileID.bytes(of: "document|\(kind.rawValue)"))
    return StreamRef(.document, id ?? StreamID(high: 0, low: 0))
  }

  private func load(_ ref: StreamRef) async throws(PlatformError) -> (Int64, DocumentState) {
    do {
      guard let stored = try await store.load(ref, parts: []) else { return (0, DocumentState()) }
      return (stored.version, try DocumentState(encoded: stored.state))
    } catch let error as StoreError {
      throw .store(error)
    } catch let error as CodecError {
      throw .codec(error)
    } catch {
      throw .contended
    }
  }
}

extension Platform {
  /// Every text that was ever published here.
  public var archive: PaperArchive { PaperArchive(store: store, clock: clock) }
}
