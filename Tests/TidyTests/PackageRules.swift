/// What the manifest declares, read as text: a test can't import `PackageDescription`.
enum Manifest {
  /// The names that `function("Name"` or `name: "Name"` declare, in order.
  static func targets(in manifest: String) -> [(name: String, isTest: Bool)] {
    var found: [(String, Bool)] = []
    let marks = [
      "library(\"", "tests(\"", "Target(name: \"", ".target(name: \"", "systemLibrary(name: \"",
    ]
    for mark in marks {
      for part in flat(manifest).components(after: mark) {
        let name = String(part.prefix { $0 != "\"" })
        found.append((name, mark.hasPrefix("tests") || name.hasSuffix("Tests")))
      }
    }
    return found
  }

  /// Each target without a folder, and each folder without a target.
  static func breaks(
    in manifest: String, sources: [String], tests: [String]
  ) -> [String] {
    let targets = targets(in: manifest)
    let declared = Set(targets.map(\.name))
    let folders = Set(sources).union(tests)
    let homeless = targets.filter { !($0.isTest ? tests : sources).contains($0.name) }
      .filter { !folders.contains($0.name) }
    return homeless.map { "\($0.name) has no folder" }
      + folders.subtracting(declared).sorted().map { "\($0) is no target" }
  }

  /// The text with line breaks and runs of spaces inside calls taken out.
  private static func flat(_ text: String) -> String {
    var flat = ""
    for character in text where !(character.isWhitespace && flat.last == "(") {
      if character.isWhitespace, flat.last == " " { continue }
      flat.append(character.isWhitespace ? " " : character)
    }
    return flat
  }
}

extension String {
  /// The rests of the text after each place where `mark` stands.
  fileprivate func components(after mark: String) -> [Substring] {
    var rests: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      rest = rest[range.upperBound...]
      rests.append(rest)
    }
    return rests
  }
}
