/// An entry of the lender's own block list (黑名单). It names nobody: the person is found by the
/// blind index of the id number only.
public struct BlockEntry: Sendable, Hashable {
  /// The blind index as lower-case hex.
  public var blindIndex: String
  /// Why the person is not served, as a code.
  public var reason: String
  /// Who said so; shown to the person on appeal.
  public var source: String
  /// The last day on which the entry refuses; `nil` while it has no end.
  public var expires: CivilDate?

  /// An entry.
  public init(blindIndex: String, reason: String, source: String, expires: CivilDate?) {
    self.blindIndex = blindIndex
    self.reason = reason
    self.source = source
    self.expires = expires
  }

  /// Whether the entry refuses on a day.
  public func isLive(on day: CivilDate) -> Bool {
    guard let expires else { return true }
    return day <= expires
  }
}
