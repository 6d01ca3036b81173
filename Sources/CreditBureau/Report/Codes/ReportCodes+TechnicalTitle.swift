public import CreditCore

extension ReportCodes {
  /// 职称 (PB040D06).
  public enum TechnicalTitle: String, ReportTable {
    case none = "0"
    case senior = "1"
    case middle = "2"
    case junior = "3"
    case unknown = "9"

    public var words: BilingualText {
      switch self {
      case .none: BilingualText(zh: "无", en: "none")
      case .senior: BilingualText(zh: "高级", en: "senior")
      case .middle: BilingualText(zh: "中级", en: "middle")
      case .junior: BilingualText(zh: "初级", en: "junior")
      case .unknown: BilingualText(zh: "未知", en: "unknown")
      }
    }
  }
}
