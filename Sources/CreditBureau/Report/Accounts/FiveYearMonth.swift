public import CreditCore

/// One of the last 60 months (PD01EH).
public struct FiveYearMonth: ReportElement, Hashable, Sendable {
  /// 月份.
  public var month: YearMonth
  /// 还款状态.
  public var mark: ReportCode<ReportCodes.MonthMark>
  /// 逾期（透支）总额.
  public var overdue: Money?

  init(_ item: ElementReader) throws(CreditReportError) {
    month = try item.required("PD01ER03", try item.month("PD01ER03"))
    mark = try item.required("PD01ED01", try item.code("PD01ED01"))
    overdue = try item.amount("PD01EJ01")
  }
}
