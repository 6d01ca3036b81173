/// What one segment (段) of a record must look like.
struct SegmentRule: Sendable {
  /// The repeated part of a segment.
  struct Group: Sendable {
    /// The XML element; `nil` where its name is not known, and any one name will do.
    let element: String?
    let items: [ItemRule]
    /// The items in which no two parts agree (ABE011).
    let key: [String]
    /// Whether the segment must hold one part at least.
    var isRequired = true
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

  /// The one segment of a record without segments.
  static func flat(_ items: [ItemRule]) -> SegmentRule {
    SegmentRule(letter: "B", element: nil, items: items)
  }

  /// The item that holds the number of repeated parts.
  var countItem: String {
    for item in items {
      if case .countOfItems = item.kind { return item.name }
    }
    return ""
  }
}
