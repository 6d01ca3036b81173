import Foundation

/// The file the bureau answers a report file with (反馈文件), or the local check beside it.
public struct FeedbackFile: Sendable {
  /// The report file's name with its last character 1 (all stored), 2 (file refused) or 3 (part
  /// stored); for the local check the report file's name with `.bad`.
  public let name: String
  /// The feedback: a header of 72 characters, then one line per refused record.
  public let bytes: [UInt8]

  /// - Parameters:
  ///   - report: what the checker found.
  ///   - isLocal: whether it is the `.bad` file of the check before sending, which counts lines
  ///     from the first record and not from the header.
  public init(for report: CheckReport, isLocal: Bool = false) {
    let outcome = report.isFileRefused ? "2" : report.rejected == 0 ? "1" : "3"
    name = isLocal ? report.fileName + ".bad" : report.fileName.dropLast() + outcome
    let stored = report.isFileRefused ? 0 : report.records - report.rejected
    var bytes = Array(Self.header(report, outcome: outcome, stored: stored).utf8)
    let shift = isLocal ? 1 : 0
    if report.isFileRefused {
      let line = report.errors.first?.line ?? 1
      bytes += Self.line(report.errors[...], number: line - shift, record: report.header)
    }
    // Records and findings stand in the order of their lines.
    var errors = report.errors[...]
    for record in report.refused {
      let own = errors.prefix { $0.line == record.line }
      errors = errors.dropFirst(own.count)
      bytes += Self.line(own, number: record.line - shift, record: record.bytes)
    }
    self.bytes = bytes
  }

  /// The answer to a file that can't be decrypted (ABF000).
  public static func notDecrypted(name: String) -> FeedbackFile {
    refusal(.notDecrypted, name)
  }

  /// The answer to a file that can't be decompressed (ABF001).
  public static func notDecompressed(name: String) -> FeedbackFile {
    refusal(.notDecompressed, name)
  }

  /// The answer to another file under a name already used (ABF009).
  public static func nameRepeated(name: String) -> FeedbackFile {
    refusal(.fileNameRepeated, name)
  }

  private static func refusal(_ rule: BureauRule, _ name: String) -> FeedbackFile {
    var report = CheckReport(fileName: String(name.prefix { $0 != "." }))
    report.refuseFile(rule)
    return FeedbackFile(for: report)
  }

  /// The file's own header with length 072, the feedback flag, and the two counts. What stands in
  /// 51–58 is not published; zeros here.
  private static func header(_ report: CheckReport, outcome: String, stored: Int) -> String {
    let isUsable =
      report.header.count == 50 && report.header.allSatisfy { (0x20...0x7E).contains($0) }
    let original =
      isUsable
      ? String(decoding: report.header, as: UTF8.self)
      : "A050" + String(repeating: "0", count: 46)
    let start = "A072" + original.dropFirst(4).prefix(38) + outcome + original.suffix(7)
    return start + "00000000" + digits(stored) + digits(report.rejected) + "\r\n"
  }

  private static func line(
    _ errors: ArraySlice<CheckReport.Finding>, number: Int, record: [UInt8]
  ) -> [UInt8] {
    var xml = "<Document><FbInf><FbErrNum>\(errors.count)</FbErrNum><ErrRecId>\(number)</ErrRecId>"
    xml += "<ErrRec>\(Data(record).base64EncodedString())</ErrRec>"
    for error in errors {
      xml += "<ErrInf><FbCode>\(error.code)</FbCode>"
      xml += "<FbMsg>\(XMLTree.escape(error.field))</FbMsg></ErrInf>"
    }
    return Array((xml + "</FbInf></Document>\r\n").utf8)
  }

  private static func digits(_ count: Int) -> String {
    let text = "\(count)"
    return String(repeating: "0", count: max(0, 7 - text.count)) + text
  }
}
