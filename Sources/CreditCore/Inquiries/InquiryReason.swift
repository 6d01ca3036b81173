/// Why the bureau is asked (查询原因), as far as the rules allow a lender of consumer credit to ask
/// (N31). The raw values are those of policy files and are stored.
public enum InquiryReason: String, Sendable, CaseIterable, Hashable, FieldValue {
  /// 贷款审批.
  case loanApproval = "loan_approval"
  /// 信用卡审批.
  case cardApproval = "card_approval"
  /// 额度审批.
  case limitApproval = "limit_approval"
  /// 贷后管理.
  case postLoanManagement = "post_loan_management"

  /// The reasons that may be stated for an application or a draw: whoever looks after a loan that
  /// is there says so.
  public static let approvals: [InquiryReason] = [.loanApproval, .cardApproval, .limitApproval]
}
