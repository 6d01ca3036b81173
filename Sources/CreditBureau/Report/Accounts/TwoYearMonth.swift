public import CreditCore

/// One of the last 24 months (PD01DH).
public struct TwoYearMonth: ReportElement, Hashable, Sendable {
  /// 月份.
  public var month: YearMonth
  /// 还款状态.
  public var mark: ReportCode<ReportCodes.MonthMark>

  init(_ item: ElementReader) throws(CreditReportError) {
    month = try item.required("PD01DR03", try item.month("PD01DR03"))
    mark = try item.required("PD01DD01", try item.code("PD01DD01"))
  }
}
