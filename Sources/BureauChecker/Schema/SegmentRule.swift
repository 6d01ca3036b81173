/// What one segment (段) of a record must look like.
struct SegmentRule: Sendable {
  /// The repeated part of a segment.
  struct Group: Sendable {
    let element: String
    let items: [ItemRule]
  }

  /// 段标, `B` for the base segment.
  let letter: String
  /// The XML element; `nil` when the items stand directly under the record's root.
  let element: String?
  let items: [ItemRule]
  var group: Group?
}

extension SegmentRule {
  /// The same segment as another record type letters and names it.
  func relettered(_ letter: String, element: String? = nil) -> SegmentRule {
    SegmentRule(letter: letter, element: element ?? self.element, items: items, group: group)
  }
}
