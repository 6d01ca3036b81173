public import CreditCore

/// A mark or statement on one part of a report (标注及声明), such as PD01ZH on an account.
public struct ReportNote: Hashable, Sendable {
  /// 标注及声明类型.
  public var kind: ReportCode<ReportCodes.NoteKind>?
  /// 标注或声明内容.
  public var content: String?
  /// 添加日期.
  public var addedOn: CivilDate?
}

extension ElementReader {
  /// The notes of a family: its segment Z.
  func notes(_ family: String) throws(CreditReportError) -> [ReportNote] {
    let segment = try part("\(family)Z")
    let entries: [ReportNoteEntry] = try segment.group("\(family)ZH", count: "\(family)ZS01")
    return entries.map(\.note)
  }
}

/// Reads a note by the family's name, which is that of the element without its last two letters.
private struct ReportNoteEntry: ReportElement {
  var note: ReportNote

  init(_ item: ElementReader) throws(CreditReportError) {
    let family = item.node.name.dropLast(2)
    note = ReportNote(
      kind: try item.code("\(family)ZD01"), content: try item.text("\(family)ZQ01"),
      addedOn: try item.date("\(family)ZR01"))
  }
}
