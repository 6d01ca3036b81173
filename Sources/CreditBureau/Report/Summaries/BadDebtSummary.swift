public import CreditCore

/// Debts that are held to be lost (呆账汇总, PC02C).
public struct BadDebtSummary: ReportElement, Hashable, Sendable {
  /// 账户数.
  public var accounts: Int?
  /// 余额.
  public var balance: Money?

  init(_ item: ElementReader) throws(CreditReportError) {
    accounts = try item.count("PC02CS01")
    balance = try item.amount("PC02CJ01")
  }
}
