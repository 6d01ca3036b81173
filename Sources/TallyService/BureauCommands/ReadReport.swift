import CreditBureau
import Foundation

/// The command `tally bureau read-report`: a credit report document in, the normalised report out.
public enum ReadReport {
  /// Reads the file and gives the normalised report as JSON.
  ///
  /// - Throws: `CommandFailure` with exit 65 when there is no such file or it is no credit report;
  ///   it names elements, never what they hold.
  public static func run(path: String) throws(CommandFailure) -> [UInt8] {
    try json(document: try contents(of: path))
  }

  /// The normalised report of a document as JSON, in UTF-8 with a line end.
  public static func json(document: [UInt8]) throws(CommandFailure) -> [UInt8] {
    let report: CreditReport
    do {
      report = try CreditReport(document: document)
    } catch {
      throw failure(error)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(ReadReportDocument(report))) + [0x0A]
    } catch {
      throw CommandFailure(
        .fault, code: "report.encoding", title: "The report can't be written.",
        detail: "The normalised report has no JSON form.")
    }
  }

  /// Reads at most one byte more than a report may have.
  private static func contents(of path: String) throws(CommandFailure) -> [UInt8] {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      let data = try file.read(upToCount: CreditReport.maximumBytes + 1) ?? Data()
      try file.close()
      return Array(data)
    } catch {
      throw .badInput("FILE", "there is no such file, or it can't be read")
    }
  }

  private static func failure(_ error: CreditReportError) -> CommandFailure {
    switch error {
    case .tooLarge: .badInput("document", "over 8 MiB, or over 5,000 accounts")
    case .tooManyElements: .badInput("document", "over 400,000 elements")
    case .tooDeep: .badInput("document", "elements are nested more than 16 deep")
    case .notGzip: .badInput("document", "not one whole gzip stream")
    case .notUTF8: .badInput("document", "must be UTF-8")
    case .forbiddenDeclaration:
      .badInput("document", "must not declare a document type or an entity")
    case .malformed: .badInput("document", "not well-formed XML with the root Document")
    case .missing(let element): .badInput(element, "is missing or empty")
    case .badValue(let element): .badInput(element, "has a value that is not of its form")
    }
  }
}
