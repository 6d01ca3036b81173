import CreditBureau
public import CreditCore
import SQLSession

/// The report files there are: how far each has come, what it adds up to, and giving up one that
/// is held (R20, R21, R84, R97).
public struct ReportFiles: Sendable {
  /// One file, without its rows.
  public struct Line: Sendable {
    public var name: String
    public var day: CivilDate
    public var record: RecordKind
    /// In one word: planned, sent, stored, partly-refused, refused, held or withdrawn.
    public var stage: String
    public var rows: Int
    /// How many rows the bureau refused; `nil` while it has not answered.
    public var refused: Int?
    /// How many rows were left out when it was planned.
    public var leftOut: Int
    /// Why it is held, or rows were left out: each code once.
    public var codes: [String]
    /// What it adds up to; `nil` for a file of an earlier version.
    public var figures: ReportFileFigures?
    let id: StreamID
    let serial: Int64
  }

  private let platform: Platform

  public init(platform: Platform) {
    self.platform = platform
  }

  /// The files planned in a range of days, by day, type and serial number.
  public func files(in days: ClosedRange<CivilDate>) async throws(PlatformError) -> [Line] {
    var lines: [Line] = []
    var after: StreamID?
    while true {
      let ids: [StreamID]
      do {
        ids = try await platform.store.streams(.reportFile, after: after, limit: 500)
      } catch {
        throw .store(error)
      }
      guard let last = ids.last else { break }
      after = last
      for id in ids {
        guard let (_, state) = try await platform.reportFile(id), days.contains(state.day) else {
          continue
        }
        lines.append(line(state, id))
      }
    }
    return lines.sorted { ($0.day, $0.record, $0.serial) < ($1.day, $1.record, $1.serial) }
  }

  /// All of one file; `nil` when there is none of this name.
  public func state(of name: String) async throws(PlatformError) -> ReportFileState? {
    guard let id = Self.stream(name) else { return nil }
    return try await platform.reportFile(id)?.1
  }

  /// Gives up a held file that never left: its rows are asked again and go into other files.
  ///
  /// - Throws: ``PlatformError/refused(_:)`` when the file is not held, or may have arrived.
  public func withdraw(_ name: String) async throws(PlatformError) {
    guard let id = Self.stream(name) else { throw .invalid(field: "file") }
    let state = try await platform.perform(.withdraw, on: id)
    for row in state.rows {
      do {
        try await platform.perform(
          .settle(disclosure: row.disclosure, .notSent), on: row.borrower)
      } catch .refused {
        continue
      }
    }
  }

  private static func stream(_ name: String) -> StreamID? {
    guard let parsed = ReportFileName(name), parsed.direction == .original,
      let record = RecordKind.allCases.first(where: {
        "\($0.rawValue)" == parsed.recordType.rawValue
      })
    else { return nil }
    return Platform.fileStream(record, day: parsed.generatedOn, serial: Int64(parsed.serial))
  }

  private func line(_ state: ReportFileState, _ id: StreamID) -> Line {
    var codes = Set(state.leftOut.flatMap(\.codes))
    var refused: Int?
    switch state.stage {
    case .held(_, let why): codes.formUnion(why)
    case .answered(let rows): refused = rows.count
    case .planned, .released, .withdrawn: break
    }
    return Line(
      name: name(of: state), day: state.day, record: state.record, stage: state.stageName,
      rows: state.rows.count, refused: refused, leftOut: state.leftOut.count,
      codes: codes.sorted(), figures: state.figures, id: id, serial: state.serial)
  }

  private func name(of state: ReportFileState) -> String {
    let owner = state.provider?.rawValue ?? platform.lender.providerCode
    guard let provider = try? ProviderCode(owner),
      let type = ReportRecordType(rawValue: "\(state.record.rawValue)"),
      let name = ReportFileName(
        provider: provider, generatedOn: state.day, recordType: type, serial: Int(state.serial))
    else { return "" }
    return name.description
  }
}

extension ReportFileState {
  fileprivate var stageName: String {
    switch stage {
    case .planned: "planned"
    case .released: "sent"
    case .answered(let refused) where refused.isEmpty: "stored"
    case .answered(let refused) where refused.count < rows.count: "partly-refused"
    case .answered: "refused"
    case .held: "held"
    case .withdrawn: "withdrawn"
    }
  }
}
