public import CreditCore

/// Debts of one kind that are pursued (PC02BH).
public struct PursuitEntry: ReportElement, Hashable, Sendable {
  /// 业务类型.
  public var kind: ReportCode<ReportCodes.PursuitKind>?
  /// 账户数.
  public var accounts: Int?
  /// 余额.
  public var balance: Money?

  init(_ item: ElementReader) throws(CreditReportError) {
    kind = try item.code("PC02BD01")
    accounts = try item.count("PC02BS03")
    balance = try item.amount("PC02BJ02")
  }
}
