/// What one record type (信息记录类型) must look like: its root element and its segments in order.
struct RecordRule: Sendable {
  let type: String
  let root: String
  let segments: [SegmentRule]
  /// The element of the base segment that holds the account type, where there is one.
  var holdsAccountType = false

  func segment(_ letter: String) -> SegmentRule? {
    segments.first { $0.letter == letter }
  }
}
