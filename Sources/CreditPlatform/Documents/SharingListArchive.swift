public import CreditCore
import Crypto

/// Every version of the sharing list that was ever published, with its text: the annex of a signed
/// contract stays readable for ever, whatever the policy's file says later (R2, R5). Each
/// publishing stands in the log.
public struct SharingListArchive: Sendable {
  private static let mostRaces = 8

  private let stream: DocumentStream<SharingListState>
  private let clock: any Clock
  private let scribe: LogScribe
  private let read: @Sendable (String) -> SharingList?

  /// - Parameters:
  ///   - scribe: writes the log entry of each version that is published.
  ///   - read: reads a list's text; `nil` when it is none.
  public init(
    store: any Store, clock: any Clock, scribe: LogScribe,
    read: @escaping @Sendable (String) -> SharingList?
  ) {
    stream = Self.stream(in: store)
    self.clock = clock
    self.scribe = scribe
    self.read = read
  }

  /// Publishes an edition: once for each version, never another text under the same version, never
  /// an effective date before the last one's, and only with an approver who is not the publisher.
  ///
  /// - Returns: the event; `nil` when exactly this text was published as this version before.
  /// - Throws: ``PlatformError/refused(_:)`` when a rule forbids it.
  @discardableResult
  public func publish(
    _ edition: SharingListEdition, by publisher: String
  ) async throws(PlatformError) -> SharingListPublished? {
    let digest = CreditCore.Digest(bytes: Array(SHA256.hash(data: Array(edition.text.utf8))))
    for _ in 0..<SharingListArchive.mostRaces {
      let (version, before) = try await stream.load() ?? (0, SharingListState())
      let newest = try await published().last
      let event: SharingListPublished?
      do {
        event = try before.decide(
          edition, digest, by: publisher, after: try newest.map(list), at: clock.now,
          on: clock.businessDate)
      } catch let refusal as Refusal {
        throw .refused(refusal)
      } catch {
        throw .codec(.wrongType("text"))
      }
      guard let event else { return nil }
      var state = before
      state.apply(event)
      let addition = DocumentStream.Addition(
        kind: SharingListPublished.kind, body: event.encoded(), state: state,
        purpose: DocumentLogCode.sharingList)
      if try await stream.append(addition, to: version, by: scribe, at: event.at, on: event.on) {
        return event
      }
    }
    throw .contended
  }

  /// Every published version, the first one first.
  public func published() async throws(PlatformError) -> [SharingListPublished] {
    try await stream.events(SharingListPublished.kind)
  }

  /// One version as it was published; `nil` when it never was.
  public func version(_ name: String) async throws(PlatformError) -> SharingListPublished? {
    try await published().first { $0.version == name }
  }

  /// The list in force on a day and those that follow it, in the order in which they begin, among
  /// what is published and an edition, which counts as published after it.
  ///
  /// A version that is published counts with the text it was published with. Where nothing has
  /// begun yet, the earliest list stands in, so that there is always one.
  public func lists(
    from day: CivilDate, with edition: SharingListEdition
  ) async throws(PlatformError) -> (inForce: SharingList, following: [SharingList]) {
    let versions = try await published()
    let begun = versions.lastIndex { $0.effectiveFrom <= day } ?? 0
    var lists: [SharingList] = []
    for version in versions.dropFirst(begun) { lists.append(try list(version)) }
    let isNew = !versions.contains { $0.version == edition.list.version }
    if isNew, lists.last.map({ $0.effectiveFrom <= edition.list.effectiveFrom }) ?? true {
      lists.append(edition.list)
    }
    let first = lists.lastIndex { $0.effectiveFrom <= day } ?? 0
    return (lists[first], Array(lists.dropFirst(first + 1)))
  }

  static func stream(in store: any Store) -> DocumentStream<SharingListState> {
    DocumentStream("sharing-list|versions", store)
  }

  private func list(_ event: SharingListPublished) throws(PlatformError) -> SharingList {
    guard let list = read(event.text) else { throw .codec(.wrongType("text")) }
    return list
  }
}
