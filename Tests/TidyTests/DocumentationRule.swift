extension TidyRule {
  /// Every public declaration says what it means, but for those that ``PublicDeclaration`` finds
  /// to speak for themselves.
  static let documentation = TidyRule(name: "public declarations are documented") { file in
    PublicDeclaration.all(in: file).filter { !$0.isDocumented && $0.needsDocumentation }.map {
      "\(file.place($0.line)): \($0.text.trimmed) has no ///"
    }
  }
}

/// A line that declares something public.
struct PublicDeclaration {
  enum Kind: Equatable {
    case type, function, initializer, property
  }

  let line: Int
  let text: String
  let kind: Kind
  let name: String
  let isDocumented: Bool
  private let isThrowing: Bool
  private let isFailable: Bool
  private let lineCount: Int
  private let isCodec: Bool

  /// What may speak for itself: an initialiser that takes its values and can't fail, a property
  /// or function that can't fail and is shorter than the sentence about it would be, and what a
  /// protocol with a comment of its own asks for.
  var needsDocumentation: Bool {
    switch kind {
    case .type: true
    case .initializer: (isThrowing || isFailable) && !isCodec
    case .property: lineCount > Self.shortest && !Self.witnesses.contains(name)
    case .function:
      (isThrowing || lineCount > Self.shortest) && !Self.witnesses.contains(name)
        && !name.allSatisfy(Self.isOperator)
    }
  }

  /// Lines of a function that need no sentence about them, the braces' own included.
  private static let shortest = 10

  /// Members that protocols ask for, whose comment is the protocol's: the standard library's and
  /// those of our own sources.
  private static let witnesses = Set([
    "description", "debugDescription", "hash", "encode", "body", "next", "makeIterator",
    "errorDescription", "testDescription", "rawValue", "id", "hashValue", "run", "startIndex",
    "endIndex", "index",
  ]).union(Repository.sources.flatMap(requirements))

  /// The names of the members that the protocols of a file ask for.
  static func requirements(in file: SourceFile) -> [String] {
    var names: [String] = []
    var isInside = false
    for line in file.code {
      let words = line.split(separator: " ")
      if words.contains("protocol") { isInside = true }
      // A type's brace stands in the first column when it closes.
      if line.hasPrefix("}") || line.hasSuffix("{}") { isInside = false }
      guard isInside, let at = words.firstIndex(where: { $0 == "func" || $0 == "var" }) else {
        continue
      }
      names.append(String((words.dropFirst(at + 1).first ?? "").prefix { !"(<:".contains($0) }))
    }
    return names
  }

  /// Words of the initialisers that decoding protocols ask for.
  private static let codecs = ["JSONNode", "inout Fields", "from decoder:", "rawValue:"]

  private static func isOperator(_ character: Character) -> Bool {
    "+-*/%<>=!&|^~?".contains(character)
  }

  static func all(in file: SourceFile) -> [PublicDeclaration] {
    let functions = FunctionScanner.functions(in: file.code)
    let lengths = Dictionary(functions.map { ($0.lowerBound, $0.count) }) { max($0, $1) }
    return file.code.indices.compactMap { PublicDeclaration(file, $0, lengths) }
  }

  private init?(_ file: SourceFile, _ line: Int, _ lengths: [Int: Int]) {
    var words = file.code[line].split(separator: " ")
    while let word = words.first, word.hasPrefix("@") { words.removeFirst() }
    guard words.contains(where: { $0 == "public" || $0 == "open" }), !words.contains("import"),
      let (kind, at) = Self.kind(words)
    else { return nil }
    self.line = line
    self.kind = kind
    text = file.lines[line]
    let next = words.dropFirst(at + 1).first ?? ""
    name = String(
      next.first.map(Self.isOperator) == true
        ? next.prefix(while: Self.isOperator) : next.prefix { !"(<:,={".contains($0) })
    isDocumented = Self.isDocumented(file, line)
    let signature = Self.signature(file.code, line)
    isThrowing = signature.holds(word: "throws")
    isFailable = signature.contains("init?")
    isCodec = Self.codecs.contains { signature.holds(word: $0) }
    lineCount = lengths[line] ?? 1
  }

  private static func kind(_ words: [Substring]) -> (Kind, Int)? {
    for (at, word) in words.enumerated() {
      switch word.prefix(while: { $0.isLetter }) {
      case "struct", "enum", "actor", "protocol", "typealias": return (.type, at)
      case "class" where at + 1 < words.count && words[at + 1] != "func": return (.type, at)
      case "func": return (.function, at)
      case "init", "subscript": return (.initializer, at)
      case "var", "let": return (.property, at)
      default: continue
      }
    }
    return nil
  }

  /// Whether the nearest line above, past attributes, is a documentation comment.
  private static func isDocumented(_ file: SourceFile, _ line: Int) -> Bool {
    var above = line - 1
    while above >= 0, file.code[above].trimmed.hasPrefix("@") { above -= 1 }
    return above >= 0 && file.lines[above].trimmed.hasPrefix("///")
  }

  /// The declaration up to the brace that opens its body.
  private static func signature(_ code: [String], _ line: Int) -> String {
    var text = ""
    for part in code[line...].prefix(12) {
      text += part + " "
      if part.contains("{") { break }
    }
    return String(text.prefix { $0 != "{" })
  }
}
