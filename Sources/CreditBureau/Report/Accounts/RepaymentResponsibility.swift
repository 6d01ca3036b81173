public import CreditCore

/// A debt of another that the person answers for (相关还款责任, PD03).
public struct RepaymentResponsibility: ReportElement, Hashable, Sendable {
  /// 主借款人身份类别.
  public var borrower: ReportCode<ReportCodes.BorrowerKind>?
  /// 业务管理机构类型.
  public var institutionType: ReportCode<ReportCodes.InstitutionType>?
  /// 业务管理机构.
  public var institution: String?
  /// 业务种类; for an organisation's debt the code is of another table.
  public var kind: ReportCode<ReportCodes.LoanKind>?
  /// 开立日期.
  public var openedOn: CivilDate?
  /// 到期日期.
  public var dueOn: CivilDate?
  /// 相关还款责任人类型.
  public var responsibility: ReportCode<ReportCodes.ResponsibilityKind>?
  /// 保证合同编号.
  public var contract: String?
  /// 相关还款责任金额.
  public var amount: Money?
  /// 币种.
  public var currency: String?
  /// 余额.
  public var balance: Money?
  /// 五级分类.
  public var loanClass: ReportCode<ReportCodes.LoanClass>?
  /// 账户类型.
  public var accountType: ReportCode<ReportCodes.AccountType>?
  /// 还款状态.
  public var mark: ReportCode<ReportCodes.MonthMark>?
  /// 逾期月数.
  public var overdueMonths: Int?
  /// 信息报告日期.
  public var reportedOn: CivilDate?
  /// 标注及声明.
  public var notes: [ReportNote]

  init(_ item: ElementReader) throws(CreditReportError) {
    let part = try item.part("PD03A")
    borrower = try part.code("PD03AD08")
    institutionType = try part.code("PD03AD01")
    institution = try part.text("PD03AQ01")
    kind = try part.code("PD03AD02")
    openedOn = try part.date("PD03AR01")
    dueOn = try part.date("PD03AR02")
    responsibility = try part.code("PD03AD03")
    contract = try part.text("PD03AQ02")
    amount = try part.amount("PD03AJ01")
    currency = try part.text("PD03AD04")
    balance = try part.amount("PD03AJ02")
    loanClass = try part.code("PD03AD05")
    accountType = try part.code("PD03AD06")
    mark = try part.code("PD03AD07")
    overdueMonths = try part.count("PD03AS01")
    reportedOn = try part.date("PD03AR03")
    notes = try item.notes("PD03")
  }
}
