public import CreditCore

extension ReportCodes {
  /// 民事判决的结案方式 (PF02AD01).
  public enum JudgmentClosing: String, ReportTable {
    case judgment = "1"
    case mediation = "2"
    case other = "3"

    public var words: BilingualText {
      switch self {
      case .judgment: BilingualText(zh: "判决", en: "judgment")
      case .mediation: BilingualText(zh: "调解", en: "mediation")
      case .other: BilingualText(zh: "其他", en: "other")
      }
    }
  }
}
