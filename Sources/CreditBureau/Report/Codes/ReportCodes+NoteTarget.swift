public import CreditCore

extension ReportCodes {
  /// 标注及声明对象标识 (PG010D02).
  public enum NoteTarget: String, ReportTable {
    case report = "1"
    case identity = "201"
    case marriage = "202"
    case residence = "203"
    case occupation = "204"

    public var words: BilingualText {
      switch self {
      case .report: BilingualText(zh: "报告", en: "the report")
      case .identity: BilingualText(zh: "身份信息", en: "identity")
      case .marriage: BilingualText(zh: "婚姻信息", en: "marriage")
      case .residence: BilingualText(zh: "居住信息", en: "residence")
      case .occupation: BilingualText(zh: "职业信息", en: "occupation")
      }
    }
  }
}
