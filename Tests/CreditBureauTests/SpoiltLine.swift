/// A record's line, of which one value or element is changed as a careless program might.
struct SpoiltLine {
  private(set) var text: String
  /// What stands after the first begin of each element, up to the next tag.
  private let values: [String: String]

  init(text: String) {
    self.text = text
    var values: [String: String] = [:]
    for part in text.utf8.split(separator: UInt8(ascii: "<")) {
      guard part.first != UInt8(ascii: "/"), let end = part.firstIndex(of: UInt8(ascii: ">"))
      else { continue }
      let name = String(part[..<end]) ?? ""
      if values[name] == nil { values[name] = String(part[part.index(after: end)...]) }
    }
    self.values = values
  }

  /// The value of the first element of that name in the right record; `nil` when there is none.
  func value(_ name: String) -> String? { values[name] }

  func has(_ name: String) -> Bool { values[name] != nil }

  /// What stands in the first element of that name now.
  func content(_ name: String) -> String? {
    range(name).map { String(text[$0]) }
  }

  /// Puts another value in.
  mutating func set(_ name: String, _ value: String) {
    guard let range = range(name) else { return }
    text.replaceSubrange(range, with: value)
  }

  /// Takes the element out, with all that is in it.
  mutating func remove(_ name: String) {
    guard let start = text.firstRange(of: "<\(name)>"),
      let end = text[start.upperBound...].firstRange(of: "</\(name)>")
    else { return }
    text.removeSubrange(start.lowerBound..<end.upperBound)
  }

  /// Puts an element in right before the end of another.
  mutating func add(_ element: String, atEndOf name: String) {
    guard let end = text.firstRange(of: "</\(name)>") else { return }
    text.insert(contentsOf: element, at: end.lowerBound)
  }

  private func range(_ name: String) -> Range<String.Index>? {
    guard let start = text.firstRange(of: "<\(name)>"),
      let end = text[start.upperBound...].firstRange(of: "</\(name)>")
    else { return nil }
    return start.upperBound..<end.lowerBound
  }
}
