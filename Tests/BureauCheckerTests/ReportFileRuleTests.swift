import BureauChecker
import Testing

/// A right file, made wrong in one place.
struct SpoiltFile: Sendable, CustomTestStringConvertible {
  let code: String
  let title: String
  var line = 1
  let name: String
  let bytes: [UInt8]

  init(
    _ code: String, _ title: String, line: Int = 1, name: String = ReportFileTests.name,
    _ bytes: [UInt8] = ReportFileTests.right
  ) {
    self.code = code
    self.title = title
    self.line = line
    self.name = name
    self.bytes = bytes
  }

  var testDescription: String { "\(code) \(title)" }
}

@Suite("Rules of the file")
struct ReportFileRuleTests {
  static let cases: [SpoiltFile] = [
    SpoiltFile("ABF002", "an empty file", []),
    SpoiltFile("ABF010", "LF alone", replaced("\r\n", "\n")),
    SpoiltFile("ABF010", "CR alone", replacedAll("\r\n", "\r")),
    SpoiltFile("ABF010", "a CR inside a line", replaced("</InBasInf>", "\r</InBasInf>")),
    SpoiltFile("ABF010", "no end of the last line", ReportFileTests.right.dropLast(2)),
    SpoiltFile("ABF010", "half an end of the last line", ReportFileTests.right.dropLast()),
    SpoiltFile("ABF010", "neither XML nor text", [0, 1, 2, 3, 255, 0]),
    SpoiltFile("ABF011", "a byte that is no UTF-8", other(0xFF, at: 60)),
    SpoiltFile("ABF011", "another Chinese encoding", replacedBytes("王", [0xCD, 0xF5])),
    SpoiltFile("ABF011", "half a surrogate pair", replacedBytes("王", [0xED, 0xA0, 0x80])),
    SpoiltFile("ABF010", "UTF-16", wide(ReportFileTests.right)),
    SpoiltFile("ABN003", "a name of another form", name: "report"),
    SpoiltFile("ABN003", "no name", name: ""),
    SpoiltFile("ABN003", "a feedback file", name: ReportFileTests.name.dropLast() + "1"),
    SpoiltFile("ABN003", "a day that doesn't exist", name: file("110", day: "20260230")),
    SpoiltFile("ABN003", "an unknown record type", name: file("310", day: ReportFileTests.day)),
    SpoiltFile("ABH005", "too many records stated", replaced("0000001\r\n", "0000002\r\n")),
    SpoiltFile("ABH005", "too few records stated", replaced("0000001\r\n", "0000000\r\n")),
    SpoiltFile("ABH005", "a negative count", replaced("0000001\r\n", "-000001\r\n")),
    SpoiltFile("ABH005", "another header length", replaced("A050", "A051")),
    SpoiltFile("ABH005", "a longer header", replaced("0000001\r\n", "00000001\r\n")),
    SpoiltFile("ABH005", "a byte order mark", [0xEF, 0xBB, 0xBF] + ReportFileTests.right),
    SpoiltFile("ABH005", "a NUL in the header", other(0, at: 45)),
    SpoiltFile("ABH005", "no such time", replaced("120000", "126000")),
    SpoiltFile("ABH005", "generated tomorrow", name: file("110", day: "20260402"), tomorrow),
    SpoiltFile("ABH005", "over a million records", many),
    SpoiltFile("ABH006", "another version", replaced("2.0.0", "1.0.0")),
    SpoiltFile("ABH006", "a template", replaced("2.0.0  ", "2.0.001")),
    SpoiltFile("ABF007", "another record type", name: file("220", day: ReportFileTests.day)),
    SpoiltFile("ABF007", "another day", name: file("110", day: "20260331")),
    SpoiltFile("ABF007", "the flag of a feedback", replaced("1200000", "1200001")),
    SpoiltFile("ABF008", "a line too long", line: 2, longLine),
    SpoiltFile("ABF008", "a line without end", line: 2, endless),
  ]

  @Test("a spoilt file is refused whole with its code", arguments: cases)
  func spoilt(_ file: SpoiltFile) {
    let report = ReportFileChecker(today: "2026-04-01").validate(file.bytes, name: file.name)
    #expect(report.errors.map(\.code) == [file.code])
    #expect(report.errors.map(\.line) == [file.line])
    #expect(report.isFileRefused)
    #expect(report.rejected == max(1, report.records))
  }

  @Test("a right file is taken, with or without extension, in one piece or in many")
  func right() {
    let checker = ReportFileChecker(today: "2026-04-01")
    for name in [ReportFileTests.name, ReportFileTests.name + ".txt"] {
      #expect(checker.validate(ReportFileTests.right, name: name).errors == [])
    }
    for size in [1, 7, 51, 4096] {
      let source = ReportFileSource {
        var rest = ReportFileTests.right[...]
        return {
          defer { rest = rest.dropFirst(size) }
          return Array(rest.prefix(size))
        }
      }
      let report = checker.validate(source, name: ReportFileTests.name)
      #expect(report.errors == [] && report.records == 1)
    }
  }

  @Test("a file without records is right")
  func noRecords() {
    let empty = TestBureau.file("110", [], day: ReportFileTests.day)
    let report = ReportFileChecker().validate(empty, name: ReportFileTests.name)
    #expect(report.errors == [] && report.records == 0 && report.rejected == 0)
  }

  @Test("an unknown provider is ABN004, a name used before ABF009: nothing is taken")
  func known() {
    var bureau = TestBureau()
    bureau.database.providers = ["Z0000000000001"]
    #expect(bureau.send("110", [Samples.basics]).errors.map(\.code) == ["ABN004"])
    #expect(bureau.database.counts.isEmpty && bureau.database.fileNames.isEmpty)

    var database = BureauDatabase()
    let checker = ReportFileChecker()
    let first = checker.check(
      ReportFileTests.right, name: ReportFileTests.name, database: &database)
    #expect(first.errors.isEmpty)
    let again = checker.check(
      ReportFileTests.right, name: ReportFileTests.name, database: &database)
    #expect(again.errors.map(\.code) == ["ABF009"])
    #expect(again.isFileRefused)
    #expect(database.counts == ["110": 1])
  }

  @Test("two records with one identity key in a file: the second is ABR002")
  func repeatedInFile() {
    var bureau = TestBureau(isComplete: false)
    let report = bureau.send("110", [Samples.basics, Samples.basics])
    #expect(report.errors.map(\.code) == ["ABR002"])
    #expect(report.errors.map(\.line) == [3])
    #expect(report.rejected == 1)
  }

  @Test("a file checked alone knows its own records: a second month end, a month after the close")
  func historyInFile() {
    let other = Samples.monthly("D1").with { $0.set("AcctCode", Samples.account + "C") }
    let second = Samples.monthly("D1").with {
      $0.set("RptDate", "2026-03-01")
      $0.set("LatRpyDate", "2026-03-01")
    }
    let after = Samples.monthly("D1", "2026-03", on: "2026-03-31")
    let samples = [Samples.monthly("D1"), other, second, lateClosing, after]
    let report = ReportFileChecker().validate(
      TestBureau.file("210", samples.map(\.xml), day: ReportFileTests.day),
      name: Self.file("210", day: ReportFileTests.day))
    #expect(report.errors.map(\.line) == [4, 6])
    #expect(report.errors.map(\.code) == ["BLR027", "BLR020"])
  }

  private let lateClosing = Samples.closing("D1").with { $0.set("RptDate", "2026-03-02") }
}

extension ReportFileRuleTests {
  static func file(_ type: String, day: String) -> String {
    TestBureau.fileName(type, serial: 1, day: day)
  }

  static func replaced(_ old: String, _ new: String) -> [UInt8] {
    let text = String(decoding: ReportFileTests.right, as: UTF8.self)
    return Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
  }

  static func replacedAll(_ old: String, _ new: String) -> [UInt8] {
    Array(String(decoding: ReportFileTests.right, as: UTF8.self).replacing(old, with: new).utf8)
  }

  static func replacedBytes(_ old: String, _ new: [UInt8]) -> [UInt8] {
    let bytes = ReportFileTests.right
    let old = Array(old.utf8)
    guard let at = bytes.indices.first(where: { bytes[$0...].starts(with: old) }) else { return [] }
    return bytes[..<at] + new + bytes[(at + old.count)...]
  }

  static func other(_ byte: UInt8, at place: Int) -> [UInt8] {
    var bytes = ReportFileTests.right
    bytes[place] = byte
    return bytes
  }

  static func wide(_ bytes: [UInt8]) -> [UInt8] { bytes.flatMap { [$0, 0] } }

  static let tomorrow = TestBureau.file("110", [Samples.basics.xml], day: "20260402")
  static let many: [UInt8] = {
    let right = TestBureau.file("110", [], day: ReportFileTests.day)
    let header = String(decoding: right.prefix(43), as: UTF8.self) + "1000001\r\n"
    return Array(header.utf8) + (0...1_000_000).flatMap { _ in [0x0D, 0x0A] as [UInt8] }
  }()
  static let longLine = TestBureau.file(
    "110", [String(repeating: "a", count: 10_000_001)], day: ReportFileTests.day)
  static let endless: [UInt8] =
    TestBureau.file("110", [Samples.basics.xml], day: ReportFileTests.day).prefix(52)
    + [UInt8](repeating: 0x61, count: 40_000_001)
}
