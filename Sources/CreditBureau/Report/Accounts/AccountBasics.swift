public import CreditCore

/// What an account is (基本信息, PD01A).
public struct AccountBasics: ReportElement, Hashable, Sendable {
  /// 账户编号.
  public var number: String?
  /// 账户类型.
  public var type: ReportCode<ReportCodes.AccountType>
  /// 业务管理机构类型.
  public var institutionType: ReportCode<ReportCodes.InstitutionType>?
  /// 业务管理机构代码, masked in most reports.
  public var institution: String?
  /// 账户标识.
  public var identifier: String?
  /// 授信协议编号, the identifier of an agreement (PD02AI03).
  public var agreement: String?
  /// 业务种类.
  public var kind: ReportCode<ReportCodes.LoanKind>?
  /// 币种.
  public var currency: String?
  /// 借款金额.
  public var loanAmount: Money?
  /// 账户授信额度.
  public var creditLimit: Money?
  /// 共享授信额度.
  public var sharedLimit: Money?
  /// 开立日期.
  public var openedOn: CivilDate?
  /// 到期日期.
  public var dueOn: CivilDate?
  /// 还款期数.
  public var periods: Int?
  /// 还款方式.
  public var repaymentMode: ReportCode<ReportCodes.RepaymentMode>?
  /// 还款频率.
  public var repaymentFrequency: ReportCode<ReportCodes.RepaymentFrequency>?
  /// 担保方式.
  public var security: ReportCode<ReportCodes.Security>?
  /// 贷款发放形式.
  public var form: ReportCode<ReportCodes.LoanForm>?
  /// 共同借款标志.
  public var jointBorrowing: ReportCode<ReportCodes.JointBorrowing>?
  /// 债权转移时的还款状态.
  public var statusAtTransfer: ReportCode<ReportCodes.TransferStatus>?

  init(_ item: ElementReader) throws(CreditReportError) {
    number = try item.text("PD01AI01")
    type = try item.required("PD01AD01", try item.code("PD01AD01"))
    institutionType = try item.code("PD01AD02")
    institution = try item.text("PD01AI02")
    identifier = try item.text("PD01AI03")
    agreement = try item.text("PD01AI04")
    kind = try item.code("PD01AD03")
    currency = try item.text("PD01AD04")
    loanAmount = try item.amount("PD01AJ01")
    creditLimit = try item.amount("PD01AJ02")
    sharedLimit = try item.amount("PD01AJ03")
    openedOn = try item.date("PD01AR01")
    dueOn = try item.date("PD01AR02")
    periods = try item.count("PD01AS01")
    repaymentMode = try item.code("PD01AD05")
    repaymentFrequency = try item.code("PD01AD06")
    security = try item.code("PD01AD07")
    form = try item.code("PD01AD08")
    jointBorrowing = try item.code("PD01AD09")
    statusAtTransfer = try item.code("PD01AD10")
  }
}
