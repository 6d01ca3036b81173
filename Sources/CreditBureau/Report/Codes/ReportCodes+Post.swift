public import CreditCore

extension ReportCodes {
  /// 职务 (PB040D05); the report has `4`, which reporting has not.
  public enum Post: String, ReportTable {
    case senior = "1"
    case middle = "2"
    case staff = "3"
    case other = "4"
    case unknown = "9"

    public var words: BilingualText {
      switch self {
      case .senior: BilingualText(zh: "高级领导", en: "senior leader")
      case .middle: BilingualText(zh: "中级领导", en: "middle leader")
      case .staff: BilingualText(zh: "一般员工", en: "staff")
      case .other: BilingualText(zh: "其他", en: "other")
      case .unknown: BilingualText(zh: "未知", en: "unknown")
      }
    }
  }
}
