/// Public records (公共信息概要, PC04).
public struct PublicSummary: ReportElement, Hashable, Sendable {
  /// By kind.
  public var kinds: [PublicEntry]

  init(_ item: ElementReader) throws(CreditReportError) {
    kinds = try item.group("PC040H", count: "PC040S01")
  }
}
