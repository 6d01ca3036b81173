import CreditCore

/// The state of the sharing list's stream: which versions there are, and how far each is announced.
/// Their texts stand in the events.
struct SharingListState: Hashable, Sendable {
  /// One published version.
  struct Version: Hashable, Sendable {
    var name: String
    var digest: Digest
    var effectiveFrom: CivilDate
    /// The last borrower who was looked at in the round that is under way; `nil` before its first
    /// page and between rounds.
    var cursor: StreamID?
    /// The day on which the newest round came to its end.
    var announcedOn: CivilDate?

    /// Whether borrowers are to be told on a day: in one round from the lead time on, and in a
    /// second one once the version holds, for those who came in between.
    func isDue(on day: CivilDate, leadDays: Int64) -> Bool {
      guard day >= effectiveFrom.adding(days: -Int(leadDays)) else { return false }
      guard cursor == nil, let announcedOn else { return true }
      return announcedOn < effectiveFrom && effectiveFrom <= day
    }
  }

  /// In the order of publishing, which is the order of the effective dates.
  var versions: [Version] = []

  /// Decides whether an edition may be published. Pure.
  ///
  /// - Parameters:
  ///   - newest: the newest version's list, for the differences.
  /// - Returns: the event; `nil` when exactly this text was published as this version before.
  func decide(
    _ edition: SharingListEdition, _ digest: Digest, by publisher: String,
    after newest: SharingList?, at now: Instant, on day: CivilDate
  ) throws(Refusal) -> SharingListPublished? {
    let list = edition.list
    if let known = versions.first(where: { $0.name == list.version }) {
      guard known.digest == digest else { throw .paperVersionTaken }
      return nil
    }
    guard SecondApproval(by: edition.approver, for: publisher) != nil else {
      throw .paperNotApproved
    }
    if let last = versions.last, list.effectiveFrom < last.effectiveFrom {
      throw .paperDateGoesBack
    }
    let diff = newest.map { SharingListDiff(from: $0, to: list) }
    return SharingListPublished(
      version: list.version, text: edition.text, digest: digest,
      effectiveFrom: list.effectiveFrom, approver: edition.approver, publisher: publisher,
      follows: newest?.version, changes: diff?.changes ?? [], renewals: diff?.renewals ?? [],
      at: now, on: day)
  }

  /// The first version whose announcement is due, with its place; the first one ever published
  /// changes nothing for anybody.
  func due(on day: CivilDate, leadDays: Int64) -> (place: Int, version: Version)? {
    for (place, version) in versions.enumerated().dropFirst()
    where version.isDue(on: day, leadDays: leadDays) {
      return (place, version)
    }
    return nil
  }

  mutating func apply(_ event: SharingListPublished) {
    versions.append(
      Version(name: event.version, digest: event.digest, effectiveFrom: event.effectiveFrom))
  }

  mutating func apply(_ event: SharingListAnnounced) {
    guard let place = versions.firstIndex(where: { $0.name == event.version }) else { return }
    versions[place].cursor = event.isLast ? nil : event.through
    if event.isLast { versions[place].announcedOn = event.on }
  }
}

extension SharingListState: Coded {
  init(_ f: inout Fields, _ v: SharingListState?) throws(CodecError) {
    versions = try f.list("versions", v?.versions)
  }
}

extension SharingListState.Version: Coded {
  init(_ f: inout Fields, _ v: SharingListState.Version?) throws(CodecError) {
    name = try f("name", v?.name)
    digest = try f("digest", v?.digest)
    effectiveFrom = try f("effectiveFrom", v?.effectiveFrom)
    cursor = try f.optional("cursor", v?.cursor)
    announcedOn = try f.optional("announcedOn", v?.announcedOn)
  }
}
