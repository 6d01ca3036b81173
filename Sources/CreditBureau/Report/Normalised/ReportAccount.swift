public import CreditCore

/// One account of a credit report (借贷账户, PD01). Amounts are whole yuan.
public struct ReportAccount: Hashable, Sendable {
  /// 账户类型.
  public var type: ReportAccountType
  /// 业务管理机构代码, masked in most reports.
  public var institution: String?
  /// 机构类型, such as 24 for a consumer finance company.
  public var institutionType: String?
  /// 业务种类.
  public var businessKind: String?
  /// 开立日期.
  public var openedOn: CivilDate?
  /// 到期日期.
  public var dueOn: CivilDate?
  /// 币种.
  public var currency: String?
  /// 借款金额.
  public var loanAmount: Int64?
  /// 账户授信额度.
  public var creditLimit: Int64?
  /// 账户状态, one meaning for all types.
  public var status: ReportAccountStatus
  /// 五级分类.
  public var loanClass: LoanClassCode?
  /// 余额.
  public var balance: Int64
  /// 关闭日期.
  public var closedOn: CivilDate?
  /// The newest monthly performance, where the report has one.
  public var latestMonth: LatestMonth?
  /// The last 24 months, oldest first.
  public var recentMonths: [GridMonth]
  /// The last five years' months, oldest first.
  public var fiveYears: [GridMonth]

  /// The newest monthly performance of an account (最近一次月度表现, PD01C).
  public struct LatestMonth: Hashable, Sendable {
    /// 月份.
    public var month: YearMonth?
    /// 本月应还款.
    public var due: Int64?
    /// 本月实还款.
    public var repaid: Int64?
    /// 当前逾期总额.
    public var overdue: Int64
    /// 当前逾期期数.
    public var overduePeriods: Int64
    /// 已用额度.
    public var used: Int64?
    /// 剩余还款期数.
    public var remainingPeriods: Int64?
  }

  /// Whether nothing can become due on it any more.
  public var isClosed: Bool { status == .closed || status == .transferredOut }
}

/// A credit agreement of a credit report (授信协议, PD02). Amounts are whole yuan.
public struct ReportAgreement: Hashable, Sendable {
  /// 机构, masked in most reports.
  public var institution: String?
  /// 机构类型.
  public var institutionType: String?
  /// 授信额度用途.
  public var purpose: String?
  /// 授信额度.
  public var limit: Int64
  /// 已用额度.
  public var used: Int64
  /// 生效日期.
  public var effectiveOn: CivilDate?
  /// 到期日期.
  public var expiresOn: CivilDate?
}

/// One earlier inquiry in a credit report (查询记录, PH01).
public struct ReportInquiry: Hashable, Sendable {
  /// 查询日期.
  public var date: CivilDate
  /// 机构类型.
  public var institutionType: String?
  /// 机构, masked in most reports.
  public var institution: String?
  /// 查询原因, usually one of `QueryReason`.
  public var reason: String
}
