public import CreditCore

extension ReportCodes {
  /// 学历 (PB01AD02).
  public enum Education: String, ReportTable {
    case postgraduate = "10"
    case bachelor = "20"
    case college = "30"
    case vocational = "40"
    case highSchool = "60"
    case middleSchool = "70"
    case primarySchool = "80"
    case other = "90"
    case middleSchoolOrBelow = "91"
    case unknown = "99"

    public var words: BilingualText {
      switch self {
      case .postgraduate: BilingualText(zh: "研究生", en: "postgraduate")
      case .bachelor: BilingualText(zh: "本科", en: "bachelor's course")
      case .college: BilingualText(zh: "大专", en: "college")
      case .vocational: BilingualText(zh: "中专、职高、技校", en: "vocational school")
      case .highSchool: BilingualText(zh: "高中", en: "high school")
      case .middleSchool: BilingualText(zh: "初中", en: "middle school")
      case .primarySchool: BilingualText(zh: "小学", en: "primary school")
      case .other: BilingualText(zh: "其他", en: "other")
      case .middleSchoolOrBelow: BilingualText(zh: "初中及以下", en: "middle school or below")
      case .unknown: BilingualText(zh: "未知", en: "unknown")
      }
    }
  }
}
