public import CreditCore

extension ReportCodes {
  /// 共同借款标志 (PD01AD09).
  public enum JointBorrowing: String, ReportTable {
    case alone = "0"
    case main = "1"
    case second = "2"

    public var words: BilingualText {
      switch self {
      case .alone: BilingualText(zh: "无", en: "alone")
      case .main: BilingualText(zh: "主借款人", en: "main borrower")
      case .second: BilingualText(zh: "从借款人", en: "second borrower")
      }
    }
  }
}
