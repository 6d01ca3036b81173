public import CreditCore

/// What is owed for services of one kind (PC030H).
public struct PostPaidEntry: ReportElement, Hashable, Sendable {
  /// 业务类型.
  public var kind: ReportCode<ReportCodes.PostPaidGroup>?
  /// 欠费账户数.
  public var accounts: Int?
  /// 欠费金额.
  public var arrears: Money?

  init(_ item: ElementReader) throws(CreditReportError) {
    kind = try item.code("PC030D01")
    accounts = try item.count("PC030S02")
    arrears = try item.amount("PC030J01")
  }
}
