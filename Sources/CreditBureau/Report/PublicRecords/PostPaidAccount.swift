public import CreditCore

/// A service that is paid afterwards (后付费业务, PE01).
public struct PostPaidAccount: ReportElement, Hashable, Sendable {
  /// 后付费账户类型.
  public var group: ReportCode<ReportCodes.PostPaidGroup>?
  /// 机构名称.
  public var institution: String?
  /// 业务类型.
  public var kind: ReportCode<ReportCodes.PostPaidKind>?
  /// 业务开通日期.
  public var openedOn: CivilDate?
  /// 当前缴费状态.
  public var state: ReportCode<ReportCodes.PostPaidState>?
  /// 当前欠费金额.
  public var arrears: Money?
  /// 记账年月.
  public var billedMonth: YearMonth?
  /// 最近24个月缴费记录, one sign for each month.
  public var twoYears: String?
  /// 标注及声明.
  public var notes: [ReportNote]

  init(_ item: ElementReader) throws(CreditReportError) {
    let part = try item.part("PE01A")
    group = try part.code("PE01AD01")
    institution = try part.text("PE01AQ01")
    kind = try part.code("PE01AD02")
    openedOn = try part.date("PE01AR01")
    state = try part.code("PE01AD03")
    arrears = try part.amount("PE01AJ01")
    billedMonth = try part.month("PE01AR02")
    twoYears = try part.text("PE01AQ02")
    notes = try item.notes("PE01")
  }
}
