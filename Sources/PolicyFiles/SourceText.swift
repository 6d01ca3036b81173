/// A policy file's name and text.
public struct SourceText: Sendable, Hashable {
  /// The name shown in errors, such as `terms/cost.yaml`.
  public var name: String
  /// The YAML text.
  public var text: String

  /// The largest file accepted, in bytes.
  public static let mostBytes = 512 * 1024

  /// A text; it is checked when it is read.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// Whether nesting stays shallow, so that a hostile file can't exhaust the parser's stack.
  var isShallow: Bool {
    var depth = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      var isIndent = true
      var indent = 0
      for byte in line {
        switch byte {
        case UInt8(ascii: " ") where isIndent, UInt8(ascii: "-") where isIndent,
          UInt8(ascii: "?") where isIndent:
          indent += 1
        case UInt8(ascii: "["), UInt8(ascii: "{"):
          isIndent = false
          depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
          isIndent = false
          depth = max(0, depth - 1)
        default: isIndent = false
        }
        guard depth <= 16, indent <= 60 else { return false }
      }
    }
    return true
  }
}
