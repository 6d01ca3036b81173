/// Every body that is told how borrowers pay, with its name, contact and licence: the policy's
/// feeds joined with the sharing list (R22, R23, R85).
public struct BureauDirectory: Sendable, Hashable {
  public var entries: [BureauEntry]

  public init(_ feeds: [BureauFeed], _ register: SharingRegister) {
    entries = feeds.map { BureauEntry($0, register) }
  }
}

/// One body of the directory.
public struct BureauEntry: Sendable, Hashable {
  public var feed: BureauFeed
  /// Its entry in the sharing list; `nil` when it has none.
  public var recipient: Recipient?

  public init(_ feed: BureauFeed, _ register: SharingRegister) {
    self.feed = feed
    recipient = register.recipient(feed.recipient)
  }

  /// Why nothing is sent to it on a day; `nil` while it is told.
  public func stop(on day: CivilDate) -> FeedStop? {
    guard feed.isEnabled else { return .switchedOff }
    // Told by its record files.
    guard feed.kind != .national else { return .ownFormat }
    guard let recipient, recipient.isListed(on: day) else { return .notListed }
    // R105: lenders and others get credit data from a licensed bureau, never from us.
    guard recipient.role == feed.kind.role, feed.scenario == feed.kind.scenario else {
      return .noBureau
    }
    guard feed.kind == .licensed else { return nil }
    guard let licence = recipient.licence, !licence.name.isEmpty else { return .licenceMissing }
    return day <= licence.validUntil ? nil : .licenceExpired
  }
}

/// Why a body gets nothing. The raw values are for programs.
public enum FeedStop: String, Sendable, CaseIterable, Hashable {
  case switchedOff = "switched-off"
  /// The national database is told by its record files, not by this feed.
  case ownFormat = "own-format"
  case notListed = "not-listed"
  /// It is no credit bureau and no self-regulatory body (R105).
  case noBureau = "no-bureau"
  /// R22.
  case licenceMissing = "licence-missing"
  case licenceExpired = "licence-expired"

  /// The requirement on which it rests.
  public var rule: String {
    switch self {
    case .switchedOff: "R23"
    case .ownFormat: "R20"
    case .notListed: "R14"
    case .noBureau: "R105"
    case .licenceMissing, .licenceExpired: "R22"
    }
  }
}
