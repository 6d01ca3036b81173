public import CreditCore

/// A page of borrowers was told of a new version of the sharing list (R5): whom, stands in their
/// own streams; here only how far it came and how many.
public struct SharingListAnnounced: Hashable, Sendable {
  public static let kind = "sharing-list.announced/1"

  public var version: String
  /// The last borrower of the page; `nil` when there was none.
  public var through: StreamID?
  /// How many have the notice on its way, from now or from before.
  public var told: Int64
  /// How many a rule kept from being told.
  public var refused: Int64
  /// Whether it was the last page.
  public var isLast: Bool
  public var at: Instant
  public var on: CivilDate

  public init(
    version: String, through: StreamID?, told: Int64, refused: Int64, isLast: Bool, at: Instant,
    on: CivilDate
  ) {
    self.version = version
    self.through = through
    self.told = told
    self.refused = refused
    self.isLast = isLast
    self.at = at
    self.on = on
  }
}

extension SharingListAnnounced: Coded {
  public init(_ f: inout Fields, _ v: SharingListAnnounced?) throws(CodecError) {
    self.init(
      version: try f("version", v?.version), through: try f.optional("through", v?.through),
      told: try f("told", v?.told), refused: try f("refused", v?.refused),
      isLast: try f("last", v?.isLast), at: try f("at", v?.at), on: try f("on", v?.on))
  }
}
