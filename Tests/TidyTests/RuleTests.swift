import Testing

/// Each rule, shown to fail on a bad snippet and to pass a good one beside it.
@Suite("The rules themselves")
struct RuleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let rule: TidyRule
    var path = "Sources/CreditCore/Money/Snippet.swift"
    let bad: String
    let good: String

    var testDescription: String { "\(rule.name): \(bad.prefix(40))" }
  }

  static let imports: [Example] = [
    Example(rule: .imports, bad: "import Foundation", good: "// import Foundation"),
    Example(rule: .imports, bad: "public import struct Crypto.SHA256", good: "let important = 1"),
    Example(
      rule: .imports, path: "Sources/Sandbox/Bank.swift", bad: "import CreditBureau",
      good: "import BureauChecker"),
    Example(
      rule: .imports, path: "Sources/BureauChecker/Rule.swift", bad: "import CreditBureau",
      good: "import FoundationXML"),
    Example(
      rule: .imports, path: "Sources/LogVerifier/Proof.swift", bad: "import TransparencyLog",
      good: "import Crypto"),
    Example(
      rule: .imports, path: "Sources/Unlisted/File.swift", bad: "import Crypto", good: "let a = 1"),
  ]

  static let words: [Example] = [
    Example(rule: .words, bad: "var a: Double", good: "/// Not a Double.\nvar a = \"Double\""),
    Example(rule: .words, bad: "let a = try! b()", good: "let a = try b()"),
    Example(rule: .words, bad: "let a = \"\\(try! b())\"", good: "let a = #\"\\(try! b())\"#"),
    Example(rule: .words, bad: "let now = Date()", good: "let day = CivilDate()"),
    Example(rule: .words, bad: "fatalError(\"\")", good: "precondition(a > 0)"),
    Example(
      rule: .words, bad: "final class A: @unchecked Sendable {}", good: "class A: Sendable {}"),
    Example(
      rule: .words, path: "Sources/CreditWeb/Page.swift", bad: "print(page)",
      good: "blueprint(page); page.prints(a)"),
    Example(rule: .words, path: "Sources/SQLStore/Id.swift", bad: "UUID()", good: "/* UUID() */"),
    Example(
      rule: .logging, bad: "logger.info(\"\\(plaintext)\")", good: "logger.info(\"plaintext\")"),
    Example(
      rule: .logging, bad: "logger.error(\n  \"failed\",\n  metadata: [\"who\": \"\\(phone)\"])",
      good: "logger.error(\n  \"failed\")\nuse(phone)"),
    Example(rule: .marks, bad: "// TO" + "DO: later", good: "let toDo = 1"),
    Example(
      rule: .machinePaths, bad: "let a = \"/ro" + "ot/a\"", good: "let a = \"https://a/root/b\""),
  ]

  static let forms: [Example] = [
    Example(
      rule: .fileLength, bad: String(repeating: "\n", count: 501),
      good: String(repeating: "\n", count: 500)),
    Example(
      rule: .lineLength, bad: String(repeating: "元", count: 101),
      good: String(repeating: "元", count: 100)),
    Example(rule: .functionLength, bad: function(lines: 71), good: function(lines: 70)),
    Example(
      rule: .functionLength,
      bad: "struct A {\n  init(\n    a: Int = { 1 }()\n  ) {\n\(filler(70))  }\n}",
      good: "protocol A {\n  func a() -> Int\n}\nstruct B {\n\(filler(90))}"),
    Example(
      rule: .documentation, bad: "public struct A {}", good: "/// A.\n@frozen\npublic struct A {}"),
    Example(
      rule: .documentation, bad: "  public func a() throws(E) {}",
      good: "  public static func < (a: A, b: A) throws(E) -> Bool { false }"),
    Example(
      rule: .documentation, bad: "  public func a() {\n\(filler(9))  }",
      good: "  public func a() {\n\(filler(8))  }"),
    Example(
      rule: .documentation, bad: "  public init?(\n    a: Int\n  ) {",
      good: "  public init(\n    a: Int\n  ) {"),
    Example(
      rule: .documentation, bad: "  public var a: Int {\n\(filler(9))  }",
      good: "  public var a: Int { 1 }"),
    Example(
      rule: .documentation, bad: "public typealias A = Int", good: "typealias A = Int"),
    Example(
      rule: .personalData, path: "Sources/CreditCore/Borrower/Event.swift",
      bad: "  case registered(name: String)", good: "  case registered(name: SealedRef)"),
    Example(
      rule: .personalData, path: "Sources/CreditCore/Borrower/State.swift",
      bad: "  public var phone: MobileNumber?", good: "  public var text: String { \"\" }"),
  ]

  @Test("the rule fails on the bad snippet only", arguments: imports + words + forms)
  func example(example: Example) {
    #expect(example.rule.check(SourceFile(example.path, example.bad)).count == 1)
    #expect(example.rule.check(SourceFile(example.path, example.good)) == [])
  }

  @Test("a break names the file and the line")
  func place() {
    let file = SourceFile("Sources/CreditCore/A.swift", "let a = 1\nlet b = try! c()")
    #expect(TidyRule.words.check(file).first?.hasPrefix("Sources/CreditCore/A.swift:2: ") == true)
  }

  @Test("what a protocol asks for is found, and nothing after it")
  func requirements() {
    let text = """
      public protocol Store: Sendable {
        /// Loads.
        func load<K>(_ key: K) -> Int
        var count: Int { get }
      }
      struct A { func other() {} }
      """
    let file = SourceFile("Sources/CreditPlatform/Ports/Store.swift", text)
    #expect(PublicDeclaration.requirements(in: file) == ["load", "count"])
  }

  @Test("comments and texts are blanked, code inside texts is not")
  func codeOnly() {
    let text = #"""
      a /* b /* c */ d */ e // f
      "g \(h("i")) \" j" k
      """#
    let words = CodeOnly.of(text).split(whereSeparator: \.isWhitespace)
    #expect(words == ["a", "e", "\"", "h(\"", "\")", "\"", "k"])
  }

  @Test("a target without a folder and a folder without a target are found")
  func manifest() {
    let manifest = """
      library("A"), library(
        "B", ["A"]), tests("ATests", ["A"]), .systemLibrary(
        name: "C"), .executableTarget(name: "d"), .target(name: "E")
      """
    let problems = Manifest.breaks(in: manifest, sources: ["A", "B", "C", "F"], tests: ["E"])
    #expect(problems == ["ATests has no folder", "d has no folder", "F is no target"])
  }

  private static func filler(_ count: Int) -> String {
    String(repeating: "    a()\n", count: count)
  }

  private static func function(lines: Int) -> String {
    "  func a() {\n\(filler(lines - 2))  }"
  }
}
