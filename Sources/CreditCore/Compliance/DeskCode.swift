/// A number or short code that the compliance desk gives: of a member of the staff, an assessment,
/// an incident. Never a person's name.
public struct DeskCode: Hashable, Sendable, Comparable {
  /// 1 to 40 letters, digits, `-`, `_` and `.`, without a run of digits that could be an id, a
  /// phone or a card.
  public let text: String

  /// - Returns: `nil` for any other text.
  public init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard isPlain, (1...40).contains(text.utf8.count), !DeskText.holdsLongNumber(text) else {
      return nil
    }
    self.text = text
  }

  public static func < (left: DeskCode, right: DeskCode) -> Bool { left.text < right.text }
}

extension DeskCode: CustomStringConvertible {
  public var description: String { text }
}

extension DeskCode: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .text(let text) = node else { return nil }
    self.init(text)
  }

  public func write(to writer: inout JSONWriter) { writer.text(text) }
}
