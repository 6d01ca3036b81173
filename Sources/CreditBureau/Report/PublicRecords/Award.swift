public import CreditCore

/// An award by an authority (行政奖励记录, PF08).
public struct Award: ReportElement, Hashable, Sendable {
  /// 奖励机构.
  public var authority: String?
  /// 奖励内容.
  public var content: String?
  /// 生效年月.
  public var from: YearMonth?
  /// 截止年月.
  public var until: YearMonth?
  /// 标注及声明.
  public var notes: [ReportNote]

  init(_ item: ElementReader) throws(CreditReportError) {
    let part = try item.part("PF08A")
    authority = try part.text("PF08AQ01")
    content = try part.text("PF08AQ02")
    from = try part.month("PF08AR01")
    until = try part.month("PF08AR02")
    notes = try item.notes("PF08")
  }
}
