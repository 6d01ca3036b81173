public import CreditCore

extension ReportCodes {
  /// 公积金缴费状态 (PF05AD01).
  public enum HousingFundState: String, ReportTable {
    case paying = "1"
    case sealed = "2"
    case closed = "3"

    public var words: BilingualText {
      switch self {
      case .paying: BilingualText(zh: "缴存", en: "paying")
      case .sealed: BilingualText(zh: "封存", en: "paused")
      case .closed: BilingualText(zh: "销户", en: "closed")
      }
    }
  }
}
