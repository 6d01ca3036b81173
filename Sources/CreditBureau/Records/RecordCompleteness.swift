/// How much of what a record may tell it tells (R97): the share of its optional items that are
/// filled, by segment. An item is optional when it may be empty or may say 未知. Scores of several
/// records add up to that of their file.
public struct RecordCompleteness: Hashable, Sendable {
  /// One segment's items.
  public struct Segment: Hashable, Sendable {
    /// The segment's element; for a record without segments, its root.
    public let element: String
    /// Optional items that state something.
    public internal(set) var filled = 0
    /// Optional items.
    public internal(set) var optional = 0

    /// The share in thousandths; 1000 for a segment without optional items.
    public var permille: Int { optional == 0 ? 1000 : filled * 1000 / optional }
  }

  /// The segments with optional items, in the order of the record.
  public private(set) var segments: [Segment] = []

  /// Nothing counted yet.
  public init() {}

  /// Optional items that state something.
  public var filled: Int { segments.reduce(0) { $0 + $1.filled } }
  /// Optional items.
  public var optional: Int { segments.reduce(0) { $0 + $1.optional } }
  /// The share in thousandths; 1000 where there are no optional items.
  public var permille: Int { optional == 0 ? 1000 : filled * 1000 / optional }

  /// Adds another record's score, segment by segment.
  public mutating func add(_ other: RecordCompleteness) {
    for segment in other.segments {
      if let place = segments.firstIndex(where: { $0.element == segment.element }) {
        segments[place].filled += segment.filled
        segments[place].optional += segment.optional
      } else {
        segments.append(segment)
      }
    }
  }

  mutating func begin(_ element: String) {
    segments.append(Segment(element: element))
  }

  mutating func count(filled: Bool) {
    guard let last = segments.indices.last else { return }
    segments[last].optional += 1
    if filled { segments[last].filled += 1 }
  }

  mutating func dropEmptySegments() {
    segments.removeAll { $0.optional == 0 }
  }
}
