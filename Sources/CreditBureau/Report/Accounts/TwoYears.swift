public import CreditCore

/// The last 24 months (最近24个月还款记录, PD01D).
public struct TwoYears: ReportElement, Hashable, Sendable {
  /// 起始年月.
  public var from: YearMonth?
  /// 截止年月.
  public var until: YearMonth?
  /// The months, in the order of the report.
  public var months: [TwoYearMonth]

  init(_ item: ElementReader) throws(CreditReportError) {
    from = try item.month("PD01DR01")
    until = try item.month("PD01DR02")
    months = try item.group("PD01DH")
  }
}
