/// A Swift file as the rules read it.
struct SourceFile: CustomStringConvertible {
  /// The path from the project's root.
  let path: String
  /// The lines as written.
  let lines: [String]
  /// The lines with comments and the contents of string literals blanked out.
  let code: [String]

  init(_ path: String, _ text: String) {
    self.path = path
    lines = Self.split(text)
    code = Self.split(CodeOnly.of(text))
  }

  /// The target: the folder below `Sources` or `Tests`.
  var target: String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : ""
  }

  var description: String { path }

  /// The place of a line, counted from zero, as compilers print it.
  func place(_ line: Int) -> String { "\(path):\(line + 1)" }

  private static func split(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
