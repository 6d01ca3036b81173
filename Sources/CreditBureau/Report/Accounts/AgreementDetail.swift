public import CreditCore

/// A credit agreement (授信协议, PD02).
public struct AgreementDetail: ReportElement, Hashable, Sendable {
  /// 授信协议编号.
  public var number: String?
  /// 业务管理机构类型.
  public var institutionType: ReportCode<ReportCodes.InstitutionType>?
  /// 业务管理机构, masked in most reports.
  public var institution: String?
  /// 授信协议标识.
  public var identifier: String?
  /// 授信限额编号.
  public var sharedLimitNumber: String?
  /// 授信额度用途.
  public var use: ReportCode<ReportCodes.CreditUse>?
  /// 币种.
  public var currency: String?
  /// 状态.
  public var state: ReportCode<ReportCodes.AgreementState>?
  /// 授信额度.
  public var limit: Money?
  /// 授信限额.
  public var sharedLimit: Money?
  /// 已用额度.
  public var used: Money?
  /// 生效日期.
  public var effectiveOn: CivilDate?
  /// 到期日期.
  public var expiresOn: CivilDate?
  /// 标注及声明.
  public var notes: [ReportNote]

  init(_ item: ElementReader) throws(CreditReportError) {
    let part = try item.part("PD02A")
    number = try part.text("PD02AI01")
    institutionType = try part.code("PD02AD01")
    institution = try part.text("PD02AI02")
    identifier = try part.text("PD02AI03")
    sharedLimitNumber = try part.text("PD02AI04")
    use = try part.code("PD02AD02")
    currency = try part.text("PD02AD03")
    state = try part.code("PD02AD04")
    limit = try part.amount("PD02AJ01")
    sharedLimit = try part.amount("PD02AJ03")
    used = try part.amount("PD02AJ04")
    effectiveOn = try part.date("PD02AR01")
    expiresOn = try part.date("PD02AR02")
    notes = try item.notes("PD02")
  }
}
