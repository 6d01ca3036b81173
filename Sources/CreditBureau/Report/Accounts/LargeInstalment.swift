public import CreditCore

/// A large instalment plan of a card (大额专项分期, PD01HH).
public struct LargeInstalment: ReportElement, Hashable, Sendable {
  /// 分期额度.
  public var limit: Money?
  /// 生效日期.
  public var from: CivilDate?
  /// 到期日期.
  public var until: CivilDate?
  /// 已用分期金额.
  public var used: Money?

  init(_ item: ElementReader) throws(CreditReportError) {
    limit = try item.amount("PD01HJ01")
    from = try item.date("PD01HR01")
    until = try item.date("PD01HR02")
    used = try item.amount("PD01HJ02")
  }
}
