/// What one record type (信息记录类型) must look like: its root element and its segments in order.
struct RecordRule: Sendable {
  let type: String
  let root: String
  let segments: [SegmentRule]
  /// The account types the base segment may name, where it names one.
  var accountTypes: CodeTable?

  func segment(_ letter: String) -> SegmentRule? {
    segments.first { $0.letter == letter }
  }

  /// The element of a segment, for a finding about the segment as a whole.
  func element(_ letter: String) -> String { segment(letter)?.element ?? letter }
}
