/// How great the risk to persons is, with the measures taken. The raw values are stored.
public enum RiskLevel: String, Sendable, CaseIterable, FieldValue {
  case low
  case medium
  case high
}
