public import CreditCore

extension ReportCodes {
  /// 业务类型 of the summary (PC02AD01).
  public enum BusinessKind: String, ReportTable {
    case housingLoan = "11"
    case commercialPropertyLoan = "12"
    case otherLoan = "19"
    case creditCard = "21"
    case quasiCreditCard = "22"
    case other = "99"

    public var words: BilingualText {
      switch self {
      case .housingLoan: BilingualText(zh: "个人住房贷款", en: "housing loans")
      case .commercialPropertyLoan:
        BilingualText(
          zh: "个人商用房（包括商住两用房）贷款",
          en: "commercial property loans")
      case .otherLoan: BilingualText(zh: "其他类贷款", en: "other loans")
      case .creditCard: BilingualText(zh: "贷记卡", en: "credit cards")
      case .quasiCreditCard: BilingualText(zh: "准贷记卡", en: "quasi-credit cards")
      case .other: BilingualText(zh: "其他", en: "other")
      }
    }
  }
}
