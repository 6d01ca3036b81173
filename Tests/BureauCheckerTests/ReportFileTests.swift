import BureauChecker
import Testing

@Suite("Report files and feedback")
struct ReportFileTests {
  static let day = "20260401"
  static let name = TestBureau.fileName("110", serial: 1, day: day)
  static let right = TestBureau.file("110", [Samples.basics.xml], day: day)

  private func codes(_ bytes: [UInt8], name: String = name) -> [String] {
    ReportFileChecker(today: "2026-04-01").validate(bytes, name: name).errors.map(\.code)
  }

  private func replaced(_ old: String, _ new: String) -> [UInt8] {
    let text = String(decoding: Self.right, as: UTF8.self)
    return Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
  }

  @Test("a right file is taken, with or without extension")
  func right() {
    #expect(codes(Self.right) == [])
    #expect(codes(Self.right, name: Self.name + ".txt") == [])
  }

  @Test("a name of another form is ABN003, an unknown provider ABN004")
  func names() {
    #expect(codes(Self.right, name: "report") == ["ABN003"])
    #expect(codes(Self.right, name: Self.name.dropLast() + "1") == ["ABN003"])
    var bureau = TestBureau()
    bureau.database.providers = ["Z0000000000001"]
    #expect(bureau.send("110", [Samples.basics]).errors.map(\.code) == ["ABN004"])
  }

  @Test("a header with a wrong count, a future time or a wrong version is refused")
  func headers() {
    #expect(codes(replaced("0000001\r\n", "0000002\r\n")) == ["ABH005"])
    #expect(codes(replaced("A050", "A051")) == ["ABH005"])
    #expect(codes(replaced("2.0.0", "1.0.0")) == ["ABH006"])
    let tomorrow = TestBureau.file("110", [Samples.basics.xml], day: "20260402")
    let name = TestBureau.fileName("110", serial: 1, day: "20260402")
    #expect(codes(tomorrow, name: name) == ["ABH005"])
  }

  @Test("a header that disagrees with the name is ABF007")
  func headerAgainstName() {
    #expect(
      codes(Self.right, name: TestBureau.fileName("220", serial: 1, day: Self.day)) == ["ABF007"])
  }

  @Test("lines without CR LF are ABF010, broken UTF-8 is ABF011")
  func encoding() {
    #expect(codes(replaced("\r\n", "\n")) == ["ABF010"])
    #expect(codes(Self.right.dropLast(2)) == ["ABF010"])
    var bytes = Self.right
    bytes[60] = 0xFF
    #expect(codes(bytes) == ["ABF011"])
  }

  @Test("a line of more than ten million characters is ABF008")
  func longLine() {
    let line = String(repeating: "a", count: 10_000_001)
    let report = ReportFileChecker().validate(
      TestBureau.file("110", [line], day: Self.day), name: Self.name)
    #expect(report.errors.map(\.code) == ["ABF008"])
    #expect(report.errors.map(\.line) == [2])
  }

  @Test("a file name is used once: ABF009")
  func repeatedName() {
    var database = BureauDatabase()
    let checker = ReportFileChecker()
    #expect(checker.check(Self.right, name: Self.name, database: &database).errors.isEmpty)
    let again = checker.check(Self.right, name: Self.name, database: &database)
    #expect(again.errors.map(\.code) == ["ABF009"])
    #expect(again.isFileRefused)
    #expect(database.counts == ["110": 1])
  }

  @Test("only accepted records count and each stands alone")
  func partStored() {
    var bureau = TestBureau()
    let wrong = Samples.basics.with {
      $0.set("IDNum", "330106199003071519")
      $0.set("Sex", "7")
    }
    let report = bureau.send("110", [wrong, Samples.basics])
    #expect(report.records == 2)
    #expect(report.rejected == 1)
    #expect(report.errors.map(\.line) == [2])
    #expect(report.errors.map(\.field) == ["Sex"])
    #expect(report.errors.map(\.rule) == ["I0000201"])
    #expect(bureau.database.counts == ["110": 1])
  }

  @Test("the feedback file names, counts and quotes what was refused")
  func feedback() throws {
    let lines = [Samples.basics.xml, "<Document/>"]
    var database = BureauDatabase()
    let report = ReportFileChecker().check(
      TestBureau.file("110", lines, day: Self.day), name: Self.name, database: &database)
    let feedback = FeedbackFile(for: report)
    #expect(feedback.name == Self.name.dropLast() + "3")
    let text = String(decoding: feedback.bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(text[0].count == 72)
    #expect(text[0].hasPrefix("A0721102.0.0  \(Samples.provider)20260401120000"))
    #expect(text[0].hasSuffix("00000010000001"))
    let record = try #require(XMLTree.parse(text[1].utf8)?.child("FbInf"))
    #expect(record.child("FbErrNum")?.text == "1")
    #expect(record.child("ErrRecId")?.text == "3")
    #expect(record.child("ErrRec")?.text == "PERvY3VtZW50Lz4=")
    #expect(record.child("ErrInf")?.child("FbCode")?.text == "ABR000")
    #expect(record.child("ErrInf")?.child("FbMsg")?.text == "Document")
  }

  @Test("feedback ends in 1 when all is stored and in 2 when the file is refused")
  func feedbackNames() {
    let stored = ReportFileChecker().validate(Self.right, name: Self.name)
    #expect(FeedbackFile(for: stored).name.hasSuffix("1"))
    let refused = ReportFileChecker().validate(replaced("2.0.0", "1.0.0"), name: Self.name)
    let feedback = FeedbackFile(for: refused)
    #expect(feedback.name.hasSuffix("2"))
    let header = String(decoding: feedback.bytes.prefix(72), as: UTF8.self)
    #expect(header.hasSuffix("00000000000001"))
  }

  @Test("gzip gives back what it took and refuses what is too large or cut off")
  func gzip() {
    let packed = Gzip.compress(Self.right)
    #expect(Gzip.decompress(packed, limit: 1 << 20) == Self.right)
    #expect(Gzip.decompress(packed, limit: 100) == nil)
    #expect(Gzip.decompress(packed.dropLast(), limit: 1 << 20) == nil)
    #expect(Gzip.decompress(Self.right, limit: 1 << 20) == nil)
    #expect(Gzip.decompress(Gzip.compress([]), limit: 10) == [])
  }

  @Test("every day from 1900 to 2100 is read and written back")
  func days() {
    var day = ReportDay("1900-01-01")
    var number = day?.number ?? 0
    while let this = day, this.text < "2100-12-31" {
      #expect(this.number == number)
      let parts = this.text.split(separator: "-").compactMap { Int($0) }
      let next = [
        (parts[0], parts[1], parts[2] + 1), (parts[0], parts[1] + 1, 1), (parts[0] + 1, 1, 1),
      ]
      day = next.lazy.compactMap { ReportDay(Self.text($0.0, $0.1, $0.2)) }.first
      number += 1
    }
    #expect(ReportDay("1970-01-01")?.number == 0)
    #expect(ReportDay("2026-02-29") == nil)
  }

  private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
