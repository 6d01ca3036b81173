/// One element of a parsed document: its local name, its text, and the elements in it.
struct XMLNode: Sendable {
  var name: String
  var text = ""
  var children: [XMLNode] = []

  /// The first child of this name.
  func child(_ name: String) -> XMLNode? {
    children.first { $0.name == name }
  }

  /// All children of this name, in order.
  func children(_ name: String) -> [XMLNode] {
    children.filter { $0.name == name }
  }

  /// The text of the first child of this name without surrounding blanks; `nil` when the child is
  /// missing or empty.
  func value(_ name: String) -> String? {
    guard let text = child(name)?.text.trimmed, !text.isEmpty else { return nil }
    return text
  }
}

extension String {
  /// The text without blanks and line ends around it.
  var trimmed: String {
    if let first = utf8.first, let last = utf8.last, (0x21..<0x7F).contains(first),
      (0x21..<0x7F).contains(last)
    {
      return self
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
