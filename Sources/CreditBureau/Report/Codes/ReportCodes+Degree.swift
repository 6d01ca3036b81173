public import CreditCore

extension ReportCodes {
  /// 学位 (PB01AD03); the report has `0`, which reporting has not.
  public enum Degree: String, ReportTable {
    case other = "0"
    case honoraryDoctor = "1"
    case doctor = "2"
    case master = "3"
    case bachelor = "4"
    case none = "5"
    case unknown = "9"

    public var words: BilingualText {
      switch self {
      case .other: BilingualText(zh: "其他", en: "other")
      case .honoraryDoctor: BilingualText(zh: "名誉博士", en: "honorary doctor")
      case .doctor: BilingualText(zh: "博士", en: "doctor")
      case .master: BilingualText(zh: "硕士", en: "master")
      case .bachelor: BilingualText(zh: "学士", en: "bachelor")
      case .none: BilingualText(zh: "无", en: "none")
      case .unknown: BilingualText(zh: "未知", en: "unknown")
      }
    }
  }
}
