/// An item of a report document: an element with text and no elements in it.
struct ReportItem {
  var name: String
  /// Where its text is.
  var range: Range<String.Index>

  /// The items of a document without attributes, in order.
  static func all(in text: String) -> [ReportItem] {
    var items: [ReportItem] = []
    var rest = text[...]
    while let end = rest.firstRange(of: "</") {
      let before = rest[..<end.lowerBound]
      rest = rest[end.upperBound...]
      guard let open = before.lastIndex(of: ">"),
        let start = before[..<open].lastIndex(of: "<")
      else { continue }
      let name = before[before.index(after: start)..<open]
      guard rest.hasPrefix(name + ">"), !name.contains("/"), !name.contains("?") else { continue }
      let content = text.index(after: open)..<end.lowerBound
      if !content.isEmpty { items.append(ReportItem(name: String(name), range: content)) }
    }
    return items
  }
}
