import BureauChecker
import Foundation

/// `tally bureau validate FILE`: checks a plain report file by the bureau's rules, knowing nothing
/// of earlier reports.
public enum BureauValidate {
  /// A file may be this large. It is read in pieces: what it takes in memory is one line and 16
  /// bytes for each record.
  private static let largestFile = 16 << 30
  private static let piece = 1 << 20

  private struct Result: Encodable {
    struct Finding: Encodable {
      let line: Int
      let code: String
      let field: String
      let rule: String
    }

    let records: Int
    let rejected: Int
    let errors: [Finding]
  }

  /// - Parameter path: the record file; its name is checked too.
  /// - Returns: `{records, rejected, errors:[{line, code, field, rule}]}` as JSON.
  /// - Throws: when the file can't be read or is larger than 16 GiB.
  public static func run(path: String) throws(CommandFailure) -> [UInt8] {
    let url = URL(fileURLWithPath: path)
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let size = attributes[.size] as? Int, attributes[.type] as? FileAttributeType == .typeRegular
    else { throw .badInput("FILE", "there is no such file; name a plain record file") }
    guard size <= largestFile else {
      throw .badInput("FILE", "the file is larger than 16 GiB; split it")
    }
    guard let file = try? FileHandle(forReadingFrom: url) else {
      throw .badInput("FILE", "the file can't be read; check its permissions")
    }
    defer { try? file.close() }
    let source = ReportFileSource {
      try? file.seek(toOffset: 0)
      return { (try? file.read(upToCount: piece)).flatMap { $0.map { Array($0) } } ?? [] }
    }
    return try json(ReportFileChecker().validate(source, name: url.lastPathComponent))
  }

  /// - Parameters:
  ///   - bytes: the record file.
  ///   - name: its name, with or without extension.
  /// - Returns: the same JSON.
  public static func run(_ bytes: [UInt8], name: String) throws(CommandFailure) -> [UInt8] {
    try json(ReportFileChecker().validate(bytes, name: name))
  }

  private static func json(_ report: CheckReport) throws(CommandFailure) -> [UInt8] {
    let result = Result(
      records: report.records, rejected: report.rejected,
      errors: report.errors.map {
        Result.Finding(line: $0.line, code: $0.code, field: $0.field, rule: $0.rule)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(result) else {
      throw CommandFailure(
        .fault, code: "bureau.validate", title: "The result can't be written.",
        detail: "Report this with the file's name.")
    }
    return Array(json)
  }
}
