import CreditCore

/// What is the same for all records of one report file: its name, its header, and the rules that
/// need to know them.
struct ReportFileFrame: Sendable {
  static let lineEnd: [UInt8] = [0x0D, 0x0A]

  let name: ReportFileName
  private let generatedAt: Instant
  private let mayBeOff: Bool

  /// - Returns: `nil` when the serial number is not 0–999.
  init?(
    provider: ProviderCode, recordType: ReportRecordType, serial: Int, generatedAt: Instant,
    includingOffByPolicy: Bool
  ) {
    guard
      let name = ReportFileName(
        provider: provider, generatedOn: generatedAt.day, recordType: recordType, serial: serial)
    else { return nil }
    self.name = name
    self.generatedAt = generatedAt
    self.mayBeOff = includingOffByPolicy
  }

  /// The first line with its line end: always of the same length.
  func header(records: Int) -> [UInt8] {
    let text =
      "A050\(name.recordType)2.0.0  \(name.provider)\(generatedAt.fourteenDigits)0"
      + records.padded(7)
    return Array(text.utf8) + Self.lineEnd
  }

  /// Refuses a record of another type, and one that the bureau would refuse.
  func check(_ record: some ReportRecord) throws(ReportFileError) {
    let type = record.recordType
    guard type == name.recordType else { throw .otherRecordType(type) }
    guard mayBeOff || !type.isOffByPolicy else { throw .offByPolicy(type) }
    let problems = record.problems + fileProblems(of: record)
    guard problems.isEmpty else { throw .refused(problems) }
  }

  /// What is wrong with the record in this file: codes of another provider (I0001301) and a report
  /// day after the file was made (R0000102).
  private func fileProblems(of record: some ReportRecord) -> [RecordProblem] {
    var list = ProblemList()
    for (element, code) in record.ownCodes {
      list.require(isOwn(code, in: element), "ABE002", element)
    }
    if let reportDate = record.reportDate {
      list.require(reportDate <= generatedAt.day, "ABR001", "RptDate")
    }
    return list.problems
  }

  /// The source of a person's data may be the institution itself; every other code goes on after.
  private func isOwn(_ code: String, in element: String) -> Bool {
    let provider = name.provider.text
    return code.hasPrefix(provider) && (element == "InfSurcCode" || code != provider)
  }
}
