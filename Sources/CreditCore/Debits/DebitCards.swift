/// The cards that may be debited, in the order that the borrower chose (H22).
public struct DebitCards: Hashable, Sendable {
  /// The number of the profile's own card.
  public static let profile: Int64 = 1

  /// Those that were added and not removed, in the order of their recording.
  public var added: [DebitCard] = []
  /// The order that was chosen; empty for the order of their numbers.
  public var chosen: [Int64] = []
  /// How many there ever were, the profile's own among them.
  public var count: Int64 = DebitCards.profile

  public init() {}

  /// The cards that can be debited, the first one first.
  public var order: [Int64] {
    let usable = [DebitCards.profile] + added.lazy.filter { $0.standing == .own }.map(\.ordinal)
    return chosen.filter(usable.contains) + usable.filter { !chosen.contains($0) }
  }

  public func card(_ ordinal: Int64) -> DebitCard? {
    added.first { $0.ordinal == ordinal }
  }
}

extension DebitCards: Coded {
  public init(_ f: inout Fields, _ v: DebitCards?) throws(CodecError) {
    added = try f.list("added", v?.added)
    chosen = try f.list("chosen", v?.chosen)
    count = try f("count", v?.count)
  }
}
