public import CreditCore

/// Builds the report files of one type and period, however many records there are: each record is
/// written on at once, and a full file is followed by the next. The same records in the same order
/// with the same moment give the same bytes. What is kept in memory is one chunk of lines and 16
/// bytes for each record of the file being built, of which there are never more than the limit.
public struct ReportFileSeries<Sink: ReportFileSink> {
  /// A finished file.
  public struct Part: Hashable, Sendable {
    /// The name it must be sent under.
    public var name: ReportFileName
    /// How many records it holds.
    public var recordCount: Int
    /// How much of what its records may tell they tell (R97).
    public var completeness: RecordCompleteness
    /// Where to go on after it.
    public var mark: Mark
  }

  /// A place between two files at which building can be taken up again: store it with the file
  /// before it, and after a breakdown pass over as many records as it says.
  public struct Mark: Hashable, Sendable {
    /// How many records were taken, added or refused.
    public var recordsTaken: Int
    /// The next file's serial number.
    public var nextSerial: Int

    /// The beginning of a series whose first file has this serial number.
    public init(recordsTaken: Int = 0, nextSerial: Int) {
      self.recordsTaken = recordsTaken
      self.nextSerial = nextSerial
    }
  }

  private static var chunk: Int { 1 << 16 }

  private let provider: ProviderCode
  private let recordType: ReportRecordType
  private let generatedAt: Instant
  private let limit: Int
  private let mayBeOff: Bool
  private var sink: Sink
  private var mark: Mark
  private var frame: ReportFileFrame?
  private var keys: Set<KeyDigest> = []
  private var output = RecordOutput(counting: true)
  private var pending: [UInt8] = []
  private var completeness = RecordCompleteness()

  /// Begins or takes up a series.
  ///
  /// - Parameters:
  ///   - mark: Where to begin; the first file's serial number must be unused that day.
  ///   - generatedAt: The moment that names and headers state: the same whenever it is built.
  ///   - limit: Records in a file, at most 1,000,000.
  ///   - offByPolicy: Whether records that a consumer lender does not send may go in.
  ///   - sink: Where the files go.
  public init(
    provider: ProviderCode, recordType: ReportRecordType, from mark: Mark, generatedAt: Instant,
    limit: Int = ReportFileWriter.maximumRecords,
    includingOffByPolicy offByPolicy: Bool = false, sink: Sink
  ) {
    self.provider = provider
    self.recordType = recordType
    self.generatedAt = generatedAt
    self.limit = min(max(limit, 1), ReportFileWriter.maximumRecords)
    self.mayBeOff = offByPolicy
    self.sink = sink
    self.mark = mark
  }

  /// Adds a record, after beginning a file where there is none.
  ///
  /// - Returns: the file that the record made full, which is finished then.
  /// - Throws: ``ReportFileError``; after any but `notWritten` the series goes on without the
  ///   record.
  @discardableResult
  public mutating func append(_ record: some ReportRecord) throws(ReportFileError) -> Part? {
    let frame = try openFrame()
    mark.recordsTaken += 1
    try frame.check(record)
    let digest = KeyDigest(record.identityKey)
    guard !keys.contains(digest) else {
      throw .refused([RecordProblem(fbCode: "ABR002", element: "0000")])
    }
    output.clear()
    output.document(record)
    guard output.bytes.count <= ReportFileWriter.maximumLine else { throw .lineTooLong }
    keys.insert(digest)
    completeness.add(output.completeness)
    pending.append(contentsOf: output.bytes)
    pending.append(contentsOf: ReportFileFrame.lineEnd)
    if pending.count >= Self.chunk { try flush() }
    return keys.count == limit ? try close(frame) : nil
  }

  /// Ends the series.
  ///
  /// - Returns: the last file, or `nil` when it was finished already or nothing was added to it.
  public mutating func finish() throws(ReportFileError) -> Part? {
    guard let frame else { return nil }
    guard !keys.isEmpty else {
      self.frame = nil
      try drop()
      return nil
    }
    return try close(frame)
  }

  private mutating func openFrame() throws(ReportFileError) -> ReportFileFrame {
    if let frame { return frame }
    guard
      let next = ReportFileFrame(
        provider: provider, recordType: recordType, serial: mark.nextSerial,
        generatedAt: generatedAt, includingOffByPolicy: mayBeOff)
    else { throw .noSerialLeft }
    do {
      try sink.begin(next.name, header: next.header(records: 0))
    } catch { throw .notWritten(error) }
    frame = next
    return next
  }

  private mutating func close(_ frame: ReportFileFrame) throws(ReportFileError) -> Part {
    try flush()
    do {
      try sink.end(frame.name, header: frame.header(records: keys.count))
    } catch { throw .notWritten(error) }
    mark.nextSerial += 1
    let part = Part(
      name: frame.name, recordCount: keys.count, completeness: completeness, mark: mark)
    self.frame = nil
    keys.removeAll(keepingCapacity: true)
    completeness = RecordCompleteness()
    return part
  }

  private mutating func flush() throws(ReportFileError) {
    guard !pending.isEmpty else { return }
    do {
      try sink.append(pending)
    } catch { throw .notWritten(error) }
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func drop() throws(ReportFileError) {
    do {
      try sink.drop()
    } catch { throw .notWritten(error) }
  }
}

/// 128 bits in place of an identity key, which may hold personal data and is long. Two keys of a
/// full file share one with a probability of less than 2⁻⁸⁸.
private struct KeyDigest: Hashable {
  private var first: Int
  private var second: Int

  init(_ key: String) {
    first = Self.hash(key, 1)
    second = Self.hash(key, 2)
  }

  private static func hash(_ key: String, _ salt: UInt8) -> Int {
    var hasher = Hasher()
    hasher.combine(salt)
    hasher.combine(key)
    return hasher.finalize()
  }
}
