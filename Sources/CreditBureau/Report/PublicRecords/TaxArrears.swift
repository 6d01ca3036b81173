public import CreditCore

/// Taxes owed (欠税记录, PF01).
public struct TaxArrears: ReportElement, Hashable, Sendable {
  /// 主管税务机关.
  public var authority: String?
  /// 欠税总额.
  public var amount: Money?
  /// 欠税统计日期.
  public var countedOn: CivilDate?
  /// 标注及声明.
  public var notes: [ReportNote]

  init(_ item: ElementReader) throws(CreditReportError) {
    let part = try item.part("PF01A")
    authority = try part.text("PF01AQ01")
    amount = try part.amount("PF01AJ01")
    countedOn = try part.date("PF01AR01")
    notes = try item.notes("PF01")
  }
}
