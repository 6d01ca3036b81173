/// The classes of personal financial information (个人金融信息, JR/T 0171; N70).
public enum ProtectionClass: String, Sendable, CaseIterable, Hashable {
  /// For use inside the institution.
  case c1 = "C1"
  /// Identifies a person or shows the financial position; leaves only with scenario and basis.
  case c2 = "C2"
  /// Authenticates a person; is never shared.
  case c3 = "C3"
}
