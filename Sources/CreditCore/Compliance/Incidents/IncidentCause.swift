/// What happened to personal data (个人信息保护法 57). The raw values are stored.
public enum IncidentCause: String, Sendable, CaseIterable, FieldValue {
  /// 泄露: seen by others.
  case leak
  /// 篡改.
  case tampering
  /// 丢失.
  case loss
}
