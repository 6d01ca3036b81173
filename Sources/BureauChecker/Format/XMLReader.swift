/// Reads the bytes of one XML document into an ``XMLTree``: one pass, no recursion, no entity but
/// the five that XML itself names.
struct XMLReader {
  private static let deepest = 32
  private static let mostElements = 200_000
  private static let mostAttributes = 64

  private let bytes: [UInt8]
  private var at = 0
  private var elements = 0
  private var open: [XMLTree] = []
  /// The qualified names of the open elements.
  private var openNames: [Range<Int>] = []
  private var root: XMLTree?

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// - Returns: `nil` when the bytes are no such document.
  static func read(_ bytes: [UInt8]) -> XMLTree? {
    guard hasOnlyXMLCharacters(bytes), String(validating: bytes, as: UTF8.self) != nil else {
      return nil
    }
    var reader = XMLReader(bytes)
    return reader.document()
  }

  private static func hasOnlyXMLCharacters(_ bytes: [UInt8]) -> Bool {
    var place = 0
    for byte in bytes {
      place += 1
      if byte < 0x20 {
        guard isSpace(byte) else { return false }
      } else if byte == 0xEF, place + 1 < bytes.count, bytes[place] == 0xBF,
        bytes[place + 1] >= 0xBE
      {
        return false
      }
    }
    return true
  }

  private mutating func document() -> XMLTree? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "<") ? markup() : text() else { return nil }
    }
    return open.isEmpty ? root : nil
  }

  private mutating func markup() -> Bool {
    at += 1
    guard at < bytes.count else { return false }
    switch bytes[at] {
    case UInt8(ascii: "!"): return false
    case UInt8(ascii: "?"): return instruction()
    case UInt8(ascii: "/"): return endTag()
    default: return startTag()
    }
  }

  /// The XML declaration, or an instruction, of which nothing is used.
  private mutating func instruction() -> Bool {
    while at + 1 < bytes.count {
      if bytes[at] == UInt8(ascii: "?"), bytes[at + 1] == UInt8(ascii: ">") {
        at += 2
        return true
      }
      at += 1
    }
    return false
  }

  private mutating func startTag() -> Bool {
    guard root == nil, open.count < Self.deepest, elements < Self.mostElements,
      let name = name()
    else { return false }
    elements += 1
    for _ in 0...Self.mostAttributes {
      let spaced = skipSpace()
      guard at < bytes.count else { return false }
      if bytes[at] == UInt8(ascii: ">") {
        at += 1
        open.append(XMLTree(name: localName(name)))
        openNames.append(name)
        return true
      }
      if bytes[at] == UInt8(ascii: "/") {
        guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: ">") else { return false }
        at += 2
        close(XMLTree(name: localName(name)))
        return true
      }
      guard spaced, attribute() else { return false }
    }
    return false
  }

  private mutating func attribute() -> Bool {
    guard name() != nil else { return false }
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return false }
    at += 1
    skipSpace()
    guard at < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[at]) else {
      return false
    }
    let quote = bytes[at]
    at += 1
    while at < bytes.count, bytes[at] != quote {
      if bytes[at] == UInt8(ascii: "<") { return false }
      if bytes[at] == UInt8(ascii: "&") {
        guard reference() != nil else { return false }
      } else {
        at += 1
      }
    }
    guard at < bytes.count else { return false }
    at += 1
    return true
  }

  private mutating func endTag() -> Bool {
    at += 1
    guard let name = name(), let opened = openNames.popLast(), var element = open.popLast(),
      bytes[name].elementsEqual(bytes[opened])
    else { return false }
    skipSpace()
    guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else { return false }
    at += 1
    element.text = Self.trimmed(element.text)
    close(element)
    return true
  }

  private mutating func close(_ element: XMLTree) {
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(element)
    }
  }

  /// Character data up to the next tag.
  private mutating func text() -> Bool {
    var raw: [UInt8] = []
    var start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") {
      switch bytes[at] {
      case UInt8(ascii: "&"):
        raw += bytes[start..<at]
        guard !open.isEmpty, let scalar = reference() else { return false }
        raw += Array(String(Character(scalar)).utf8)
        start = at
      case UInt8(ascii: "\r"):
        raw += bytes[start..<at]
        at += 1
        start = at
        if at >= bytes.count || bytes[at] != UInt8(ascii: "\n") { raw.append(UInt8(ascii: "\n")) }
      case UInt8(ascii: "]"):
        // The end of a section of a kind that isn't read has no place in text.
        guard !bytes[at...].starts(with: Array("]]>".utf8)) else { return false }
        at += 1
      default: at += 1
      }
    }
    let rest = bytes[start..<at]
    if open.isEmpty { return raw.allSatisfy(Self.isSpace) && rest.allSatisfy(Self.isSpace) }
    let text = raw.isEmpty ? String(decoding: rest, as: UTF8.self) : nil
    open[open.count - 1].text += text ?? String(decoding: raw + rest, as: UTF8.self)
    return true
  }

  /// `&amp;` and its like, `&#38;`, `&#x26;`.
  private mutating func reference() -> Unicode.Scalar? {
    let limit = min(bytes.count, at + 12)
    guard let end = bytes[at..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(at + 1)..<end], as: UTF8.self)
    at = end + 1
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: return Self.numbered(name)
    }
  }

  private static func numbered(_ name: String) -> Unicode.Scalar? {
    let isHexadecimal = name.hasPrefix("#x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard name.hasPrefix("#"), let first = digits.first, first.isHexDigit,
      let value = UInt32(digits, radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    let isKnown =
      value < 0x20 ? isSpace(UInt8(value)) : value != 0xFFFE && value != 0xFFFF
    return isKnown ? scalar : nil
  }

  private mutating func name() -> Range<Int>? {
    let start = at
    while at < bytes.count, Self.isNameByte(bytes[at]) { at += 1 }
    guard at > start, !(0x2D...0x39).contains(bytes[start]), bytes[at - 1] != UInt8(ascii: ":")
    else { return nil }
    return start..<at
  }

  private func localName(_ name: Range<Int>) -> String {
    let start = bytes[name].lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.lowerBound
    return String(decoding: bytes[start..<name.upperBound], as: UTF8.self)
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = at
    while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
    return at > start
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, isSpace(first) || isSpace(last) else {
      return text
    }
    guard let start = bytes.firstIndex(where: { !isSpace($0) }),
      let end = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[start...end], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Letters, digits, `-._:` and whatever is not ASCII.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x2E, 0x30...0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...: true
    default: false
    }
  }
}
