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

/// Builds one report file (报送文件) in memory: a 50-character header, then records of one type, each
/// once. `ReportFileSeries` builds large ones.
public struct ReportFileWriter: Sendable {
  /// The most records in a file.
  public static let maximumRecords = 1_000_000
  /// The longest line, in characters.
  public static let maximumLine = 10_000_000

  private let frame: ReportFileFrame
  private var places: [String: Int] = [:]
  private var body: [UInt8] = []
  private var output = RecordOutput(counting: true)
  /// How much of what its records may tell they tell (R97).
  public private(set) var completeness = RecordCompleteness()

  /// Begins a file.
  ///
  /// - Parameter offByPolicy: Whether records that a consumer lender does not send may go in.
  /// - Returns: `nil` when the serial number is not 0–999.
  public init?(
    provider: ProviderCode, recordType: ReportRecordType, serial: Int, generatedAt: Instant,
    includingOffByPolicy offByPolicy: Bool = false
  ) {
    guard
      let frame = ReportFileFrame(
        provider: provider, recordType: recordType, serial: serial, generatedAt: generatedAt,
        includingOffByPolicy: offByPolicy)
    else { return nil }
    self.frame = frame
  }

  /// How many records the file has.
  public var recordCount: Int { places.count }

  /// The name of the file.
  public var name: ReportFileName { frame.name }

  /// What ``append(_:)`` would refuse the record for, but for the length of its line.
  public func check(_ record: some ReportRecord) throws(ReportFileError) {
    guard places.count < Self.maximumRecords else { throw .full }
    try frame.check(record)
    if let place = places[record.identityKey] { throw .duplicate(of: place) }
  }

  /// Adds a record; when it throws, the file is as before.
  public mutating func append(_ record: some ReportRecord) throws(ReportFileError) {
    try check(record)
    output.clear()
    output.document(record)
    guard output.bytes.count <= Self.maximumLine else { throw .lineTooLong }
    places[record.identityKey] = places.count
    completeness.add(output.completeness)
    body.append(contentsOf: output.bytes)
    body.append(contentsOf: ReportFileFrame.lineEnd)
  }

  /// The file with what was added so far.
  public func finish() -> ReportFile {
    ReportFile(
      name: frame.name, recordCount: recordCount,
      bytes: frame.header(records: recordCount) + body)
  }
}
