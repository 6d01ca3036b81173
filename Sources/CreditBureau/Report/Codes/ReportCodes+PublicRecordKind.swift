public import CreditCore

extension ReportCodes {
  /// 公共信息类型 (PC040D01).
  public enum PublicRecordKind: String, ReportTable {
    case taxArrears = "1"
    case judgment = "2"
    case enforcement = "3"
    case penalty = "4"

    public var words: BilingualText {
      switch self {
      case .taxArrears: BilingualText(zh: "欠税信息", en: "tax arrears")
      case .judgment: BilingualText(zh: "民事判决信息", en: "civil judgments")
      case .enforcement: BilingualText(zh: "强制执行信息", en: "enforcements")
      case .penalty: BilingualText(zh: "行政处罚信息", en: "administrative penalties")
      }
    }
  }
}
