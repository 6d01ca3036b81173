public import CreditCore

/// The last five years (最近5年历史表现, PD01E).
public struct FiveYears: ReportElement, Hashable, Sendable {
  /// 起始年月.
  public var from: YearMonth?
  /// 截止年月.
  public var until: YearMonth?
  /// The months, in the order of the report.
  public var months: [FiveYearMonth]

  init(_ item: ElementReader) throws(CreditReportError) {
    from = try item.month("PD01ER01")
    until = try item.month("PD01ER02")
    months = try item.group("PD01EH", count: "PD01ES01")
  }
}
