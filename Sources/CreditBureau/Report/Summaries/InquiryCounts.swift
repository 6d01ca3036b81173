/// How often the report was asked for (PC05B).
public struct InquiryCounts: ReportElement, Hashable, Sendable {
  /// 最近1个月查询机构数（贷款审批）.
  public var loanInstitutions: Int?
  /// 最近1个月查询机构数（信用卡审批）.
  public var cardInstitutions: Int?
  /// 最近1个月查询次数（贷款审批）.
  public var loanApprovals: Int?
  /// 最近1个月查询次数（信用卡审批）.
  public var cardApprovals: Int?
  /// 最近1个月查询次数（本人查询）.
  public var own: Int?
  /// 最近2年查询次数（贷后管理）.
  public var postLoan: Int?
  /// 最近2年查询次数（担保资格审查）.
  public var guarantor: Int?
  /// 最近2年查询次数（特约商户实名审查）.
  public var merchant: Int?

  init(_ item: ElementReader) throws(CreditReportError) {
    loanInstitutions = try item.count("PC05BS01")
    cardInstitutions = try item.count("PC05BS02")
    loanApprovals = try item.count("PC05BS03")
    cardApprovals = try item.count("PC05BS04")
    own = try item.count("PC05BS05")
    postLoan = try item.count("PC05BS06")
    guarantor = try item.count("PC05BS07")
    merchant = try item.count("PC05BS08")
  }
}
