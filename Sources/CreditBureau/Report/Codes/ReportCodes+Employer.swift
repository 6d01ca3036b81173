public import CreditCore

extension ReportCodes {
  /// 单位性质 (PB040D02); unknown is `99`, where reporting has `90`.
  public enum Employer: String, ReportTable {
    case publicBody = "10"
    case stateOwned = "20"
    case foreignOwned = "30"
    case privateOwned = "40"
    case other = "50"
    case unknown = "99"

    public var words: BilingualText {
      switch self {
      case .publicBody: BilingualText(zh: "机关、事业单位", en: "public body")
      case .stateOwned: BilingualText(zh: "国有企业", en: "state-owned enterprise")
      case .foreignOwned: BilingualText(zh: "外资企业", en: "foreign-owned enterprise")
      case .privateOwned: BilingualText(zh: "个体、私营企业", en: "private enterprise")
      case .other:
        BilingualText(
          zh: "其他（包括三资企业、民营企业、民间团体等）",
          en: "other enterprise or association")
      case .unknown: BilingualText(zh: "未知", en: "unknown")
      }
    }
  }
}
