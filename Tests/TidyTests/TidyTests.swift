import Testing

@Suite("The sources")
struct TidyTests {
  static let rulesOfSources: [TidyRule] = [
    .imports, .words, .logging, .documentation, .personalData,
  ]
  static let rulesOfAll: [TidyRule] = [
    .fileLength, .lineLength, .functionLength, .marks, .machinePaths,
  ]

  @Test("the sources follow each rule", arguments: rulesOfSources)
  func sources(rule: TidyRule) {
    for problem in rule.breaks(in: Repository.sources) { Issue.record("\(problem)") }
  }

  @Test("sources and tests follow each rule of form", arguments: rulesOfAll)
  func all(rule: TidyRule) {
    for problem in rule.breaks(in: Repository.sources + Repository.tests) {
      Issue.record("\(problem)")
    }
  }

  @Test("the files are found")
  func found() {
    #expect(Repository.sources.contains { $0.path == "Sources/CreditCore/Money/Money.swift" })
    #expect(Repository.tests.contains { $0.path == "Tests/TidyTests/TidyTests.swift" })
    #expect(Repository.tests.allSatisfy { !$0.path.contains("/Fixtures/") })
  }

  @Test("a source file has 30 to 150 lines in the median")
  func median() throws {
    let lengths = Repository.sources.map(\.lines.count).sorted()
    try #require(!lengths.isEmpty)
    #expect((30...150).contains(lengths[lengths.count / 2]))
  }

  @Test("of the public types, functions and properties at least 60 in 100 are documented")
  func documentedShare() {
    let all = Repository.sources.flatMap(PublicDeclaration.all).filter { $0.kind != .initializer }
    let documented = all.count { $0.isDocumented }
    #expect(documented * 100 >= all.count * 60, "\(documented) of \(all.count)")
  }

  @Test("every target has a row in the import table")
  func importTable() throws {
    let folders = Set(Repository.sources.map(\.target))
    #expect(folders.subtracting(Imports.allowed.keys).sorted() == [])
  }

  @Test("every target of the manifest has a folder, and every folder a target")
  func manifest() throws {
    let problems = Manifest.breaks(
      in: try Repository.text("Package.swift"), sources: Repository.names(in: "Sources"),
      tests: Repository.names(in: "Tests"))
    #expect(problems == [])
  }

  @Test("the resolved versions stay out of the repository")
  func ignored() throws {
    let ignored = try Repository.text(".gitignore").split(separator: "\n")
    #expect(ignored.contains("Package.resolved"))
  }
}
