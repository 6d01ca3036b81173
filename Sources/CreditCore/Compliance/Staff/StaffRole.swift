/// What somebody of the staff does. The raw values are the role names of the sharing list, beside
/// `system` (R74).
public enum StaffRole: String, Sendable, CaseIterable, FieldValue, Comparable {
  /// 合规: rights of borrowers, disclosures, demands.
  case compliance
  /// 风险: decides and reviews applications.
  case riskOfficer = "risk_officer"
  /// 运营: contracts, payouts, reporting.
  case operations
  /// 客服.
  case customerService = "customer_service"
  /// 催收.
  case collections
  /// 内审: looks at records, not at persons.
  case auditor
  /// 反洗钱.
  case aml
  /// 个人信息保护负责人.
  case privacyOfficer = "dpo"
  /// Runs the machines: no personal data at all.
  case engineer

  public static func < (left: StaffRole, right: StaffRole) -> Bool {
    left.rawValue < right.rawValue
  }
}
