/// A figure of a credit report that a decision may read; the policy lists which (R62). The raw
/// values are the names in policy files and stored decisions. Amounts are whole yuan.
public enum ReportField: String, CaseIterable, Hashable, Sendable {
  /// Institutions with an account that has a balance (共债).
  case lendersWithBalance = "lenders_with_balance"
  /// The sum of all balances.
  case totalBalance = "total_balance"
  /// What falls due in a month on open accounts; where the accounts don't state it, the bureau's
  /// six-month average.
  case monthlyBurden = "monthly_burden"
  /// The sum of what is overdue now.
  case currentOverdue = "current_overdue"
  /// Accounts with something overdue now.
  case overdueAccounts = "overdue_accounts"
  /// The worst months late (0–7) in the month of the decision and the 6 before it.
  case worstMonthsLate6 = "worst_months_late_6"
  /// The worst months late (0–7) in the month of the decision and the 24 before it.
  case worstMonthsLate24 = "worst_months_late_24"
  /// Accounts that are bad debt (呆账).
  case badDebtAccounts = "bad_debt_accounts"
  /// Inquiries for loan approval by others in the month before the decision's day.
  case inquiriesLastMonth = "inquiries_last_month"
  /// Inquiries for loan approval by others in the six months before the decision's day.
  case inquiriesLast6Months = "inquiries_last_6_months"
  /// 1 for a person who never borrowed (白户, R136), else 0.
  case isBlank = "is_blank"
  /// The credit limit of the card account opened last; 0 without a card.
  case cardLimit = "card_limit"
  /// The balance of that account.
  case cardBalance = "card_balance"
  /// The months late (0–7) of that account in its newest month of the 24-month grid, and in the
  /// months before it; 0 where the grid has none.
  case monthsLate1 = "months_late_1"
  case monthsLate2 = "months_late_2"
  case monthsLate3 = "months_late_3"
  case monthsLate4 = "months_late_4"
  case monthsLate5 = "months_late_5"
  case monthsLate6 = "months_late_6"
}
