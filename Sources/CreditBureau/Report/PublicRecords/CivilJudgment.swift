public import CreditCore

/// A civil judgment (民事判决记录, PF02).
public struct CivilJudgment: ReportElement, Hashable, Sendable {
  /// 立案法院.
  public var court: String?
  /// 案由.
  public var cause: String?
  /// 立案日期.
  public var filedOn: CivilDate?
  /// 结案方式.
  public var closing: ReportCode<ReportCodes.JudgmentClosing>?
  /// 判决/调解结果.
  public var result: String?
  /// 判决/调解生效日期.
  public var effectiveOn: CivilDate?
  /// 诉讼标的.
  public var subject: String?
  /// 诉讼标的金额.
  public var amount: Money?
  /// 标注及声明.
  public var notes: [ReportNote]

  init(_ item: ElementReader) throws(CreditReportError) {
    let part = try item.part("PF02A")
    court = try part.text("PF02AQ01")
    cause = try part.text("PF02AQ02")
    filedOn = try part.date("PF02AR01")
    closing = try part.code("PF02AD01")
    result = try part.text("PF02AQ03")
    effectiveOn = try part.date("PF02AR02")
    subject = try part.text("PF02AQ04")
    amount = try part.amount("PF02AJ01")
    notes = try item.notes("PF02")
  }
}
