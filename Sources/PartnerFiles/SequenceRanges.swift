/// A set of sequence numbers, kept as ranges: `1-7,9`.
struct SequenceRanges: Hashable, Sendable {
  /// More gaps than this are not kept: numbers come in order but for a few.
  static let most = 10_000

  private(set) var ranges: [ClosedRange<Int64>] = []

  init() {}

  /// Reads the text; `nil` unless it is what ``text`` gives.
  init?(_ text: some StringProtocol) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count <= 2, let first = ends.first.flatMap({ Int64($0) }),
        let last = ends.last.flatMap({ Int64($0) }), first >= 1, first <= last,
        ranges.last.map({ $0.upperBound < first - 1 }) ?? true, ranges.count < Self.most
      else { return nil }
      ranges.append(first...last)
    }
    guard self.text == String(text) else { return nil }
  }

  var text: String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }

  var last: Int64 { ranges.last?.upperBound ?? 0 }

  func contains(_ number: Int64) -> Bool { ranges.contains { $0.contains(number) } }

  /// Adds a number; false when it is there already or there is no room for another gap.
  mutating func insert(_ number: Int64) -> Bool {
    guard !contains(number) else { return false }
    let place = ranges.firstIndex { $0.lowerBound > number } ?? ranges.count
    let joinsBefore = place > 0 && ranges[place - 1].upperBound == number - 1
    let joinsAfter = place < ranges.count && ranges[place].lowerBound - 1 == number
    switch (joinsBefore, joinsAfter) {
    case (true, true):
      ranges[place - 1] = ranges[place - 1].lowerBound...ranges[place].upperBound
      ranges.remove(at: place)
    case (true, false): ranges[place - 1] = ranges[place - 1].lowerBound...number
    case (false, true): ranges[place] = number...ranges[place].upperBound
    case (false, false):
      guard ranges.count < Self.most else { return false }
      ranges.insert(number...number, at: place)
    }
    return true
  }
}
