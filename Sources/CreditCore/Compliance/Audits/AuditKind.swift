/// Which audit it is. The raw values are stored.
public enum AuditKind: String, Sendable, CaseIterable, FieldValue {
  /// By sample, every few weeks (R73).
  case periodic
  /// 个人信息保护合规审计: the one the law asks for (N58).
  case statutory
}
