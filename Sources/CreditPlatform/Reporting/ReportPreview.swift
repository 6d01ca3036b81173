import CreditBureau
public import CreditCore

/// The report files that waiting rows would make, written but not sent.
public struct ReportPreview: Sendable {
  private let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// One file as it would be sent.
  public struct File: Sendable {
    public var name: String
    /// The record type, such as `210`.
    public var record: String
    public var rows: Int
    public var bytes: [UInt8]
  }

  /// The files of the rows dated in a range of days, one for each record type that has any.
  public func files(in days: ClosedRange<CivilDate>) async throws(PlatformError) -> [File] {
    var rows: [RecordKind: [RowName]] = [:]
    var after: StreamID?
    while true {
      let ids: [StreamID]
      do {
        ids = try await platform.store.streams(.borrower, after: after, limit: 500)
      } catch {
        throw .store(error)
      }
      guard let last = ids.last else { break }
      after = last
      for id in ids {
        for row in try await platform.borrower(id)?.rows ?? [] where days.contains(row.on) {
          rows[row.record, default: []].append(
            RowName(borrower: id, disclosure: row.disclosure))
        }
      }
    }
    var files: [File] = []
    for record in rows.keys.sorted() {
      let names = rows[record] ?? []
      let state = ReportFileState(
        record: record, day: days.upperBound, serial: 999,
        generatedAt: Instant(endOf: days.upperBound), rows: names,
        digest: Digest(bytes: [UInt8](repeating: 0, count: 32)), stage: .planned)
      let file = try await platform.build(state)
      files.append(
        File(
          name: file.name, record: "\(record.rawValue)", rows: names.count, bytes: file.bytes))
    }
    return files
  }
}
