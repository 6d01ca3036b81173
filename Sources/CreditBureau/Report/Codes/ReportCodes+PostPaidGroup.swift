public import CreditCore

extension ReportCodes {
  /// 后付费业务类型 of the summary (PC030D01, PE01AD01).
  public enum PostPaidGroup: String, ReportTable {
    case telecom = "1"
    case utilities = "2"

    public var words: BilingualText {
      switch self {
      case .telecom: BilingualText(zh: "电信业务", en: "telephone and internet")
      case .utilities: BilingualText(zh: "水电费等公共事业", en: "water, power and the like")
      }
    }
  }
}
