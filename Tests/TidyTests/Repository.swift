import Foundation

/// The project's files, found from where this file was compiled.
enum Repository {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The sources that ship, in path order.
  static let sources = swiftFiles(under: "Sources")

  /// The tests, without the fixtures, which are there to be wrong.
  static let tests = swiftFiles(under: "Tests").filter { !$0.path.contains("/Fixtures/") }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The names in a folder, sorted; none when there is no such folder.
  static func names(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func swiftFiles(under folder: String) -> [SourceFile] {
    let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
    let paths = (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }
    return paths.sorted().compactMap { path in
      guard let text = try? text("\(folder)/\(path)") else { return nil }
      return SourceFile("\(folder)/\(path)", text)
    }
  }
}
