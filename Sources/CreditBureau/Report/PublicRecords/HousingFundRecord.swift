public import CreditCore

/// Payments into the housing fund (住房公积金参缴记录, PF05).
public struct HousingFundRecord: ReportElement, Hashable, Sendable {
  /// 参缴地.
  public var place: String?
  /// 参缴日期.
  public var joinedOn: CivilDate?
  /// 缴费状态.
  public var state: ReportCode<ReportCodes.HousingFundState>?
  /// 初缴月份.
  public var firstMonth: YearMonth?
  /// 缴至月份.
  public var paidUntil: YearMonth?
  /// 个人缴存比例, as the report words it.
  public var ownShare: String?
  /// 单位缴存比例, as the report words it.
  public var employerShare: String?
  /// 月缴存额.
  public var monthly: Money?
  /// 缴费单位.
  public var employer: String?
  /// 信息更新日期.
  public var updatedOn: CivilDate?
  /// 标注及声明.
  public var notes: [ReportNote]

  init(_ item: ElementReader) throws(CreditReportError) {
    let part = try item.part("PF05A")
    place = try part.text("PF05AQ01")
    joinedOn = try part.date("PF05AR01")
    state = try part.code("PF05AD01")
    firstMonth = try part.month("PF05AR02")
    paidUntil = try part.month("PF05AR03")
    ownShare = try part.text("PF05AQ02")
    employerShare = try part.text("PF05AQ03")
    monthly = try part.amount("PF05AJ01")
    employer = try part.text("PF05AQ04")
    updatedOn = try part.date("PF05AR04")
    notes = try item.notes("PF05")
  }
}
