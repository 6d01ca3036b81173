public import CreditCore

/// What a report says about a borrower in figures, for decisions and for the borrower's own page:
/// no names, no numbers of documents. A decision takes only those that the policy lists (R62).
public struct ReportFeatures: Hashable, Sendable {
  /// Whether the person never borrowed (白户, R136): a case of its own, neither good nor bad.
  public var isBlank: Bool
  /// The accounts by kind and lender.
  public var accounts: AccountCounts
  /// What is owed and how much of the limits is used.
  public var debt: DebtFigures
  /// What is and was late.
  public var lateness: LatenessFigures
  /// Who asked for the report in order to lend.
  public var inquiries: HardInquiries
  /// Troubles other than lateness.
  public var troubles: TroubleCounts
  /// Codes that no table has: how much of the report these figures may have missed.
  public var unknownCodes: Int

  /// The figures of a report as they stand on `day`.
  ///
  /// - Parameter ownInstitution: as whom the report names the asking lender; its inquiries are not
  ///   counted.
  public init(_ report: PersonalReport, on day: CivilDate, ownInstitution: String? = nil) {
    isBlank = report.isBlank
    accounts = AccountCounts(report.accounts, on: day)
    debt = DebtFigures(report)
    lateness = LatenessFigures(report, on: day)
    inquiries = HardInquiries(report.inquiries, on: day, ownInstitution: ownInstitution)
    troubles = TroubleCounts(report, on: day)
    unknownCodes = report.unknownCodes.count + report.unlistedRemarks
  }
}
