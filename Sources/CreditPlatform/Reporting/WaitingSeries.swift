import CreditBureau
import CreditCore

/// The files that waiting rows of one record type would make, written row by row.
struct WaitingSeries {
  private let platform: Platform
  private let builder: RecordBuilder
  private let check: RowCheck
  private let count = ByteCount()
  private var series: ReportFileSeries<CountingSink>

  /// Begins with the first name that is not used yet.
  init(
    _ platform: Platform, _ record: RecordKind, of provider: PartyCode?, day: CivilDate,
    _ folder: ReportFolder?
  ) async throws(PlatformError) {
    var serial: Int64 = 0
    while try await platform.reportFile(
      Platform.fileStream(record, day: day, serial: serial)) != nil
    {
      serial += 1
    }
    var state = ReportFileState(
      record: record, day: day, serial: serial, generatedAt: Instant(endOf: day), rows: [],
      digest: Digest(bytes: [UInt8](repeating: 0, count: 32)), stage: .planned)
    state.provider = provider
    builder = try platform.fileTools(state).0
    check = RowCheck(provider: builder.provider)
    guard let type = ReportRecordType(rawValue: "\(record.rawValue)") else {
      throw .invalid(field: "record")
    }
    self.platform = platform
    series = ReportFileSeries(
      provider: builder.provider, recordType: type,
      from: ReportFileSeries<CountingSink>.Mark(nextSerial: Int(serial)),
      generatedAt: Instant(endOf: day), sink: CountingSink(folder: folder, count: count))
  }

  /// Writes one row, or counts why it would be held.
  mutating func add(
    _ row: ReportRow, of borrower: Borrower, _ result: inout ReportPreview.Result
  ) async throws(PlatformError) {
    let record: any ReportRecord
    do {
      record = try await platform.record(of: row, borrower, builder)
    } catch .codec {
      return result.held["\(HoldCause.minimum.rawValue):record", default: 0] += 1
    } catch .shredded {
      return result.held[
        "\(HoldCause.minimum.rawValue):\(MinimumField.identity.rawValue)", default: 0] += 1
    }
    let causes = check.causes(of: row, record, borrower, against: borrower.bureauStanding)
    guard causes.isEmpty else {
      for cause in causes { result.held[cause, default: 0] += 1 }
      return
    }
    do {
      if let part = try series.append(record) { result.files.append(file(part)) }
    } catch {
      guard case .refused(let problems) = error else { throw .invalid(field: "out") }
      for problem in problems { result.held[problem.fbCode, default: 0] += 1 }
    }
  }

  /// Ends the last file.
  mutating func finish(_ result: inout ReportPreview.Result) throws(PlatformError) {
    do {
      if let part = try series.finish() { result.files.append(file(part)) }
    } catch {
      throw .invalid(field: "out")
    }
  }

  private func file(_ part: ReportFileSeries<CountingSink>.Part) -> ReportPreview.File {
    ReportPreview.File(
      name: part.name.description, record: part.name.recordType.rawValue, rows: part.recordCount,
      bytes: count.ofLast, completeness: Int64(part.completeness.permille), isSame: nil)
  }
}
