import BureauChecker

/// Reads any bytes as a report file. The first byte says how: as the whole file as it is, as a
/// gzip of one, or as the lines of files whose names and headers are right. Whatever the bytes are,
/// the answer is a report with known codes, in bounded time and memory, and a feedback file can be
/// made of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReportFileChecker(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let kind = bytes.first else { return 0 }
  let content = Array(bytes.dropFirst())
  let name = Harness.name(Harness.types[Int(kind) % Harness.types.count], serial: 1)
  switch kind {
  case 0xFF: Harness.check(ReportFileChecker().validate(content, name: name))
  case 0xFE:
    let plain = Gzip.decompress(content, limit: 1 << 20)
    precondition((plain?.count ?? 0) <= 1 << 20)
    if let plain { Harness.check(ReportFileChecker().validate(plain, name: name)) }
  default: Harness.checkLines(content, Harness.types[Int(kind) % Harness.types.count])
  }
  return 0
}

private enum Harness {
  static let provider = "X0000000000001"
  static let types = [
    "110", "114", "120", "130", "134", "140", "210", "211", "212", "213", "214", "215", "220",
    "221", "222", "223", "224", "230", "231", "232", "233", "234", "510", "511", "514",
  ]
  private static let codes = Set(BureauRule.allCases.map(\.code))

  static func name(_ type: String, serial: Int) -> String {
    "\(provider)20260401\(type)000\(serial)0"
  }

  /// Alone and against a bureau that knows what came before: a form feed ends a file, and the next
  /// byte says of which record type the following one is.
  static func checkLines(_ content: [UInt8], _ type: String) {
    let parts = content.split(separator: 0x0C, maxSplits: 8)
    var database = BureauDatabase()
    for (serial, part) in parts.enumerated() {
      let first = part.first.map { Int($0) % types.count } ?? 0
      let ofPart = serial == 0 ? type : types[first]
      let file = file(ofPart, lines: serial == 0 ? part : part.dropFirst())
      let checker = ReportFileChecker(today: "2026-04-01")
      check(checker.validate(file, name: name(ofPart, serial: serial)))
      check(checker.check(file, name: name(ofPart, serial: serial), database: &database))
    }
    database.ageOut(on: "2036-01-01")
  }

  private static func file(_ type: String, lines: ArraySlice<UInt8>) -> [UInt8] {
    let lines = lines.split(separator: 0x0A, omittingEmptySubsequences: true)
    let count = String("0000000\(lines.count)".suffix(7))
    var file = Array("A050\(type)2.0.0  \(provider)202604011200000\(count)\r\n".utf8)
    for line in lines {
      file += line.last == 0x0D ? line.dropLast() : line
      file += [0x0D, 0x0A]
    }
    return file
  }

  static func check(_ report: CheckReport) {
    precondition(report.rejected <= max(1, report.records))
    precondition(report.errors.isEmpty == (report.rejected == 0))
    precondition(report.errors.allSatisfy { codes.contains($0.code) && $0.line > 0 })
    let feedback = FeedbackFile(for: report)
    let lines = feedback.bytes.split(separator: 0x0A).dropFirst()
    precondition(report.isFileRefused || lines.count == report.rejected)
    for line in lines { precondition(XMLTree.parse(line) != nil) }
  }
}
