/// What the compliance desk writes in words: a purpose, a measure, a lesson. It is about
/// activities and never about one person; a number long enough to be a person's is refused.
public struct DeskText: Hashable, Sendable {
  private static let most = 2000
  /// The shortest run of digits that is refused; 11 are a mobile number.
  private static let longNumber = 9

  /// 1 to 2,000 bytes of plain text, not blank.
  public let text: String

  /// - Returns: `nil` when it is blank, too long, or holds a run of nine or more digits or a
  ///   control character other than a line end.
  public init?(_ text: String) {
    guard (1...DeskText.most).contains(text.utf8.count),
      !text.allSatisfy(\.isWhitespace), !DeskText.holdsLongNumber(text),
      text.utf8.allSatisfy({ $0 >= 0x20 || $0 == UInt8(ascii: "\n") })
    else { return nil }
    self.text = text
  }

  /// Whether there is a run of digits that could be an id, a phone or a card; spaces and hyphens
  /// within groups of a phone number's switchboard, such as 400-000-0101, end a run.
  static func holdsLongNumber(_ text: String) -> Bool {
    var run = 0
    for character in text {
      run = character.isNumber ? run + 1 : 0
      if run >= longNumber { return true }
    }
    return false
  }
}

extension DeskText: CustomStringConvertible {
  public var description: String { text }
}

extension DeskText: FieldValue {
  public init?(_ node: JSONNode) {
    guard case .text(let text) = node else { return nil }
    self.init(text)
  }

  public func write(to writer: inout JSONWriter) { writer.text(text) }
}
