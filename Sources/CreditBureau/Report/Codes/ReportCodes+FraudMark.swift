public import CreditCore

extension ReportCodes {
  /// 防欺诈警示标志 (PA01DQ01). Only `1`, shown as a warning, stands in a stored source.
  public enum FraudMark: String, ReportTable {
    case none = "0"
    case warning = "1"

    public var words: BilingualText {
      switch self {
      case .none: BilingualText(zh: "无", en: "none")
      case .warning: BilingualText(zh: "防欺诈警示", en: "fraud warning")
      }
    }
  }
}
