/// Why a paper can't be published or used (R7). Places are field names, such as `body.zh`.
public enum PaperError: Error, Sendable, Hashable {
  /// Nothing stands where something must.
  case blank(String)
  /// A placeholder was left: 【】, with nothing or blanks in it; in a version, either bracket.
  case placeholder(String)
  /// Two items have the same id.
  case duplicateItem(String)
}

extension PaperError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .blank(let field): "R7: \(field) is blank."
    case .placeholder(let field): "R7: \(field) still holds the placeholder 【】."
    case .duplicateItem(let id): "R58: item \(id) is on the paper twice."
    }
  }
}

extension Paper {
  /// Refuses a paper that is not finished (R7).
  ///
  /// - Throws: the first thing that keeps it from being published.
  public func check() throws(PaperError) {
    guard !version.allSatisfy(\.isWhitespace) else { throw .blank("version") }
    guard !version.contains(where: "【】".contains) else { throw .placeholder("version") }
    try PaperError.check(title, "title")
    try PaperError.check(body, "body")
    for alias in aliases { try PaperError.check(alias, "aliases") }
    var ids: Set<String> = []
    for item in items {
      guard ids.insert(item.id).inserted else { throw .duplicateItem(item.id) }
      try PaperError.check(item.text, "items/\(item.id)")
    }
  }
}

extension PaperError {
  fileprivate static func check(_ text: BilingualText, _ field: String) throws(PaperError) {
    try check(text.zh, field + ".zh")
    try check(text.en, field + ".en")
  }

  fileprivate static func check(_ text: String, _ field: String) throws(PaperError) {
    guard !text.allSatisfy(\.isWhitespace) else { throw .blank(field) }
    guard !holdsPlaceholder(text) else { throw .placeholder(field) }
  }

  /// Whether brackets stand around nothing: blanks, lines to write on or dots.
  private static func holdsPlaceholder(_ text: String) -> Bool {
    var isOpen = false
    for character in text {
      switch character {
      case "【": isOpen = true
      case "】" where isOpen: return true
      case "_", "＿", ".", "…", "—", "-", "*", "●", "○": continue
      default: isOpen = isOpen && character.isWhitespace
      }
    }
    return false
  }
}
