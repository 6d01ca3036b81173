extension TidyRule {
  /// Words with a better alternative, each with the targets or files that may use it.
  static let words = TidyRule(name: "banned words stay out") { file in
    file.code.enumerated().flatMap { number, line in
      BannedWord.all.filter { !$0.allows(file) && line.holds(word: $0.word) }.map {
        "\(file.place(number)): `\($0.word)`: \($0.instead)"
      }
    }
  }

  /// Marks of unfinished work, in comments too.
  static let marks = TidyRule(name: "nothing is marked as unfinished") { file in
    // In two pieces, so that this file may itself be read by the rule.
    let marks = ["TO" + "DO", "FIX" + "ME", "X" + "XX"]
    return file.lines.enumerated().flatMap { number, line in
      marks.filter { line.holds(word: $0) }.map { "\(file.place(number)): \($0)" }
    }
  }

  /// Paths of the machine something was written on.
  static let machinePaths = TidyRule(name: "no path of a developer's machine") { file in
    let roots = ["work", "root", "home", "opt/swift", "Users"].map { "/\($0)/" }
    return file.lines.enumerated().flatMap { number, line in
      roots.filter { root in line.contains(root) && !line.contains("://") }.map {
        "\(file.place(number)): \($0)"
      }
    }
  }

  /// What must not be written into logs, even by a program that could.
  static let logging = TidyRule(name: "personal data stay out of log calls") { file in
    let personal = [
      "plaintext", "residentID", "idNumber", "mobile", "phone", "bankCard", "password", "profile",
    ]
    let levels = ["trace", "debug", "info", "notice", "warning", "error", "critical"]
    return file.code.enumerated().flatMap { number, line -> [String] in
      guard levels.contains(where: { line.holds(word: "logger.\($0)(") }) else { return [] }
      let call = Self.call(from: number, in: file.code)
      return personal.filter { call.holds(word: $0) }.map {
        "\(file.place(number)): `\($0)` in a log call"
      }
    }
  }

  /// The lines up to the one on which the parentheses opened on the first are closed.
  private static func call(from first: Int, in code: [String]) -> String {
    var depth = 0
    var text = ""
    for line in code[first...] {
      text += line + "\n"
      depth += line.count { $0 == "(" } - line.count { $0 == ")" }
      if depth <= 0 { break }
    }
    return text
  }
}

/// A word that some targets must not use.
struct BannedWord: Sendable {
  let word: String
  /// What to use.
  let instead: String
  /// Targets, or paths of single files, that may use it.
  var allowed: Set<String> = []
  /// When not empty, the only targets that the ban is for.
  var onlyIn: Set<String> = []

  func allows(_ file: SourceFile) -> Bool {
    allowed.contains(file.target) || allowed.contains(file.path)
      || !(onlyIn.isEmpty || onlyIn.contains(file.target))
  }

  static let all: [BannedWord] = [
    BannedWord(word: "Decimal", instead: "Money and Rate"),
    BannedWord(word: "Double", instead: "integers", onlyIn: ["CreditCore", "SQLSession"]),
    BannedWord(word: "Float", instead: "integers", onlyIn: ["CreditCore", "SQLSession"]),
    BannedWord(word: "async", instead: "pure functions", onlyIn: ["CreditCore", "CreditBureau"]),
    BannedWord(word: "Date()", instead: "the instant that was handed in"),
    BannedWord(word: "Calendar(", instead: "CivilDate"),
    BannedWord(word: "Calendar.current", instead: "CivilDate"),
    BannedWord(word: "DateFormatter", instead: "CivilDate's and Instant's own texts"),
    BannedWord(word: "UUID()", instead: "ids made from the randomness that was handed in"),
    BannedWord(word: "try!", instead: "a typed error"),
    BannedWord(word: "fatalError(", instead: "a typed error, or precondition for our own mistakes"),
    BannedWord(word: "print(", instead: "a value that `tally` prints", allowed: ["tally"]),
    BannedWord(word: "@unchecked Sendable", instead: "Mutex or an actor"),
    BannedWord(word: "nonisolated(unsafe)", instead: "Mutex or an actor"),
    BannedWord(word: "unsafeRaw:", instead: "binds"),
    BannedWord(word: "@testable", instead: "the public interface"),
  ]
}
