public import CreditCore

extension ReportCodes {
  /// 特殊事件类型 (PD01GD01).
  public enum SpecialOccurrenceKind: String, ReportTable {
    case noBill = "11"
    case reopened = "12"
    case transferredOut = "21"

    public var words: BilingualText {
      switch self {
      case .noBill:
        BilingualText(
          zh: "信用卡因调整账单日本月不出单",
          en: "no bill, because the billing day moved")
      case .reopened: BilingualText(zh: "已注销信用卡账户重启", en: "a closed card was reopened")
      case .transferredOut: BilingualText(zh: "转出", en: "transferred out")
      }
    }
  }
}
