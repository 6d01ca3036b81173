public import CreditCore

/// How many accounts of one kind there are (信贷交易提示, PC02AH).
public struct BusinessHint: ReportElement, Hashable, Sendable {
  /// 业务类型.
  public var kind: ReportCode<ReportCodes.BusinessKind>?
  /// 业务大类.
  public var group: ReportCode<ReportCodes.BusinessGroup>?
  /// 账户数.
  public var accounts: Int?
  /// 首笔业务发放月份.
  public var firstMonth: YearMonth?

  init(_ item: ElementReader) throws(CreditReportError) {
    kind = try item.code("PC02AD01")
    group = try item.code("PC02AD02")
    accounts = try item.count("PC02AS03")
    firstMonth = try item.month("PC02AR01")
  }
}
