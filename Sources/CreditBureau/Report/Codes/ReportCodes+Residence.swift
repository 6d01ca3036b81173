public import CreditCore

extension ReportCodes {
  /// 居住状况 (PB030D01).
  public enum Residence: String, ReportTable {
    case bought = "1"
    case owned = "11"
    case borrowed = "12"
    case mortgaged = "2"
    case family = "3"
    case dormitory = "4"
    case rented = "5"
    case shared = "6"
    case other = "7"
    case unknown = "9"

    public var words: BilingualText {
      switch self {
      case .bought: BilingualText(zh: "自置", en: "bought")
      case .owned: BilingualText(zh: "自有", en: "owned")
      case .borrowed: BilingualText(zh: "借住", en: "lent by others")
      case .mortgaged: BilingualText(zh: "按揭", en: "with a mortgage")
      case .family: BilingualText(zh: "亲属楼宇", en: "with relatives")
      case .dormitory: BilingualText(zh: "集体宿舍", en: "dormitory")
      case .rented: BilingualText(zh: "租房", en: "rented")
      case .shared: BilingualText(zh: "共有住宅", en: "shared ownership")
      case .other: BilingualText(zh: "其他", en: "other")
      case .unknown: BilingualText(zh: "未知", en: "unknown")
      }
    }
  }
}
