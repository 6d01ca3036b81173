public import CreditCore

extension ReportCodes {
  /// 婚姻状况 (PB020D01): coarser than in reporting.
  public enum Marriage: String, ReportTable {
    case single = "10"
    case married = "20"
    case widowed = "30"
    case divorced = "40"
    case unmarried = "91"
    case unknown = "99"

    public var words: BilingualText {
      switch self {
      case .single: BilingualText(zh: "未婚", en: "never married")
      case .married: BilingualText(zh: "已婚", en: "married")
      case .widowed: BilingualText(zh: "丧偶", en: "widowed")
      case .divorced: BilingualText(zh: "离婚", en: "divorced")
      case .unmarried: BilingualText(zh: "单身", en: "single")
      case .unknown: BilingualText(zh: "未知", en: "unknown")
      }
    }
  }
}
