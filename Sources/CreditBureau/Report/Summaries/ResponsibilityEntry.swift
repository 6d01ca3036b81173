public import CreditCore

/// Debts of others that the person answers for (PC02KH).
public struct ResponsibilityEntry: ReportElement, Hashable, Sendable {
  /// 借款人身份类别.
  public var borrower: ReportCode<ReportCodes.BorrowerKind>?
  /// 还款责任类型.
  public var kind: ReportCode<ReportCodes.ResponsibilityKind>?
  /// 账户数.
  public var accounts: Int?
  /// 还款责任金额.
  public var amount: Money?
  /// 余额.
  public var balance: Money?

  init(_ item: ElementReader) throws(CreditReportError) {
    borrower = try item.code("PC02KD01")
    kind = try item.code("PC02KD02")
    accounts = try item.count("PC02KS02")
    amount = try item.amount("PC02KJ01")
    balance = try item.amount("PC02KJ02")
  }
}
