public import CreditCore

/// How an account stood last (最新表现, PD01B). Its status is read with the account type.
public struct NewestState: ReportElement, Hashable, Sendable {
  /// 五级分类.
  public var loanClass: ReportCode<ReportCodes.LoanClass>?
  /// 还款状态.
  public var mark: ReportCode<ReportCodes.MonthMark>?
  /// 余额.
  public var balance: Money?
  /// 最近一次还款金额.
  public var lastPaid: Money?
  /// 关闭日期.
  public var closedOn: CivilDate?
  /// 最近一次还款日期.
  public var lastPaidOn: CivilDate?
  /// 信息报告日期.
  public var reportedOn: CivilDate?
  /// 转出月份.
  public var transferredOut: YearMonth?

  init(_ item: ElementReader) throws(CreditReportError) {
    loanClass = try item.code("PD01BD03")
    mark = try item.code("PD01BD04")
    balance = try item.amount("PD01BJ01")
    lastPaid = try item.amount("PD01BJ02")
    closedOn = try item.date("PD01BR01")
    lastPaidOn = try item.date("PD01BR02")
    reportedOn = try item.date("PD01BR03")
    transferredOut = try item.month("PD01BR04")
  }
}
