/// Blanks out what is not code, so that a rule about code doesn't stumble over a comment or a
/// text. Code inside an interpolation stays.
struct CodeOnly {
  private let source: [UInt8]
  private var output: [UInt8] = []
  private var position = 0

  static func of(_ text: String) -> String {
    var scanner = CodeOnly(source: Array(text.utf8))
    scanner.scanCode(inInterpolation: false)
    return String(decoding: scanner.output, as: UTF8.self)
  }

  private init(source: [UInt8]) {
    self.source = source
  }

  private func starts(with text: String) -> Bool {
    source[position...].starts(with: text.utf8)
  }

  private mutating func keep() {
    output.append(source[position])
    position += 1
  }

  private mutating func blank(_ count: Int = 1) {
    for byte in source[position...].prefix(count) {
      output.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " "))
    }
    position = min(position + count, source.count)
  }

  private mutating func scanCode(inInterpolation: Bool) {
    var depth = 0
    while position < source.count {
      if !Self.openers.contains(source[position]) {
        keep()
      } else if starts(with: "//") {
        while position < source.count, source[position] != UInt8(ascii: "\n") { blank() }
      } else if starts(with: "/*") {
        blankBlockComment()
      } else if let hashes = hashesOfString() {
        scanString(hashes: hashes)
      } else {
        if source[position] == UInt8(ascii: "(") { depth += 1 }
        if source[position] == UInt8(ascii: ")") {
          if inInterpolation, depth == 0 { return }
          depth -= 1
        }
        keep()
      }
    }
  }

  /// The bytes that may begin something other than plain code, or end it.
  private static let openers = Set("/#\"()".utf8)

  private mutating func blankBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        blank(2)
      } else if starts(with: "*/") {
        depth -= 1
        blank(2)
      } else {
        blank()
      }
    } while depth > 0 && position < source.count
  }

  /// How many `#` open the string literal that begins here; `nil` when none begins.
  private func hashesOfString() -> Int? {
    let hashes = source[position...].prefix { $0 == UInt8(ascii: "#") }.count
    let next = position + hashes
    return next < source.count && source[next] == UInt8(ascii: "\"") ? hashes : nil
  }

  private mutating func scanString(hashes: Int) {
    for _ in 0..<hashes { keep() }
    let isMultiline = starts(with: "\"\"\"")
    let quotes = String(repeating: "\"", count: isMultiline ? 3 : 1)
    let marks = String(repeating: "#", count: hashes)
    for _ in 0..<quotes.utf8.count { keep() }
    while position < source.count {
      if starts(with: quotes + marks) {
        for _ in 0..<(quotes.utf8.count + hashes) { keep() }
        return
      } else if starts(with: "\\\(marks)(") {
        blank(2 + hashes)
        scanCode(inInterpolation: true)
        blank()
      } else if starts(with: "\\\(marks)") {
        blank(2 + hashes)
      } else if !isMultiline, source[position] == UInt8(ascii: "\n") {
        return
      } else {
        blank()
      }
    }
  }
}
