/// The bureau's own score (个人信用报告“数字解读”, PC01).
public struct ScoreReading: ReportElement, Hashable, Sendable {
  /// 数字解读; `nil` where the bureau gives none.
  public var score: Int?
  /// 相对位置 as the report words it: the percentage of persons below.
  public var position: String?
  /// 分数说明: what lowers the score.
  public var reasons: [ReportCode<ReportCodes.ScoreReason>]

  init(_ item: ElementReader) throws(CreditReportError) {
    score = try item.count("PC010Q01")
    position = try item.text("PC010Q02")
    reasons = try item.codes("PC010D01")
    if let stated = try item.count("PC010S01"), stated != reasons.count {
      item.log.remark(.countDiffers, at: "PC010S01")
    }
  }
}
