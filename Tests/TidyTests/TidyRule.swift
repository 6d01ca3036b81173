import Glibc
import Testing

/// One rule of the style, as a function from a file to what breaks it.
struct TidyRule: Sendable, CustomTestStringConvertible {
  /// The rule as a sentence.
  let name: String
  /// Each break as `path:line: what`.
  let check: @Sendable (SourceFile) -> [String]

  var testDescription: String { name }

  /// What breaks the rule in all the files.
  func breaks(in files: [SourceFile]) -> [String] { files.flatMap(check) }
}

extension String {
  /// Whether the word stands in the text with no letter, digit or `_` beside its ends.
  func holds(word: String) -> Bool {
    // Nearly all lines hold nearly no word: the C library tells them apart fast.
    guard unsafe strstr(self, word) != nil else { return false }
    let bytes = Array(utf8)
    let wanted = Array(word.utf8)
    guard let first = wanted.first, let last = wanted.last else { return false }
    return (0...(bytes.count - wanted.count)).contains { start in
      let end = start + wanted.count
      return bytes[start..<end].elementsEqual(wanted)
        && !(first.isWordByte && start > 0 && bytes[start - 1].isWordByte)
        && !(last.isWordByte && end < bytes.count && bytes[end].isWordByte)
    }
  }

  /// The text without white space at either end.
  var trimmed: Substring {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

extension UInt8 {
  /// A letter, a digit, `_`, or part of a letter outside ASCII.
  var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
}
