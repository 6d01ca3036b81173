public import CreditCore

extension ReportCodes {
  /// 强制执行的结案方式 (PF03AD01).
  public enum EnforcementClosing: String, ReportTable {
    case refused = "001"
    case voluntary = "002"
    case agreement = "003"
    case completed = "004"
    case ended = "005"
    case higherCourt = "006"
    case assigned = "007"
    case other = "255"

    public var words: BilingualText {
      switch self {
      case .refused: BilingualText(zh: "不予执行", en: "not enforced")
      case .voluntary: BilingualText(zh: "自动履行", en: "paid voluntarily")
      case .agreement: BilingualText(zh: "和解履行完毕", en: "paid by agreement")
      case .completed: BilingualText(zh: "执行完毕", en: "completed")
      case .ended: BilingualText(zh: "终结执行", en: "ended")
      case .higherCourt: BilingualText(zh: "提级执行", en: "taken by a higher court")
      case .assigned: BilingualText(zh: "指定执行", en: "assigned to another court")
      case .other: BilingualText(zh: "其他", en: "other")
      }
    }
  }
}
