/// A short name or code in a manifest: a sender, a recipient, a purpose, an approver, a schema.
/// One word of ASCII, so that it can't be mistaken for another and fits into a line.
public struct Token: Hashable, Sendable {
  /// The longest token, in bytes.
  public static let maximumBytes = 128

  /// The word.
  public let text: String

  /// Takes 1 to ``maximumBytes`` letters, digits and `._:/@-`; `nil` for anything else.
  public init?(_ text: String) {
    guard (1...Self.maximumBytes).contains(text.utf8.count),
      text.utf8.allSatisfy(Self.isAllowed)
    else { return nil }
    self.text = text
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "._:/@-".utf8.contains(byte)
    }
  }
}

extension Token: CustomStringConvertible {
  public var description: String { text }
}
