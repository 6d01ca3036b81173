public import CreditCore

extension ReportCodes {
  /// 后付费业务类型 of an account (PE01AD02).
  public enum PostPaidKind: String, ReportTable {
    case other = "0"
    case landline = "1"
    case mobile = "2"
    case internet = "3"
    case dataLine = "4"
    case satellite = "5"
    case bundle = "6"

    public var words: BilingualText {
      switch self {
      case .other: BilingualText(zh: "其他业务", en: "other")
      case .landline: BilingualText(zh: "固定电话", en: "landline")
      case .mobile: BilingualText(zh: "移动电话", en: "mobile telephone")
      case .internet: BilingualText(zh: "互联网接入", en: "internet access")
      case .dataLine: BilingualText(zh: "数据专线及集群业务", en: "data line")
      case .satellite: BilingualText(zh: "卫星业务", en: "satellite")
      case .bundle: BilingualText(zh: "组合业务", en: "bundle")
      }
    }
  }
}
