public import CreditCore

/// The summary figures of a credit report (信息概要): what the bureau itself counted. A figure that
/// the report does not state is `nil`.
public struct ReportSummary: Hashable, Sendable {
  /// Overdue history by account type (PC02D).
  public struct OverdueHistory: Hashable, Sendable {
    /// 1 D1, 2 R4, 3 R1, 4 R2, 5 R3.
    public var accountKind: String
    /// Accounts that were ever overdue.
    public var accounts: Int64
    /// Months with something overdue.
    public var months: Int64
    /// The highest overdue total of one month, in whole yuan.
    public var highestMonth: Int64
    /// The longest run of overdue months.
    public var longest: Int64
  }

  /// 呆账账户数 (PC02C).
  public var badDebtAccounts: Int64?
  /// 呆账余额 in whole yuan.
  public var badDebtBalance: Int64?
  /// Overdue history, one for each account type that has any.
  public var overdue: [OverdueHistory] = []
  /// 最近6月平均应还款 of loans (PC02E, F and G together), in whole yuan.
  public var averageDue: Int64?
  /// The last month's inquiries for loan approval (PC05BS03).
  public var loanApprovalInquiries: Int64?
  /// The last month's inquiries for card approval (PC05BS04).
  public var cardApprovalInquiries: Int64?
  /// 数字解读; `nil` when the report has no score.
  public var score: Int64?
}

/// The head of a credit report (报告头).
public struct ReportHeader: Hashable, Sendable {
  /// 报告编号.
  public var number: String
  /// The day of 报告时间.
  public var reportedOn: CivilDate
  /// Whom the report is about, to compare with whom was asked for; `nil` when the report leaves an
  /// item out.
  public var subject: PersonIdentity?
}
