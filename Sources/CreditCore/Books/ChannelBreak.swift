/// 对账差错: a move that we and the channel don't say alike, and what became of it.
public struct ChannelBreak: Hashable, Sendable {
  /// How it came out. The raw values are stored.
  public enum Kind: String, Sendable, CaseIterable, FieldValue {
    case amountDiffers = "amount-differs"
    case oursOnly = "ours-only"
    case theirsOnly = "theirs-only"
  }

  /// Counts the breaks of the day.
  public var ordinal: Int64
  public var kind: Kind
  public var move: ChannelMove.Kind
  public var reference: ChannelReference
  public var ours: Money?
  public var theirs: Money?
  public var resolution: Resolution?

  /// Who found out what it was.
  public struct Resolution: Hashable, Sendable {
    public var reason: DeskText
    public var by: DeskCode
    public var on: CivilDate

    public init(reason: DeskText, by: DeskCode, on: CivilDate) {
      self.reason = reason
      self.by = by
      self.on = on
    }
  }

  public init(
    ordinal: Int64, kind: Kind, move: ChannelMove.Kind, reference: ChannelReference, ours: Money?,
    theirs: Money?, resolution: Resolution? = nil
  ) {
    self.ordinal = ordinal
    self.kind = kind
    self.move = move
    self.reference = reference
    self.ours = ours
    self.theirs = theirs
    self.resolution = resolution
  }

  /// Whether it says the same of the same move.
  func isSame(as other: ChannelBreak) -> Bool {
    (kind, move, reference) == (other.kind, other.move, other.reference)
      && (ours, theirs) == (other.ours, other.theirs)
  }
}

extension ChannelBreak: Coded {
  public init(_ f: inout Fields, _ v: ChannelBreak?) throws(CodecError) {
    self.init(
      ordinal: try f("ordinal", v?.ordinal), kind: try f("kind", v?.kind),
      move: try f("move", v?.move), reference: try f("reference", v?.reference),
      ours: try f.optional("ours", v?.ours), theirs: try f.optional("theirs", v?.theirs),
      resolution: try f.optional("resolution", v?.resolution))
  }
}

extension ChannelBreak.Resolution: Coded {
  public init(_ f: inout Fields, _ v: ChannelBreak.Resolution?) throws(CodecError) {
    self.init(
      reason: try f("reason", v?.reason), by: try f("by", v?.by), on: try f("on", v?.on))
  }
}
