public import CreditCore

extension ReportCodes {
  /// 业务大类 of the summary (PC02AD02). Only the words stand in a stored source, not the
  /// numbers.
  public enum BusinessGroup: String, ReportTable {
    case loans = "1"
    case cards = "2"
    case other = "9"

    public var words: BilingualText {
      switch self {
      case .loans: BilingualText(zh: "贷款", en: "loans")
      case .cards: BilingualText(zh: "信用卡", en: "cards")
      case .other: BilingualText(zh: "其他", en: "other")
      }
    }
  }
}
