public import CreditCore

/// What was ever late on accounts of one type (PC02DH).
public struct OverdueEntry: ReportElement, Hashable, Sendable {
  /// 账户类型.
  public var kind: ReportCode<ReportCodes.OverdueAccountKind>
  /// 账户数.
  public var accounts: Int?
  /// 月份数.
  public var months: Int?
  /// 单月最高逾期（透支）总额.
  public var highestMonth: Money?
  /// 最长逾期（透支）月数.
  public var longest: Int?

  init(_ item: ElementReader) throws(CreditReportError) {
    kind = try item.required("PC02DD01", try item.code("PC02DD01"))
    accounts = try item.count("PC02DS02")
    months = try item.count("PC02DS03")
    highestMonth = try item.amount("PC02DJ01")
    longest = try item.count("PC02DS04")
  }
}
