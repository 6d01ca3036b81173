public import CreditCore

/// A figure of a credit report that a decision may read: one list for policy, decisions and the
/// reading of reports.
public typealias ReportField = ReportFieldName

extension ReportFieldName {
  /// Those that the account list and the inquiries alone give, without the rest of the report.
  public static let ofAccounts: Set<ReportFieldName> = Set(months).union([
    .lendersWithBalance, .totalBalance, .monthlyBurden, .currentOverdue, .overdueAccounts,
    .worstMonthsLate6, .worstMonthsLate24, .badDebtAccounts, .inquiriesLastMonth,
    .inquiriesLast6Months, .isBlank, .cardLimit, .cardBalance,
  ])
}
