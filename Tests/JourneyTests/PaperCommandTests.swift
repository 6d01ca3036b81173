import Foundation
import Testing

@Suite("tally paper", .timeLimit(.minutes(20)))
struct PaperCommandTests {
  private static let file = "policy/papers/debit-mandate.yaml"

  private static func run(_ words: String, _ more: [String] = []) async throws -> Program.Outcome {
    try await Program.tally().run(words.split(separator: " ").map(String.init) + more)
  }

  /// The shipped mandate with other words, in a file of its own.
  private static func changed(_ version: String, in folder: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: file), encoding: .utf8)
    let path = folder + "/mandate-\(version).yaml"
    try text.replacing("version: 2026-01\n", with: "version: \(version)\n")
      .replacing("您可以随时撤回", with: "您可以随时免费撤回")
      .write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  @Test("R5 a version is published with its differences, and both stay readable")
  func publish() async throws {
    let copy = try TemporaryFolder(copying: try await FinishedDemo.shared().folder.path)
    let place = ["--data", copy.path, "--json"]
    let list = try JSONDocument(try await Self.run("paper list", place).output)
    #expect(list.list("papers").count == 9)
    #expect(list.list("papers").allSatisfy { $0.text("publishedOn") != nil })
    let path = try Self.changed("2026-02", in: copy.path)
    let how = ["--approver", "policy-board", "--effective-on", "2026-12-01"] + place
    let made = try await Self.run("paper publish \(path)", how)
    #expect(made.status == 0, "\(made.errors)")
    let event = try JSONDocument(made.output)
    #expect(event.flag("published") == true && event.text("follows") == "2026-01")
    #expect(event.list("changes").map { $0.text("field") } == ["body.zh"])
    let diff = try JSONDocument(
      try await Self.run("paper diff debit_mandate 2026-01 2026-02", place).output)
    #expect(diff.list("changes").count == 1)
    let old = try await Self.run("paper show debit_mandate --version 2026-01", place)
    #expect(!String(decoding: old.output, as: UTF8.self).contains("免费"))
    let new = try await Self.run("paper show debit_mandate", place)
    #expect(String(decoding: new.output, as: UTF8.self).contains("您可以随时免费撤回"))
  }

  @Test("R5 R7 another text under a known version, or a placeholder, is refused")
  func refused() async throws {
    let copy = try TemporaryFolder(copying: try await FinishedDemo.shared().folder.path)
    let how = ["--approver", "policy-board", "--effective-on", "2026-12-01", "--data", copy.path]
    let taken = try await Self.run(
      "paper publish \(try Self.changed("2026-01", in: copy.path))", how)
    #expect(taken.status == 1)
    #expect(try JSONDocument(taken.output).text("code") == "paper.version-taken")
    let blank = try await Self.run(
      "paper publish \(try Self.changed("2026【】", in: copy.path))", how)
    #expect(blank.status == 65)
    #expect(String(decoding: blank.output, as: UTF8.self).contains("R7"))
    let unknown = try await Self.run("paper show nothing")
    #expect(unknown.status == 65)
  }

  @Test("R2 R4 a borrower of the demo opens what was signed, as a page and as a PDF")
  func signedCopy() async throws {
    let copy = try TemporaryFolder(copying: try await FinishedDemo.shared().folder.path)
    try await WebServer.serving(copy.path) { server in
      let staff = try await server.get("/staff?lang=en")
      let link = try #require(staff.text.firstMatch(of: #//borrowers/B[0-9A-Z]{27}/#)).output
      let borrower = try await server.get("\(link)?lang=zh")
      #expect(borrower.text.contains("\(link)/papers/1"))
      let page = try await server.get("\(link)/papers/2?lang=zh")
      #expect(page.status == 200 && page.text.contains("您签署的就是现行版本"))
      #expect(page.text.contains("透明日志序号") && !page.text.contains("尚未编入"))
      let pdf = try await server.get("\(link)/papers/2.pdf")
      #expect(pdf.status == 200 && pdf.text.hasPrefix("%PDF-"))
      let hash = try #require(pdf.headers["etag"]).filter { $0 != "\"" }
      #expect(try await server.get("\(link)/papers/2").text.contains(hash))
    }
  }
}
