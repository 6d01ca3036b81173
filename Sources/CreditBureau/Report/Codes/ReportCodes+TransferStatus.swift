public import CreditCore

extension ReportCodes {
  /// 债权转移时的还款状态 (PD01AD10).
  public enum TransferStatus: String, ReportTable {
    case advance = "0"
    case overdue1To30 = "1"
    case overdue31To60 = "2"
    case overdue61To90 = "3"
    case overdue91To120 = "4"
    case overdue121To150 = "5"
    case overdue151To180 = "6"
    case overdueOver180 = "7"
    case unknown = "9"

    public var words: BilingualText {
      switch self {
      case .advance: BilingualText(zh: "债务人即将违约时自动垫款", en: "paid when default was near")
      case .overdue1To30: BilingualText(zh: "逾期1-30天", en: "1–30 days late")
      case .overdue31To60: BilingualText(zh: "逾期31-60天", en: "31–60 days late")
      case .overdue61To90: BilingualText(zh: "逾期61-90天", en: "61–90 days late")
      case .overdue91To120: BilingualText(zh: "逾期91-120天", en: "91–120 days late")
      case .overdue121To150: BilingualText(zh: "逾期121-150天", en: "121–150 days late")
      case .overdue151To180: BilingualText(zh: "逾期151-180天", en: "151–180 days late")
      case .overdueOver180: BilingualText(zh: "逾期180天以上", en: "over 180 days late")
      case .unknown: BilingualText(zh: "未知", en: "unknown")
      }
    }
  }
}
