public import CreditCore

extension ReportCodes {
  /// 还款状态 of a month (PD01BD04, PD01DD01, PD01ED01, PD03AD07).
  public enum MonthMark: String, ReportTable {
    case nothingDue = "*"
    case normal = "N"
    case paidByGuarantor = "D"
    case assetForDebt = "Z"
    case paidLateInMonth = "M"
    case overdue1To30 = "1"
    case overdue31To60 = "2"
    case overdue61To90 = "3"
    case overdue91To120 = "4"
    case overdue121To150 = "5"
    case overdue151To180 = "6"
    case overdueOver180 = "7"
    case badDebt = "B"
    case settled = "C"
    case ended = "G"
    case noBill = "A"
    case skipped = "/"
    case unknown = "#"

    public var words: BilingualText {
      switch self {
      case .nothingDue: BilingualText(zh: "本月不需要还款", en: "nothing due")
      case .normal: BilingualText(zh: "正常还款", en: "paid on time")
      case .paidByGuarantor: BilingualText(zh: "担保人代还", en: "paid by the guarantor")
      case .assetForDebt: BilingualText(zh: "以资抵债", en: "settled with an asset")
      case .paidLateInMonth: BilingualText(zh: "约定还款日后月底前还款", en: "paid late, within the month")
      case .overdue1To30: BilingualText(zh: "逾期1-30天", en: "1–30 days late")
      case .overdue31To60: BilingualText(zh: "逾期31-60天", en: "31–60 days late")
      case .overdue61To90: BilingualText(zh: "逾期61-90天", en: "61–90 days late")
      case .overdue91To120: BilingualText(zh: "逾期91-120天", en: "91–120 days late")
      case .overdue121To150: BilingualText(zh: "逾期121-150天", en: "121–150 days late")
      case .overdue151To180: BilingualText(zh: "逾期151-180天", en: "151–180 days late")
      case .overdueOver180: BilingualText(zh: "逾期180天以上", en: "over 180 days late")
      case .badDebt: BilingualText(zh: "呆账", en: "bad debt")
      case .settled: BilingualText(zh: "结清、正常销户", en: "settled")
      case .ended: BilingualText(zh: "（非正常销户）结束", en: "ended, not by normal settlement")
      case .noBill: BilingualText(zh: "账单日调整，当月不出单", en: "no bill this month")
      case .skipped: BilingualText(zh: "跳过", en: "left out")
      case .unknown: BilingualText(zh: "未知", en: "unknown")
      }
    }

    /// How many months late, 0–7: bad debt counts as 7, over 180 days; all that is not late, or of
    /// which it is not known, as 0.
    public var monthsLate: Int { self == .badDebt ? 7 : Int(rawValue) ?? 0 }
  }
}
