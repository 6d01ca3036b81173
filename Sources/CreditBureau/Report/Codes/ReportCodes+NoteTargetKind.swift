public import CreditCore

extension ReportCodes {
  /// 标注及声明对象类型 (PG010D01).
  public enum NoteTargetKind: String, ReportTable {
    case report = "1"
    case block = "2"

    public var words: BilingualText {
      switch self {
      case .report: BilingualText(zh: "报告", en: "the report")
      case .block: BilingualText(zh: "数据块", en: "a part of it")
      }
    }
  }
}
