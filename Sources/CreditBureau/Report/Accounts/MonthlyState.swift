public import CreditCore

/// The newest monthly performance (最近一次月度表现, PD01C). Its status is read with the type.
public struct MonthlyState: ReportElement, Hashable, Sendable {
  /// 月份.
  public var month: YearMonth?
  /// 五级分类.
  public var loanClass: ReportCode<ReportCodes.LoanClass>?
  /// 余额.
  public var balance: Money?
  /// 已用额度.
  public var used: Money?
  /// 未出单的大额专项分期余额.
  public var unbilledInstalments: Money?
  /// 本月应还款.
  public var due: Money?
  /// 本月实还款.
  public var repaid: Money?
  /// 当前逾期（透支）总额.
  public var overdue: Money?
  /// 逾期31-60天未还本金.
  public var overdue31To60: Money?
  /// 逾期61-90天未还本金.
  public var overdue61To90: Money?
  /// 逾期91-180天未还本金.
  public var overdue91To180: Money?
  /// 逾期180天以上未还本金.
  public var overdueOver180: Money?
  /// 透支180天以上未付余额.
  public var overdrawnOver180: Money?
  /// 最近6个月平均使用额度.
  public var averageUsed: Money?
  /// 最近6个月平均透支余额.
  public var averageOverdraft: Money?
  /// 最大使用额度.
  public var mostUsed: Money?
  /// 最大透支余额.
  public var mostOverdraft: Money?
  /// 剩余还款期数.
  public var remainingPeriods: Int?
  /// 当前逾期期数.
  public var overduePeriods: Int?
  /// 应还款日.
  public var dueOn: CivilDate?
  /// 最近一次还款日期.
  public var lastPaidOn: CivilDate?
  /// 信息报告日期.
  public var reportedOn: CivilDate?

  init(_ item: ElementReader) throws(CreditReportError) {
    month = try item.month("PD01CR01")
    loanClass = try item.code("PD01CD02")
    balance = try item.amount("PD01CJ01")
    used = try item.amount("PD01CJ02")
    unbilledInstalments = try item.amount("PD01CJ03")
    due = try item.amount("PD01CJ04")
    repaid = try item.amount("PD01CJ05")
    overdue = try item.amount("PD01CJ06")
    overdue31To60 = try item.amount("PD01CJ07")
    overdue61To90 = try item.amount("PD01CJ08")
    overdue91To180 = try item.amount("PD01CJ09")
    overdueOver180 = try item.amount("PD01CJ10")
    overdrawnOver180 = try item.amount("PD01CJ11")
    averageUsed = try item.amount("PD01CJ12")
    averageOverdraft = try item.amount("PD01CJ13")
    mostUsed = try item.amount("PD01CJ14")
    mostOverdraft = try item.amount("PD01CJ15")
    remainingPeriods = try item.count("PD01CS01")
    overduePeriods = try item.count("PD01CS02")
    dueOn = try item.date("PD01CR02")
    lastPaidOn = try item.date("PD01CR03")
    reportedOn = try item.date("PD01CR04")
  }
}
