public import CreditCore

/// An enforcement by a court (强制执行记录, PF03).
public struct Enforcement: ReportElement, Hashable, Sendable {
  /// 执行法院.
  public var court: String?
  /// 执行案由.
  public var cause: String?
  /// 立案日期.
  public var filedOn: CivilDate?
  /// 结案方式.
  public var closing: ReportCode<ReportCodes.EnforcementClosing>?
  /// 案件状态.
  public var state: String?
  /// 结案日期.
  public var closedOn: CivilDate?
  /// 申请执行标的.
  public var subject: String?
  /// 申请执行标的金额.
  public var amount: Money?
  /// 已执行标的.
  public var enforcedSubject: String?
  /// 已执行标的金额.
  public var enforcedAmount: Money?
  /// 标注及声明.
  public var notes: [ReportNote]

  init(_ item: ElementReader) throws(CreditReportError) {
    let part = try item.part("PF03A")
    court = try part.text("PF03AQ01")
    cause = try part.text("PF03AQ02")
    filedOn = try part.date("PF03AR01")
    closing = try part.code("PF03AD01")
    state = try part.text("PF03AQ03")
    closedOn = try part.date("PF03AR02")
    subject = try part.text("PF03AQ04")
    amount = try part.amount("PF03AJ01")
    enforcedSubject = try part.text("PF03AQ05")
    enforcedAmount = try part.amount("PF03AJ02")
    notes = try item.notes("PF03")
  }
}
