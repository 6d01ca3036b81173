public import CreditCore

/// A finished report file, plain: it is compressed (`Gzip`) and then encrypted before it leaves.
public struct ReportFile: Hashable, Sendable {
  /// The name it must be sent under.
  public var name: ReportFileName
  /// How many records it holds.
  public var recordCount: Int
  /// The header line and one line for each record, ended by CR LF.
  public var bytes: [UInt8]
}

/// Why a record can't be added to a report file.
public enum ReportFileError: Error, Hashable, Sendable {
  /// A file holds one type of record.
  case otherRecordType(ReportRecordType)
  /// The file has a record with the same identity key (ABR002); its place, counted from 0.
  case duplicate(of: Int)
  /// The line would be longer than 10,000,000 characters (F0000501).
  case lineTooLong
  /// The file has 1,000,000 records.
  case full
  /// The bureau would refuse the record.
  case refused([RecordProblem])
}

/// Builds one report file (报送文件): a 50-character header, then records of one type, each once.
public struct ReportFileWriter: Sendable {
  /// The most records in a file.
  public static let maximumRecords = 1_000_000
  /// The longest line, in characters.
  public static let maximumLine = 10_000_000

  private let name: ReportFileName
  private let generatedAt: Instant
  private var places: [String: Int] = [:]
  private var body: [UInt8] = []

  /// Begins a file.
  ///
  /// - Returns: `nil` when the serial number is not 0–999.
  public init?(
    provider: ProviderCode, recordType: ReportRecordType, serial: Int, generatedAt: Instant
  ) {
    guard
      let name = ReportFileName(
        provider: provider, generatedOn: generatedAt.day, recordType: recordType, serial: serial)
    else { return nil }
    self.name = name
    self.generatedAt = generatedAt
  }

  /// How many records the file has.
  public var recordCount: Int { places.count }

  /// Adds a record; when it throws, the file is as before.
  public mutating func append(_ record: some ReportRecord) throws(ReportFileError) {
    guard record.recordType == name.recordType else { throw .otherRecordType(record.recordType) }
    guard places.count < Self.maximumRecords else { throw .full }
    let problems = record.problems + fileProblems(of: record)
    guard problems.isEmpty else { throw .refused(problems) }
    let key = record.identityKey
    if let place = places[key] { throw .duplicate(of: place) }
    let line = record.document
    guard line.count <= Self.maximumLine else { throw .lineTooLong }
    places[key] = places.count
    body.append(contentsOf: line)
    body.append(contentsOf: [0x0D, 0x0A])
  }

  /// What is wrong with the record in this file: codes of another provider (I0001301) and a report
  /// day after the file was made (R0000102).
  private func fileProblems(of record: some ReportRecord) -> [RecordProblem] {
    var list = ProblemList()
    for (element, code) in record.ownCodes {
      list.require(code.hasPrefix(name.provider.description), "ABE002", element)
    }
    if let reportDate = record.reportDate {
      list.require(reportDate <= generatedAt.day, "ABR001", "RptDate")
    }
    return list.problems
  }

  /// The file with what was added so far.
  public func finish() -> ReportFile {
    let header =
      "A050\(name.recordType)2.0.0  \(name.provider)\(generatedAt.fourteenDigits)0"
      + recordCount.padded(7)
    return ReportFile(
      name: name, recordCount: recordCount, bytes: Array("\(header)\r\n".utf8) + body)
  }
}
