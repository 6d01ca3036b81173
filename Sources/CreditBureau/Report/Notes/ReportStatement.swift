/// Marks and statements on the report or a part of it (标注及声明, PG01).
public struct ReportStatement: ReportElement, Hashable, Sendable {
  /// 对象类型.
  public var targetKind: ReportCode<ReportCodes.NoteTargetKind>?
  /// 对象标识.
  public var target: ReportCode<ReportCodes.NoteTarget>?
  /// The marks and statements.
  public var entries: [StatementEntry]

  init(_ item: ElementReader) throws(CreditReportError) {
    targetKind = try item.code("PG010D01")
    target = try item.code("PG010D02")
    entries = try item.group("PG010H", count: "PG010S01")
  }
}
