public import CreditCore

/// Something out of the ordinary that was done (特殊交易, PD01FH).
public struct SpecialTransactionEntry: ReportElement, Hashable, Sendable {
  /// 交易类型.
  public var kind: ReportCode<ReportCodes.SpecialTransactionKind>?
  /// 发生日期.
  public var date: CivilDate?
  /// 到期日期变更月数.
  public var dueMonthsChanged: Int?
  /// 发生金额.
  public var amount: Money?
  /// 明细记录.
  public var details: String?

  init(_ item: ElementReader) throws(CreditReportError) {
    kind = try item.code("PD01FD01")
    date = try item.date("PD01FR01")
    dueMonthsChanged = try item.count("PD01FS02")
    amount = try item.amount("PD01FJ01")
    details = try item.text("PD01FQ01")
  }
}
