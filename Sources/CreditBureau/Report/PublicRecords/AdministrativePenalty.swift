public import CreditCore

/// A penalty by an authority (行政处罚记录, PF04).
public struct AdministrativePenalty: ReportElement, Hashable, Sendable {
  /// 处罚机构.
  public var authority: String?
  /// 处罚内容.
  public var content: String?
  /// 处罚金额.
  public var amount: Money?
  /// 处罚生效日期.
  public var effectiveOn: CivilDate?
  /// 处罚截止日期.
  public var until: CivilDate?
  /// 行政复议结果.
  public var review: String?
  /// 标注及声明.
  public var notes: [ReportNote]

  init(_ item: ElementReader) throws(CreditReportError) {
    let part = try item.part("PF04A")
    authority = try part.text("PF04AQ01")
    content = try part.text("PF04AQ02")
    amount = try part.amount("PF04AJ01")
    effectiveOn = try part.date("PF04AR01")
    until = try part.date("PF04AR02")
    review = try part.text("PF04AQ03")
    notes = try item.notes("PF04")
  }
}
