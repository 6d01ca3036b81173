extension TidyRule {
  /// 500 lines for sources, 600 for tests.
  static let fileLength = TidyRule(name: "files are short") { file in
    let limit = file.path.hasPrefix("Tests/") ? 600 : 500
    guard file.lines.count > limit else { return [] }
    return ["\(file.path): \(file.lines.count) lines, at most \(limit)"]
  }

  /// 100 columns.
  static let lineLength = TidyRule(name: "lines are short") { file in
    file.lines.enumerated().compactMap { number, line in
      guard line.utf8.count > 100, line.count > 100 else { return nil }
      return "\(file.place(number)): \(line.count) columns, at most 100"
    }
  }

  /// 70 lines, from the declaration to the closing brace.
  static let functionLength = TidyRule(name: "functions are short") { file in
    FunctionScanner.functions(in: file.code).compactMap { function in
      guard function.count > 70 else { return nil }
      return "\(file.place(function.lowerBound)): a function of \(function.count) lines, at most 70"
    }
  }
}

/// Finds the bodies of functions, initialisers and computed properties by their braces.
struct FunctionScanner {
  private struct Brace {
    /// The line on which the function was declared; `nil` for every other brace.
    var function: Int?
  }

  private var braces: [Brace] = []
  private var parentheses = 0
  /// A declaration whose body has not begun, and how many parentheses were open there.
  private var pending: (line: Int, parentheses: Int)?
  private var found: [Range<Int>] = []

  /// The line ranges of the functions.
  static func functions(in code: [String]) -> [Range<Int>] {
    var scanner = FunctionScanner()
    for (number, line) in code.enumerated() { scanner.scan(line, number) }
    return scanner.found
  }

  private mutating func scan(_ line: String, _ number: Int) {
    let bytes = Array(line.utf8)
    var position = 0
    var before: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte.isWordByte {
        let start = position
        while position < bytes.count, bytes[position].isWordByte { position += 1 }
        // `.init(` is a call.
        if before != UInt8(ascii: ".") { take(bytes[start..<position], number) }
        before = byte
      } else {
        take(byte)
        if byte == UInt8(ascii: "}") { end(number) }
        if byte != UInt8(ascii: " ") { before = byte }
        position += 1
      }
    }
  }

  private static let bodied = ["func", "init", "deinit", "subscript", "var"].map { Array($0.utf8) }
  private static let bodiless = [
    "let", "case", "struct", "enum", "class", "extension", "protocol", "actor",
  ].map { Array($0.utf8) }

  private mutating func take(_ word: ArraySlice<UInt8>, _ number: Int) {
    if Self.bodied.contains(where: { word.elementsEqual($0) }) {
      pending = (number, parentheses)
    } else if pending?.parentheses == parentheses,
      Self.bodiless.contains(where: { word.elementsEqual($0) })
    {
      pending = nil
    }
  }

  private mutating func take(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["): parentheses += 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"): parentheses -= 1
    case UInt8(ascii: "{"):
      let isBody = pending?.parentheses == parentheses
      braces.append(Brace(function: isBody ? pending?.line : nil))
      if isBody { pending = nil }
    default: break
    }
  }

  /// A closing brace: of a body, or of a protocol whose last function has none.
  private mutating func end(_ number: Int) {
    if let line = braces.popLast()?.function { found.append(line..<(number + 1)) }
    if pending?.parentheses == parentheses { pending = nil }
  }
}
