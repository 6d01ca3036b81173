public import CreditCore

/// Something out of the ordinary that happened (特殊事件, PD01GH).
public struct SpecialOccurrence: ReportElement, Hashable, Sendable {
  /// 事件类型.
  public var kind: ReportCode<ReportCodes.SpecialOccurrenceKind>?
  /// 发生月份.
  public var month: YearMonth?

  init(_ item: ElementReader) throws(CreditReportError) {
    kind = try item.code("PD01GD01")
    month = try item.month("PD01GR01")
  }
}
