public import CreditCore

/// Every version of every paper that was ever published, with its text: what anybody signed stays
/// readable for ever, whatever the policy's files say later (R5, R6). Each publishing stands in the
/// log.
public struct PaperArchive: Sendable {
  private static let mostRaces = 8

  private let store: any Store
  private let clock: any Clock
  private let scribe: LogScribe

  /// - Parameter scribe: writes the log entry of each version that is published.
  public init(store: any Store, clock: any Clock, scribe: LogScribe) {
    self.store = store
    self.clock = clock
    self.scribe = scribe
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
    let stream = stream(edition.paper.kind)
    for _ in 0..<PaperArchive.mostRaces {
      let (version, before) = try await stream.load() ?? (0, DocumentState())
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
      let addition = DocumentStream.Addition(
        kind: PaperPublished.kind, body: event.encoded(), state: state,
        purpose: DocumentLogCode.paper)
      if try await stream.append(addition, to: version, by: scribe, at: event.at, on: event.on) {
        return event
      }
    }
    throw .contended
  }

  /// Every published version of a kind, the first one first.
  public func published(_ kind: PaperKind) async throws(PlatformError) -> [PaperPublished] {
    try await stream(kind).events(PaperPublished.kind)
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

  private func stream(_ kind: PaperKind) -> DocumentStream<DocumentState> {
    DocumentStream(kind.rawValue, store)
  }
}

extension Platform {
  /// Every text that was ever published here.
  public var archive: PaperArchive { PaperArchive(store: store, clock: clock, scribe: scribe) }
}
