/// Finds the tags and texts of a document that is valid UTF-8.
struct XMLScanner {
  enum Event {
    case open(XMLName)
    case close(XMLName)
    /// An empty-element tag.
    case openAndClose(XMLName)
    case text(XMLCharacters)
  }

  /// The marks that more than one byte makes.
  private enum Mark {
    static let byteOrder: [UInt8] = [0xEF, 0xBB, 0xBF]
    static let declaration = Array("<?xml".utf8)
    static let endOfInstruction = Array("?>".utf8)
    static let comment = Array("<!--".utf8)
    static let dashes = Array("--".utf8)
    static let unparsed = Array("<![CDATA[".utf8)
    static let endOfUnparsed = Array("]]>".utf8)
    static let emptyEnd = Array("/>".utf8)
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Passes over the byte order mark and the XML declaration.
  mutating func skipPrologue() throws(XMLTreeError) {
    if starts(with: Mark.byteOrder) { position = 3 }
    guard starts(with: Mark.declaration), position + 5 < bytes.count,
      XMLScanner.isBlank(bytes[position + 5])
    else { return }
    let start = position
    try skip(past: Mark.endOfInstruction)
    guard XMLScanner.declaresUTF8(bytes[start..<position]) else { throw .notUTF8 }
  }

  /// A declaration that names no encoding means UTF-8.
  private static func declaresUTF8(_ declaration: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: declaration, as: UTF8.self).lowercased()
    guard let range = text.firstRange(of: "encoding") else { return true }
    let value = text[range.upperBound...].filter { !$0.isWhitespace }
    return value.hasPrefix("=\"utf-8\"") || value.hasPrefix("='utf-8'")
  }

  /// The next tag or text; `nil` at the end.
  mutating func next() throws(XMLTreeError) -> Event? {
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else { return .text(try text()) }
      guard position + 1 < bytes.count else { throw .malformed }
      switch bytes[position + 1] {
      case UInt8(ascii: "/"): return .close(try endTag())
      case UInt8(ascii: "?"): try skipInstruction()
      case UInt8(ascii: "!"):
        if starts(with: Mark.comment) {
          try skipComment()
        } else if starts(with: Mark.unparsed) {
          return .text(try unparsed())
        } else {
          throw .declaration
        }
      default: return try startTag()
      }
    }
    return nil
  }

  // MARK: - Tags

  private mutating func startTag() throws(XMLTreeError) -> Event {
    position += 1
    let name = try name()
    while true {
      let separated = skipBlanks()
      guard position < bytes.count else { throw .malformed }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        return .open(name)
      }
      if starts(with: Mark.emptyEnd) {
        position += 2
        return .openAndClose(name)
      }
      guard separated else { throw .malformed }
      try skipAttribute()
    }
  }

  private mutating func endTag() throws(XMLTreeError) -> XMLName {
    position += 2
    let name = try name()
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else { throw .malformed }
    position += 1
    return name
  }

  private mutating func skipAttribute() throws(XMLTreeError) {
    _ = try name()
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { throw .malformed }
    position += 1
    skipBlanks()
    guard position < bytes.count else { throw .malformed }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw .malformed }
    position += 1
    while position < bytes.count, bytes[position] != quote {
      guard bytes[position] != UInt8(ascii: "<"), isCharacter(bytes[position]) else {
        throw .malformed
      }
      position += 1
    }
    guard position < bytes.count else { throw .malformed }
    position += 1
  }

  private mutating func name() throws(XMLTreeError) -> XMLName {
    let start = position
    while position < bytes.count, XMLScanner.isInName(bytes[position]) { position += 1 }
    guard position > start, !XMLScanner.isOnlyInside(bytes[start]) else { throw .malformed }
    return XMLName(bytes[start..<position])
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x2D, 0x2E, 0x80...: true
    default: false
    }
  }

  /// Digits, `-`, `.` and `:` don't begin a name.
  private static func isOnlyInside(_ byte: UInt8) -> Bool {
    (0x30...0x3A).contains(byte) || byte == 0x2D || byte == 0x2E
  }

  // MARK: - Texts

  private mutating func text() throws(XMLTreeError) -> XMLCharacters {
    let start = position
    var isPlain = true
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      let byte = bytes[position]
      guard isCharacter(byte) else { throw .malformed }
      if byte == UInt8(ascii: "&") || byte == 0x0D { isPlain = false }
      if byte == UInt8(ascii: "]"), starts(with: Mark.endOfUnparsed) { throw .malformed }
      position += 1
    }
    let run = bytes[start..<position]
    return isPlain ? XMLCharacters(run) : XMLCharacters(try XMLReferences.resolved(run))
  }

  private mutating func unparsed() throws(XMLTreeError) -> XMLCharacters {
    let start = position + 9
    try skip(past: Mark.endOfUnparsed, from: start)
    let run = bytes[start..<(position - 3)]
    guard run.allSatisfy(isCharacter) else { throw .malformed }
    return XMLCharacters(run)
  }

  /// Control characters have no place in XML; what is above them was checked as UTF-8.
  private func isCharacter(_ byte: UInt8) -> Bool {
    byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  // MARK: - Passed over

  private mutating func skipComment() throws(XMLTreeError) {
    try skip(past: Mark.dashes, from: position + 4)
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else { throw .malformed }
    position += 1
  }

  /// A second XML declaration is none.
  private mutating func skipInstruction() throws(XMLTreeError) {
    position += 2
    let target = try name()
    guard target.local.lowercased() != "xml" else { throw .malformed }
    try skip(past: Mark.endOfInstruction)
  }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = position
    while position < bytes.count, XMLScanner.isBlank(bytes[position]) { position += 1 }
    return position > start
  }

  private mutating func skip(past mark: [UInt8], from start: Int? = nil) throws(XMLTreeError) {
    position = start ?? position
    while position < bytes.count {
      if starts(with: mark) {
        position += mark.count
        return
      }
      position += 1
    }
    throw .malformed
  }

  private func starts(with mark: [UInt8]) -> Bool {
    guard position + mark.count <= bytes.count else { return false }
    for (offset, byte) in mark.enumerated() where bytes[position + offset] != byte { return false }
    return true
  }
}
