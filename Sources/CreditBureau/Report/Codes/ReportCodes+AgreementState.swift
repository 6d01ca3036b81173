public import CreditCore

extension ReportCodes {
  /// 授信协议状态 (PD02AD04).
  public enum AgreementState: String, ReportTable {
    case inForce = "1"
    case ended = "2"

    public var words: BilingualText {
      switch self {
      case .inForce: BilingualText(zh: "有效", en: "in force")
      case .ended: BilingualText(zh: "到期/失效", en: "ended")
      }
    }
  }
}
