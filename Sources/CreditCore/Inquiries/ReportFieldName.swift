/// The figures of a credit report that decisions may read; the policy names those that are taken
/// (R62). The raw values are the names used in policy files and stored decisions.
public enum ReportFieldName: String, Sendable, CaseIterable, Hashable {
  /// Institutions with a balance owed (共债, debts elsewhere).
  case lendersWithBalance = "lenders_with_balance"
  /// Everything owed elsewhere, whole yuan.
  case totalBalance = "total_balance"
  /// What falls due in a month elsewhere, whole yuan.
  case monthlyBurden = "monthly_burden"
  /// Overdue now elsewhere, whole yuan.
  case currentOverdue = "current_overdue"
  /// The most months late in the newest six and twenty-four months.
  case worstMonthsLate6 = "worst_months_late_6"
  case worstMonthsLate24 = "worst_months_late_24"
  /// Accounts marked 呆账.
  case badDebtAccounts = "bad_debt_accounts"
  /// Inquiries for loan approval in the last month, by other institutions.
  case inquiriesLastMonth = "inquiries_last_month"
  /// The newest card account's limit, whole yuan.
  case cardLimit = "card_limit"
  /// Months late of the newest card account, newest month first.
  case monthsLate1 = "months_late_1"
  case monthsLate2 = "months_late_2"
  case monthsLate3 = "months_late_3"
  case monthsLate4 = "months_late_4"
  case monthsLate5 = "months_late_5"
  case monthsLate6 = "months_late_6"

  /// The six months in order, newest first.
  public static let months: [ReportFieldName] = [
    .monthsLate1, .monthsLate2, .monthsLate3, .monthsLate4, .monthsLate5, .monthsLate6,
  ]
}
