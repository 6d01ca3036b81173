import BureauChecker
import Testing

@Suite("Feedback files")
struct FeedbackFileTests {
  /// Answers to files that were never read.
  static let refusals: [(code: String, file: FeedbackFile)] = [
    ("ABF000", .notDecrypted(name: ReportFileTests.name + ".enc")),
    ("ABF001", .notDecompressed(name: ReportFileTests.name)),
    ("ABF009", .nameRepeated(name: ReportFileTests.name)),
    ("ABN004", FeedbackFile(for: foreign)),
    ("ABR002", FeedbackFile(for: twice)),
    ("ABR006", FeedbackFile(for: unreadable)),
  ]

  private static let foreign: CheckReport = {
    var database = BureauDatabase(providers: ["Z0000000000001"])
    return ReportFileChecker().check(
      ReportFileTests.right, name: ReportFileTests.name, database: &database)
  }()
  private static let twice = validated([Samples.basics.xml, Samples.basics.xml])
  private static let unreadable = validated(["<Document>", Samples.basics.xml])

  private static func validated(_ lines: [String]) -> CheckReport {
    ReportFileChecker().validate(
      TestBureau.file("110", lines, day: ReportFileTests.day), name: ReportFileTests.name)
  }

  private static func lines(_ file: FeedbackFile) -> [Substring] {
    String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n")
  }

  @Test("a refusal names its code in one line", arguments: refusals)
  func refusal(code: String, file: FeedbackFile) throws {
    let lines = Self.lines(file)
    #expect(lines.count == 2)
    #expect(lines[0].count == 72)
    #expect(file.name.dropLast() == ReportFileTests.name.dropLast())
    let line = try #require(lines.last.flatMap { XMLTree.parse($0.utf8) }?.child("FbInf"))
    #expect(line.child("FbErrNum")?.text == "1")
    #expect(line.child("ErrInf")?.child("FbCode")?.text == code)
    #expect(line.child("ErrInf")?.child("FbMsg")?.text == "0000")
  }

  @Test("the feedback file names, counts and quotes what was refused")
  func partStored() throws {
    let report = Self.validated([Samples.basics.xml, "<Document/>"])
    let feedback = FeedbackFile(for: report)
    #expect(feedback.name == ReportFileTests.name.dropLast() + "3")
    let text = Self.lines(feedback)
    #expect(text[0].count == 72)
    #expect(text[0].hasPrefix("A0721102.0.0  \(Samples.provider)20260401120000"))
    #expect(text[0].dropFirst(42).hasPrefix("30000002"))
    #expect(text[0].hasSuffix("00000010000001"))
    let record = try #require(XMLTree.parse(text[1].utf8)?.child("FbInf"))
    #expect(record.child("FbErrNum")?.text == "1")
    #expect(record.child("ErrRecId")?.text == "3")
    #expect(record.child("ErrRec")?.text == "PERvY3VtZW50Lz4=")
    #expect(record.child("ErrInf")?.child("FbCode")?.text == "ABR000")
    #expect(record.child("ErrInf")?.child("FbMsg")?.text == "Document")
  }

  @Test("the file of the local check counts lines from the first record")
  func local() throws {
    let report = Self.validated([Samples.basics.xml, "<Document/>"])
    let local = FeedbackFile(for: report, isLocal: true)
    #expect(local.name == ReportFileTests.name + ".bad")
    let record = try #require(XMLTree.parse(Self.lines(local)[1].utf8)?.child("FbInf"))
    #expect(record.child("ErrRecId")?.text == "2")
  }

  @Test("several faults of several records stand each with its own record")
  func several() throws {
    let wrong = Samples.basics.with {
      $0.set("Sex", "7")
      $0.set("EduLevel", "")
    }
    let report = Self.validated(["<a>", wrong.xml, Samples.basics.xml, "<b/>"])
    let lines = Self.lines(FeedbackFile(for: report)).dropFirst()
    let records = lines.compactMap { XMLTree.parse($0.utf8)?.child("FbInf") }
    #expect(records.map { $0.child("ErrRecId")?.text } == ["2", "3", "5"])
    #expect(records.map { $0.child("FbErrNum")?.text } == ["1", "2", "1"])
    #expect(records[1].all("ErrInf").map { $0.child("FbMsg")?.text } == ["Sex", "EduLevel"])
  }

  @Test("feedback ends in 1 when all is stored and in 2 when the file is refused")
  func names() {
    let stored = ReportFileChecker().validate(ReportFileTests.right, name: ReportFileTests.name)
    #expect(FeedbackFile(for: stored).name.hasSuffix("1"))
    #expect(Self.lines(FeedbackFile(for: stored)).count == 1)
    let refused = ReportFileChecker().validate(
      ReportFileRuleTests.replaced("2.0.0", "1.0.0"), name: ReportFileTests.name)
    let feedback = FeedbackFile(for: refused)
    #expect(feedback.name.hasSuffix("2"))
    #expect(Self.lines(feedback)[0].hasSuffix("00000000000001"))
  }
}
