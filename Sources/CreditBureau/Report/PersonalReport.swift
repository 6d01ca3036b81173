/// A personal credit report of the second generation (二代个人信用报告) with everything in it, as the
/// bureau wrote it. It holds personal data throughout: it is never logged, and shown only through
/// `StaffReportView` and `BorrowerReportView`. Decisions read `CreditReport` and `ReportFeatures`.
public struct PersonalReport: Hashable, Sendable {
  /// 报告头 (PA01).
  public var head: ReportHead
  /// 身份信息 (PB01A).
  public var identity: ReportIdentity?
  /// 手机号码 (PB01B).
  public var mobiles: [ReportMobile]
  /// 婚姻信息 (PB02).
  public var marriage: ReportMarriage?
  /// 居住信息 (PB03).
  public var residences: [ReportResidence]
  /// 职业信息 (PB04).
  public var occupations: [ReportOccupation]
  /// 数字解读 (PC01).
  public var score: ScoreReading?
  /// 信贷交易信息概要 (PC02).
  public var credit: CreditSummary?
  /// 非信贷交易信息概要 (PC03).
  public var postPaid: PostPaidSummary?
  /// 公共信息概要 (PC04).
  public var publicRecords: PublicSummary?
  /// 查询记录概要 (PC05).
  public var inquirySummary: InquirySummary?
  /// 借贷账户 (PD01).
  public var accounts: [AccountDetail]
  /// 授信协议 (PD02).
  public var agreements: [AgreementDetail]
  /// 相关还款责任 (PD03).
  public var responsibilities: [RepaymentResponsibility]
  /// 后付费业务 (PE01).
  public var postPaidAccounts: [PostPaidAccount]
  /// 欠税记录 (PF01).
  public var taxArrears: [TaxArrears]
  /// 民事判决记录 (PF02).
  public var judgments: [CivilJudgment]
  /// 强制执行记录 (PF03).
  public var enforcements: [Enforcement]
  /// 行政处罚记录 (PF04).
  public var penalties: [AdministrativePenalty]
  /// 住房公积金参缴记录 (PF05).
  public var housingFund: [HousingFundRecord]
  /// 低保救助记录 (PF06).
  public var allowances: [Allowance]
  /// 执业资格记录 (PF07).
  public var licences: [ProfessionalLicence]
  /// 行政奖励记录 (PF08).
  public var awards: [Award]
  /// 标注及声明 (PG01).
  public var statements: [ReportStatement]
  /// 查询记录 (PH01).
  public var inquiries: [InquiryEntry]
  /// What was read but not understood, without personal data.
  public var remarks: [ReportRemark] = []
  /// Remarks beyond the limit, which are not listed.
  public var unlistedRemarks = 0

  /// Whether the person never borrowed (白户, R136): no account and no agreement.
  public var isBlank: Bool { accounts.isEmpty && agreements.isEmpty }

  /// The codes that no table has, by place.
  public var unknownCodes: [ReportRemark] { remarks.filter(\.isUnknownCode) }
}
