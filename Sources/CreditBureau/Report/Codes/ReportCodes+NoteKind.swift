public import CreditCore

extension ReportCodes {
  /// 标注及声明类型 (PD01ZD01 and its kin, PG010D03).
  public enum NoteKind: String, ReportTable {
    case dispute = "1"
    case special = "2"
    case ownStatement = "3"
    case institutionStatement = "4"
    case bureauStatement = "5"

    public var words: BilingualText {
      switch self {
      case .dispute: BilingualText(zh: "异议标注", en: "dispute mark")
      case .special: BilingualText(zh: "特殊标注", en: "special mark")
      case .ownStatement: BilingualText(zh: "本人声明", en: "the person's own statement")
      case .institutionStatement: BilingualText(zh: "机构说明", en: "the institution's statement")
      case .bureauStatement: BilingualText(zh: "征信中心说明", en: "the bureau's statement")
      }
    }
  }
}
