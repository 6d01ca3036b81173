import Yams

/// Parses a file into fields that know where they stand.
enum YAMLDocument {
  /// - Throws: `tooLarge`, `syntax`.
  static func root(_ source: SourceText) throws(PolicyFileError) -> YAMLField {
    guard source.text.utf8.count <= SourceText.mostBytes, source.isShallow else {
      throw .tooLarge(file: source.name)
    }
    let node: Node?
    do {
      node = try Yams.compose(yaml: source.text)
    } catch {
      throw syntax(error, source)
    }
    guard let node else {
      throw .syntax(Place(file: source.name, line: 1, key: ""), "the file is empty")
    }
    return YAMLField(node: node, file: source.name, key: "")
  }

  private static func syntax(_ error: any Error, _ source: SourceText) -> PolicyFileError {
    let (line, problem): (Int, String) =
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (mark.line, problem)
      case .duplicatedKeysInMapping(let keys, let context):
        (context.mark.line, "stands twice: \(keys.joined(separator: ", "))")
      default: (1, "the text is not YAML")
      }
    return .syntax(Place(file: source.name, line: line, key: ""), problem)
  }
}
