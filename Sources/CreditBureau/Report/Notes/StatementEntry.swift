public import CreditCore

/// One mark or statement (PG010H).
public struct StatementEntry: ReportElement, Hashable, Sendable {
  /// 标注及声明类型.
  public var kind: ReportCode<ReportCodes.NoteKind>?
  /// 内容.
  public var content: String?
  /// 添加日期.
  public var addedOn: CivilDate?

  init(_ item: ElementReader) throws(CreditReportError) {
    kind = try item.code("PG010D03")
    content = try item.text("PG010Q01")
    addedOn = try item.date("PG010R01")
  }
}
