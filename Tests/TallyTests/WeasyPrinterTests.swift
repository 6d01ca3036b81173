import CreditPlatform
import Foundation
import TallyService
import Testing

@Suite("Printing", .serialized, .timeLimit(.minutes(20)))
struct WeasyPrinterTests {
  private static let page = """
    <!doctype html>
    <html lang="zh-CN"><head><meta charset="utf-8"><title>授信合同</title>
    <meta name="dcterms.created" content="2026-01-05T08:00:00Z"></head>
    <body><h1>个人消费授信合同</h1><p>额度在有效期内可循环使用。 Limits revolve.</p></body></html>
    """

  @Test("R4 a PDF has the Chinese and English text, and the same document gives the same bytes")
  func reproducible() async throws {
    let printer = try #require(WeasyPrinter.installed(), "run scripts/install-deps.sh")
    let html = Array(Self.page.utf8)
    let pdf = try await printer.pdf(of: html)
    #expect(try await printer.pdf(of: html) == pdf)
    let text = try Self.text(of: pdf)
    #expect(text.contains("个人消费授信合同") && text.contains("额度在有效期内可循环使用"))
    #expect(text.contains("Limits revolve."))
  }

  @Test("printing that takes too long is ended")
  func timeLimit() async throws {
    let printer = WeasyPrinter(timeLimit: .milliseconds(20))
    await #expect(throws: PrintingError.timedOut) {
      try await printer.pdf(of: Array(Self.page.utf8))
    }
  }

  /// The text that a reader of the PDF finds.
  private static func text(of pdf: [UInt8]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("pdf-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.pdf")
    let result = folder.appendingPathComponent("page.txt")
    try Data(pdf).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = ["-enc", "UTF-8", file.path, result.path]
    try process.run()
    process.waitUntilExit()
    return try String(contentsOf: result, encoding: .utf8)
  }
}
