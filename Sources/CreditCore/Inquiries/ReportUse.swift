/// What somebody of the staff reads a credit report for: only what the authorisation names, or what
/// the law asks for (R82, N27). The raw values are stored.
public enum ReportUse: String, Sendable, CaseIterable, FieldValue {
  /// 审批: an application waits for a person.
  case decision
  /// 人工复核: the borrower wants a person to look at a decision (N47).
  case review
  /// 贷后管理, of the report that was asked for it.
  case monitoring
  /// 异议, 投诉, 查询复制: the borrower asks about what the report says.
  case dispute
  /// 内审: whether inquiries were right.
  case audit

  /// The roles whose work it is.
  public var roles: Set<StaffRole> {
    switch self {
    case .decision, .monitoring: [.riskOfficer]
    case .review: [.riskOfficer, .compliance]
    case .dispute: [.compliance, .operations, .customerService]
    case .audit: [.auditor, .compliance]
    }
  }
}
