/// Why a credit report is asked for (查询原因, `QueryReason`).
public enum QueryReason: String, BureauCode {
  /// 贷后管理.
  case postLoanManagement = "01"
  /// 贷款审批.
  case loanApproval = "02"
  /// 信用卡审批.
  case cardApproval = "03"
  /// 担保资格审查.
  case guarantorReview = "08"
  case judicialInvestigation = "09"
  case housingFundWithdrawal = "16"
  case indexFuturesAccount = "18"
  /// 特约商户实名审查.
  case merchantReview = "19"
  case insuranceReview = "20"
  case insuranceManagement = "21"
  case seniorStaffReview = "22"
  /// 客户准入资格审查.
  case customerAdmission = "23"
  case financingApproval = "24"
  case creditStandingReview = "25"
  /// 额度审批.
  case limitApproval = "26"
}
