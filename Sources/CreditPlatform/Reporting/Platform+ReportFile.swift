import CreditBureau
import CreditCore

extension Platform {
  /// The file's bytes: the same whenever they are made, since the rows keep their figures until
  /// they are answered.
  func build(_ state: ReportFileState) async throws(PlatformError) -> OutgoingFile {
    guard let provider = try? ProviderCode(lender.providerCode),
      let type = ReportRecordType(rawValue: "\(state.record.rawValue)"),
      var writer = ReportFileWriter(
        provider: provider, recordType: type, serial: Int(state.serial),
        generatedAt: state.generatedAt)
    else { throw .invalid(field: "providerCode") }
    let builder = RecordBuilder(
      provider: provider, area: institution.area,
      rounding: try context(on: state.day).policy.reporting.rounding)
    for name in state.rows {
      guard let borrower = try await borrower(name.borrower),
        let agreement = borrower.agreement,
        let row = borrower.rows.first(where: { $0.disclosure == name.disclosure })
      else { throw .refused(.disclosureUnknown) }
      let profile = try await profile(of: borrower)
      guard let record = builder.record(row, of: name.borrower, profile, agreement) else {
        throw .codec(.missing("account"))
      }
      do {
        try writer.append(record)
      } catch {
        throw .record(error.codes)
      }
    }
    let file = writer.finish()
    return OutgoingFile(name: file.name.description, bytes: file.bytes)
  }
}

extension ReportFileError {
  /// The bureau's codes of the problem: never a value.
  fileprivate var codes: [String] {
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
