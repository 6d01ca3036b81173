/// 日终对账: our moves of a day beside those of the channel's statement. Pure.
public struct ChannelComparison: Hashable, Sendable {
  /// How many are the same on both sides.
  public private(set) var matched = 0
  /// In the order of reference; numbered from 1.
  public private(set) var breaks: [ChannelBreak] = []

  private struct Key: Hashable {
    var kind: ChannelMove.Kind
    var reference: ChannelReference
  }

  /// Moves of one kind and reference are held against each other: first those of the same amount,
  /// then the rest as different amounts, then what has no counterpart.
  public init(ours: [ChannelMove], theirs: [ChannelMove]) {
    let known = Dictionary(grouping: ours) { Key(kind: $0.kind, reference: $0.reference) }
    let stated = Dictionary(grouping: theirs) { Key(kind: $0.kind, reference: $0.reference) }
    let keys = Set(known.keys).union(stated.keys).sorted {
      ($0.reference.text, $0.kind.rawValue) < ($1.reference.text, $1.kind.rawValue)
    }
    for key in keys {
      compare(key, known[key]?.map(\.amount) ?? [], stated[key]?.map(\.amount) ?? [])
    }
  }

  private mutating func compare(_ key: Key, _ ours: [Money], _ theirs: [Money]) {
    var (left, right) = (ours.sorted(), theirs.sorted())
    for amount in ours.sorted() {
      guard let place = right.firstIndex(of: amount), let own = left.firstIndex(of: amount) else {
        continue
      }
      left.remove(at: own)
      right.remove(at: place)
      matched += 1
    }
    for index in 0..<max(left.count, right.count) {
      let own = index < left.count ? left[index] : nil
      let other = index < right.count ? right[index] : nil
      let kind: ChannelBreak.Kind =
        own == nil ? .theirsOnly : other == nil ? .oursOnly : .amountDiffers
      breaks.append(
        ChannelBreak(
          ordinal: Int64(breaks.count) + 1, kind: kind, move: key.kind, reference: key.reference,
          ours: own, theirs: other))
    }
  }
}
