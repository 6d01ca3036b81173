public import CreditCore

extension ReportCodes {
  /// 性别 (PB01AD01).
  public enum Sex: String, ReportTable {
    case unknown = "0"
    case male = "1"
    case female = "2"
    case notStated = "9"

    public var words: BilingualText {
      switch self {
      case .unknown: BilingualText(zh: "未知", en: "unknown")
      case .male: BilingualText(zh: "男", en: "male")
      case .female: BilingualText(zh: "女", en: "female")
      case .notStated: BilingualText(zh: "未说明", en: "not stated")
      }
    }
  }
}
