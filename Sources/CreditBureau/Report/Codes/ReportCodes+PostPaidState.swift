public import CreditCore

extension ReportCodes {
  /// 当前缴费状态 (PE01AD03).
  public enum PostPaidState: String, ReportTable {
    case arrears = "0"
    case normal = "1"

    public var words: BilingualText {
      switch self {
      case .arrears: BilingualText(zh: "欠费", en: "in arrears")
      case .normal: BilingualText(zh: "正常", en: "normal")
      }
    }
  }
}
