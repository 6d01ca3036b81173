public import CreditCore

extension ReportCodes {
  /// 还款频率 (PD01AD06).
  public enum RepaymentFrequency: String, ReportTable {
    case day = "01"
    case week = "02"
    case month = "03"
    case quarter = "04"
    case halfYear = "05"
    case year = "06"
    case once = "07"
    case irregular = "08"
    case tenDays = "12"
    case twoWeeks = "13"
    case twoMonths = "14"
    case other = "99"

    public var words: BilingualText {
      switch self {
      case .day: BilingualText(zh: "日", en: "daily")
      case .week: BilingualText(zh: "周", en: "weekly")
      case .month: BilingualText(zh: "月", en: "monthly")
      case .quarter: BilingualText(zh: "季", en: "quarterly")
      case .halfYear: BilingualText(zh: "半年", en: "every half year")
      case .year: BilingualText(zh: "年", en: "yearly")
      case .once: BilingualText(zh: "一次性", en: "once")
      case .irregular: BilingualText(zh: "不定期", en: "irregularly")
      case .tenDays: BilingualText(zh: "旬", en: "every ten days")
      case .twoWeeks: BilingualText(zh: "双周", en: "every two weeks")
      case .twoMonths: BilingualText(zh: "双月", en: "every two months")
      case .other: BilingualText(zh: "其他", en: "other")
      }
    }
  }
}
