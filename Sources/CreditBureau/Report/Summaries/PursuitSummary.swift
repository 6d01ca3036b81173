public import CreditCore

/// Debts that are pursued by who took them over (被追偿汇总, PC02B).
public struct PursuitSummary: ReportElement, Hashable, Sendable {
  /// 账户数合计.
  public var accounts: Int?
  /// 余额合计.
  public var balance: Money?
  /// By kind.
  public var kinds: [PursuitEntry]

  init(_ item: ElementReader) throws(CreditReportError) {
    accounts = try item.count("PC02BS01")
    balance = try item.amount("PC02BJ01")
    kinds = try item.group("PC02BH", count: "PC02BS02")
  }
}
