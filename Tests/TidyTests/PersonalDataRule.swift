extension TidyRule {
  /// Events and states of borrowers hold codes, amounts, dates, ordinals and sealed references
  /// only (design 3, personal data): no text, and none of the types that hold a person's data.
  static let personalData = TidyRule(name: "events and states hold no personal data") { file in
    guard holdsEventsOrState(file.path) else { return [] }
    return file.code.enumerated().flatMap { number, line -> [String] in
      guard isStored(line) else { return [] }
      return personalTypes.filter { line.holds(word: $0) && !allowed.contains(line.trimmed) }.map {
        "\(file.place(number)): `\($0)` in \(line.trimmed)"
      }
    }
  }

  private static let personalTypes = [
    "String", "Substring", "Character", "ResidentID", "MobileNumber", "BankCard", "OrgCode",
    "PersonName",
  ]

  /// Lines that may hold such a type although they are stored, each with its reason.
  private static let allowed: Set<Substring> = [
    // Which version of a published text was shown or signed: the same for everyone.
    "public var listVersion: String", "public var version: String",
    // The ids of the rules whose checks passed.
    "public var checks: [String]",
    // The codes with which a bureau rejected a record.
    "public var codes: [String]",
  ]

  /// Files of events, wherever they lie, and the borrower's folder but for what is handed in
  /// from outside and not kept: commands and their context.
  private static func holdsEventsOrState(_ path: String) -> Bool {
    guard path.hasPrefix("Sources/CreditCore/") else { return false }
    if path.hasSuffix("Event.swift") || path.hasSuffix("Events.swift") { return true }
    return path.hasPrefix("Sources/CreditCore/Borrower/")
      && !["Command", "Context", "Refusal"].contains { path.contains($0) }
  }

  /// A case with a payload, or a property that is kept.
  private static func isStored(_ line: String) -> Bool {
    let words = line.split { $0 == " " || $0 == "(" }
    if words.first == "case" || words.first == "indirect" { return line.contains("(") }
    return (words.contains("var") || words.contains("let")) && words.contains("public")
      && !line.contains("{") && !words.contains("static")
  }
}
