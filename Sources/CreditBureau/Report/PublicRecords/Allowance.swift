public import CreditCore

/// Public assistance (低保救助记录, PF06).
public struct Allowance: ReportElement, Hashable, Sendable {
  /// 人员类别.
  public var group: ReportCode<ReportCodes.AllowanceGroup>?
  /// 所在地.
  public var place: String?
  /// 工作单位.
  public var employer: String?
  /// 家庭月收入, as the report words it.
  public var familyIncome: String?
  /// 申请日期.
  public var appliedOn: CivilDate?
  /// 批准日期.
  public var approvedOn: CivilDate?
  /// 信息更新日期.
  public var updatedOn: CivilDate?
  /// 标注及声明.
  public var notes: [ReportNote]

  init(_ item: ElementReader) throws(CreditReportError) {
    let part = try item.part("PF06A")
    group = try part.code("PF06AD01")
    place = try part.text("PF06AQ01")
    employer = try part.text("PF06AQ02")
    familyIncome = try part.text("PF06AQ03")
    appliedOn = try part.date("PF06AR01")
    approvedOn = try part.date("PF06AR02")
    updatedOn = try part.date("PF06AR03")
    notes = try item.notes("PF06")
  }
}
