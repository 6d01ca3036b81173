/// The figures of a credit report that decisions may read; the policy names those that are taken
/// (R62). The raw values are the names used in policy files and stored decisions. Amounts are whole
/// yuan, shares hundredths of a percent.
public enum ReportFieldName: String, Sendable, CaseIterable, Hashable {
  /// Institutions with a balance owed (共债, debts elsewhere).
  case lendersWithBalance = "lenders_with_balance"
  /// Everything owed elsewhere.
  case totalBalance = "total_balance"
  /// What falls due in a month on open accounts; where they don't state it, the bureau's average of
  /// six months.
  case monthlyBurden = "monthly_burden"
  /// The sum of what is overdue now.
  case currentOverdue = "current_overdue"
  /// Accounts with something overdue now.
  case overdueAccounts = "overdue_accounts"
  /// The most months late (0–7) in the month of the decision and the 6, or 24, before it.
  case worstMonthsLate6 = "worst_months_late_6"
  case worstMonthsLate24 = "worst_months_late_24"
  /// Accounts marked 呆账.
  case badDebtAccounts = "bad_debt_accounts"
  /// Inquiries for loan approval by others in the month, or six, before the decision's day.
  case inquiriesLastMonth = "inquiries_last_month"
  case inquiriesLast6Months = "inquiries_last_6_months"
  /// 1 for a person who never borrowed (白户, R136), else 0.
  case isBlank = "is_blank"
  /// The limit and the balance of the card account opened last; 0 without a card.
  case cardLimit = "card_limit"
  case cardBalance = "card_balance"
  /// Months late (0–7) of that account, newest month first; 0 where its grid has none.
  case monthsLate1 = "months_late_1"
  case monthsLate2 = "months_late_2"
  case monthsLate3 = "months_late_3"
  case monthsLate4 = "months_late_4"
  case monthsLate5 = "months_late_5"
  case monthsLate6 = "months_late_6"

  /// All accounts, settled ones too; loans and cards that are open.
  case accounts
  case openLoans = "open_loans"
  case openCards = "open_cards"
  /// Institutions with an open account.
  case lenders
  /// Open accounts at consumer finance and at micro-loan companies.
  case consumerFinanceAccounts = "consumer_finance_accounts"
  case microLoanAccounts = "micro_loan_accounts"
  case openedIn3Months = "opened_in_3_months"
  case openedIn6Months = "opened_in_6_months"
  /// Whole months since the first account was opened.
  case monthsOfHistory = "months_of_history"

  /// The balances of loans alone.
  case loanBalance = "loan_balance"
  /// The limits of open cards, what is used of them, and its share.
  case cardLimits = "card_limits"
  case cardUsed = "card_used"
  case cardUtilisation = "card_utilisation"
  /// The used share of open credit agreements.
  case agreementUtilisation = "agreement_utilisation"
  /// The balance of others' debts that the person answers for.
  case guaranteedBalance = "guaranteed_balance"

  /// Months with something late in the newest 24 and 60, each account's for themselves.
  case lateMonths24 = "late_months_24"
  case lateMonths60 = "late_months_60"
  case worstMonthsLate60 = "worst_months_late_60"
  /// Months paid on time in the newest 24 (R136).
  case paidMonths24 = "paid_months_24"

  /// Hard inquiries (硬查询) of others: for any credit, insurance of it or a guarantee.
  case hardInquiriesLastMonth = "hard_inquiries_last_month"
  case hardInquiriesLast3Months = "hard_inquiries_last_3_months"
  case hardInquiriesLast6Months = "hard_inquiries_last_6_months"
  case inquiringInstitutions3Months = "inquiring_institutions_3_months"

  /// Debts that are pursued (被追偿).
  case pursuits
  /// Loans that were extended, forgiven in part, or paid by another.
  case reliefs
  case judicialRecoveries = "judicial_recoveries"
  /// Loans classed substandard or worse.
  case poorClasses = "poor_classes"
  /// Taxes owed, judgments and enforcements; enforcements that are open.
  case publicRecords = "public_records"
  case openEnforcements = "open_enforcements"
  /// Services that are not paid for.
  case postPaidArrears = "post_paid_arrears"
  /// Marks that something is disputed.
  case disputes
  /// 1 when a fraud warning holds, else 0.
  case fraudWarning = "fraud_warning"
  /// Codes that no table has: how much of the report these figures may have missed.
  case unknownCodes = "unknown_codes"

  /// The six months in order, newest first.
  public static let months: [ReportFieldName] = [
    .monthsLate1, .monthsLate2, .monthsLate3, .monthsLate4, .monthsLate5, .monthsLate6,
  ]
}
