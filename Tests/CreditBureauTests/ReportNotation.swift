/// Writes report documents from a short notation: one element a line, its depth as blanks in front,
/// then its items as `name=value`, separated by two blanks.
enum ReportNotation {
  /// The document that the lines describe.
  static func document(_ lines: String) -> [UInt8] { Array(text(lines).utf8) }

  static func text(_ lines: String) -> String {
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document>"
    var open: [String] = []
    for line in lines.split(separator: "\n") {
      let depth = line.prefix { $0 == " " }.count
      while open.count > depth { output += "</\(open.removeLast())>" }
      let parts = line.dropFirst(depth).components(separatedByTwoBlanks: ())
      open.append(parts[0])
      output += "<\(parts[0])>"
      for part in parts.dropFirst() {
        let item = part.split(separator: "=", maxSplits: 1)
        output += "<\(item[0])>\(item.count > 1 ? item[1] : "")</\(item[0])>"
      }
    }
    while let name = open.popLast() { output += "</\(name)>" }
    return output + "</Document>"
  }
}

extension Substring {
  fileprivate func components(separatedByTwoBlanks: Void) -> [String] {
    var parts: [String] = [""]
    var blanks = 0
    for character in self {
      if character == " " {
        blanks += 1
        continue
      }
      if blanks > 1 { parts.append("") }
      if blanks == 1 { parts[parts.count - 1] += " " }
      blanks = 0
      parts[parts.count - 1].append(character)
    }
    return parts
  }
}
