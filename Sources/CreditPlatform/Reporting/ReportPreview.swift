public import CreditBureau
public import CreditCore
import Crypto
import SQLSession

/// The report files of a period, written again or beforehand, but not sent. What is kept in memory
/// does not grow with the number of rows.
public struct ReportPreview: Sendable {
  private let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// One file.
  public struct File: Sendable {
    public var name: String
    /// The record type, such as `210`.
    public var record: String
    public var rows: Int
    public var bytes: Int
    /// In thousandths (R97).
    public var completeness: Int64
    /// Whether a file that was planned has the bytes again that it was planned with; `nil` for one
    /// of rows that wait.
    public var isSame: Bool?
  }

  /// What was written.
  public struct Result: Sendable {
    public var files: [File] = []
    /// Rows that wait and would be held, by code.
    public var held: [String: Int] = [:]
  }

  /// The files planned in a range of days, and those that the waiting rows dated in it would make.
  ///
  /// - Parameter folder: where they are written; `nil` to write nothing.
  public func write(
    _ days: ClosedRange<CivilDate>, to folder: ReportFolder?
  ) async throws(PlatformError) -> Result {
    var result = Result()
    for line in try await ReportFiles(platform: platform).files(in: days) {
      guard let (_, state) = try await platform.reportFile(line.id) else { continue }
      if case .withdrawn = state.stage { continue }
      result.files.append(try await rewrite(state, line.name, to: folder))
    }
    try await writeWaiting(days, to: folder, &result)
    return result
  }

  private func rewrite(
    _ state: ReportFileState, _ text: String, to folder: ReportFolder?
  ) async throws(PlatformError) -> File {
    let file = try await platform.build(state, settled: true)
    guard let name = ReportFileName(text) else { throw .invalid(field: "file") }
    if var folder {
      let start = file.bytes.prefix { $0 != 0x0A }.count + 1
      do throws(ReportFolderError) {
        try folder.begin(name, header: Array(file.bytes.prefix(start)))
        try folder.append(Array(file.bytes.dropFirst(start)))
        try folder.end(name, header: Array(file.bytes.prefix(start)))
      } catch {
        throw .invalid(field: "out")
      }
    }
    return File(
      name: text, record: "\(state.record.rawValue)", rows: state.rows.count,
      bytes: file.bytes.count, completeness: file.figures.completeness,
      isSame: Array(SHA256.hash(data: file.bytes)) == state.digest.bytes)
  }

  private func writeWaiting(
    _ days: ClosedRange<CivilDate>, to folder: ReportFolder?, _ result: inout Result
  ) async throws(PlatformError) {
    var series: [SeriesKey: WaitingSeries] = [:]
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
        guard let borrower = try await platform.borrower(id) else { continue }
        for row in borrower.rows where days.contains(row.on) {
          guard borrower.disclosure(row.disclosure)?.stage == .intended else { continue }
          let key = SeriesKey(record: row.record, provider: row.funding?.provider)
          if series[key] == nil {
            series[key] = try await WaitingSeries(
              platform, row.record, of: row.funding?.provider, day: days.upperBound, folder)
          }
          try await series[key]?.add(row, of: borrower, &result)
        }
      }
    }
    for key in series.keys.sorted() {
      try series[key]?.finish(&result)
    }
  }

  /// A file holds one record type of one institution.
  private struct SeriesKey: Hashable, Comparable {
    var record: RecordKind
    var provider: PartyCode?

    static func < (left: SeriesKey, right: SeriesKey) -> Bool {
      (left.record, left.provider?.rawValue ?? "") < (right.record, right.provider?.rawValue ?? "")
    }
  }
}
