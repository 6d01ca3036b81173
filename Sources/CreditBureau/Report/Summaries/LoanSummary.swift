public import CreditCore

/// The loans of one account type that are not settled (PC02E of D1, PC02F of R4, PC02G of R1).
public struct LoanSummary: ReportElement, Hashable, Sendable {
  /// 管理机构数.
  public var institutions: Int?
  /// 账户数.
  public var accounts: Int?
  /// 授信总额.
  public var limit: Money?
  /// 余额.
  public var balance: Money?
  /// 最近6个月平均应还款.
  public var averageDue: Money?

  init(_ item: ElementReader) throws(CreditReportError) {
    let segment = item.node.name
    institutions = try item.count("\(segment)S01")
    accounts = try item.count("\(segment)S02")
    limit = try item.amount("\(segment)J01")
    balance = try item.amount("\(segment)J02")
    averageDue = try item.amount("\(segment)J03")
  }
}
