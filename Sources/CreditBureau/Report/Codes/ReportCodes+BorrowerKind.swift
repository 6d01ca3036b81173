public import CreditCore

extension ReportCodes {
  /// 身份类别 (PC02KD01, PD03AD08).
  public enum BorrowerKind: String, ReportTable {
    case person = "1"
    case organisation = "2"

    public var words: BilingualText {
      switch self {
      case .person: BilingualText(zh: "自然人", en: "a person")
      case .organisation: BilingualText(zh: "组织机构", en: "an organisation")
      }
    }
  }
}
