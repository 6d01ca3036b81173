import Foundation

/// The file the bureau answers a report file with (反馈文件).
public struct FeedbackFile: Sendable {
  /// The report file's name with its last character 1 (all stored), 2 (file refused) or 3 (part
  /// stored).
  public let name: String
  /// The feedback: a header of 72 characters, then one line per refused record.
  public let bytes: [UInt8]

  /// - Parameter report: what the checker found.
  public init(for report: CheckReport) {
    let outcome = report.isFileRefused ? "2" : report.refused.isEmpty ? "1" : "3"
    name = report.fileName.dropLast() + outcome
    let stored = report.isFileRefused ? 0 : report.records - report.refused.count
    var lines = [Self.header(report, outcome: outcome, stored: stored)]
    if report.isFileRefused {
      lines.append(Self.line(report, line: report.errors.first?.line ?? 1, record: report.header))
    }
    for record in report.refused {
      lines.append(Self.line(report, line: record.line, record: record.bytes))
    }
    bytes = Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
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
    var report = CheckReport(fileName: name)
    report.refuseFile(rule)
    return FeedbackFile(for: report)
  }

  /// The file's own header with length 072, the feedback flag, and the two counts. What stands in
  /// 51–58 is not published; zeros here.
  private static func header(_ report: CheckReport, outcome: String, stored: Int) -> String {
    var original = String(decoding: report.header.prefix(50), as: UTF8.self)
    if original.utf8.count != 50 {
      original = "A050" + String(repeating: "0", count: 46)
    }
    let start = "A072" + original.dropFirst(4).prefix(38) + outcome + original.suffix(7)
    return start + "00000000" + digits(stored) + digits(report.rejected)
  }

  private static func line(_ report: CheckReport, line: Int, record: [UInt8]) -> String {
    let errors = report.errors.filter { $0.line == line }
    var xml = "<Document><FbInf><FbErrNum>\(errors.count)</FbErrNum><ErrRecId>\(line)</ErrRecId>"
    xml += "<ErrRec>\(Data(record).base64EncodedString())</ErrRec>"
    for error in errors {
      xml += "<ErrInf><FbCode>\(error.code)</FbCode>"
      xml += "<FbMsg>\(XMLTree.escape(error.field))</FbMsg></ErrInf>"
    }
    return xml + "</FbInf></Document>"
  }

  private static func digits(_ count: Int) -> String {
    let text = "\(count)"
    return String(repeating: "0", count: max(0, 7 - text.count)) + text
  }
}
