import CreditBureau
import CreditCore

extension Platform {
  /// What writes the records of a file, and the file itself, without rows.
  func fileTools(
    _ state: ReportFileState
  ) throws(PlatformError) -> (RecordBuilder, ReportFileWriter) {
    guard let provider = try? ProviderCode(state.provider?.rawValue ?? lender.providerCode),
      let type = ReportRecordType(rawValue: "\(state.record.rawValue)"),
      let writer = ReportFileWriter(
        provider: provider, recordType: type, serial: Int(state.serial),
        generatedAt: state.generatedAt)
    else { throw .invalid(field: "providerCode") }
    let builder = RecordBuilder(
      provider: provider, area: institution.area,
      rounding: try context(on: state.day).policy.reporting.rounding)
    return (builder, writer)
  }

  /// Who hands report files in for us today, by its id in the sharing register; `nil` when we do it
  /// ourselves (R84).
  func submittingAgent() throws(PlatformError) -> String? {
    try context().policy.monitoring.agent
  }

  /// The record of one row, with the personal fields opened for it.
  func record(
    of row: ReportRow, _ borrower: Borrower, _ builder: RecordBuilder
  ) async throws(PlatformError) -> any ReportRecord {
    guard let agreement = borrower.agreement else { throw .codec(.missing("agreement")) }
    let profile = try await profile(of: borrower)
    guard let record = builder.record(row, of: borrower.id, profile, agreement) else {
      throw .codec(.missing("account"))
    }
    return record
  }

  /// The file's bytes: the same whenever they are made, since the rows keep their figures until
  /// they are answered, and the profile stays as it is while they are on their way.
  ///
  /// - Parameter settled: whether rows that were answered meanwhile are looked up in the events.
  func build(
    _ state: ReportFileState, settled: Bool = false
  ) async throws(PlatformError) -> OutgoingFile {
    var plan = try FilePlan(self, state, submitter: state.figures?.submitter)
    let builder = try fileTools(state).0
    for name in state.rows {
      guard let borrower = try await borrower(name.borrower),
        let row = try await reportRow(name, of: borrower, settled: settled)
      else { throw .refused(.disclosureUnknown) }
      try plan.add(try await record(of: row, borrower, builder), of: row, borrower)
    }
    return plan.finish().1
  }

  /// A row that waits, was refused, or, when asked for, was stored.
  private func reportRow(
    _ name: RowName, of borrower: Borrower, settled: Bool
  ) async throws(PlatformError) -> ReportRow? {
    if let row = borrower.rows.first(where: { $0.disclosure == name.disclosure }) { return row }
    guard settled else { return nil }
    var after: Int64 = 0
    while true {
      let events: [StoredEvent]
      do {
        events = try await store.events(
          of: StreamRef(.borrower, name.borrower), after: after, limit: 500)
      } catch {
        throw .store(error)
      }
      guard let last = events.last else { return nil }
      after = last.sequence
      for event in events where event.type == ReportRowMade.kind {
        guard let made = try? ReportRowMade(encoded: event.body) else { continue }
        if made.row.disclosure == name.disclosure { return made.row }
      }
    }
  }
}

extension ReportFileError {
  /// The bureau's codes of the problem: never a value.
  var codes: [String] {
    guard case .refused(let problems) = self else { return ["\(self)"] }
    return problems.map { "\($0.fbCode) \($0.element)" }
  }
}

extension Instant {
  /// The last second of a business day in China: when the files of its close are dated.
  init(endOf day: CivilDate) {
    self.init(
      microseconds: (Int64(day.dayNumber) * 86_400 - 8 * 3600 + 86_399) * 1_000_000)
  }
}
