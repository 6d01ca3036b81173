import CreditCore

/// Tells borrowers of a new version of the sharing list before it begins (R5): everybody with a
/// live agreement or a live consent to share gets the notice once for each version.
///
/// It can be stopped at any moment and run beside another one: how far it came stands in the list's
/// stream, and the notice has the version's key on each borrower's.
public struct ListAnnouncer: Sendable {
  private static let page = 100

  private let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// Looks at one page of borrowers.
  ///
  /// - Returns: 0 when no version is to be announced today.
  public func step() async throws(PlatformError) -> Int {
    let stream = SharingListArchive.stream(in: platform.store)
    let day = platform.clock.businessDate
    let leadDays = try platform.context().policy.conduct.listNoticeDays
    guard let (version, state) = try await stream.load(),
      let (place, due) = state.due(on: day, leadDays: leadDays)
    else { return 0 }
    let ids = try await borrowers(after: due.cursor)
    let informed = Set(state.versions.dropFirst(place).map(\.name))
    var event = SharingListAnnounced(
      version: due.name, through: ids.last, told: 0, refused: 0,
      isLast: ids.count < ListAnnouncer.page, at: platform.clock.now, on: day)
    for id in ids {
      guard let borrower = try await platform.borrower(id),
        borrower.isToBeTold(on: day, unlessBy: informed)
      else { continue }
      if try await tell(id, due) { event.told += 1 } else { event.refused += 1 }
    }
    var after = state
    after.apply(event)
    // Whoever was faster has told the same people.
    _ = try await stream.append(
      DocumentStream.Addition(
        kind: SharingListAnnounced.kind, body: event.encoded(), state: after, purpose: nil),
      to: version, by: platform.scribe, at: event.at, on: event.on)
    return max(1, ids.count)
  }

  private func borrowers(after cursor: StreamID?) async throws(PlatformError) -> [StreamID] {
    do {
      return try await platform.store.streams(.borrower, after: cursor, limit: ListAnnouncer.page)
    } catch {
      throw .store(error)
    }
  }

  /// - Returns: whether the notice is on its way, from now or from before.
  private func tell(
    _ id: StreamID, _ version: SharingListState.Version
  ) async throws(PlatformError) -> Bool {
    let name = "sharing-list|\(Hex.text(version.digest.bytes))"
    do {
      try await platform.perform(
        .notify(.listChange, recipient: nil), on: id,
        key: RequestKey(name, body: Array(name.utf8)))
      return true
    } catch .refused, .unknownBorrower, .shredded {
      return false
    }
  }
}

extension Borrower {
  /// Whether a new version of the list touches this person, who has not agreed to anything under
  /// it yet.
  ///
  /// - Parameter versions: the new version and those after it.
  fileprivate func isToBeTold(on day: CivilDate, unlessBy versions: Set<String>) -> Bool {
    var grounds = sharingConsents.filter(\.isLive).map(\.listVersion)
    if let agreement, agreement.closedOn == nil || !owed(on: day).isZero {
      grounds.append(agreement.sharingListVersion)
    }
    return grounds.contains { !versions.contains($0) }
  }
}
