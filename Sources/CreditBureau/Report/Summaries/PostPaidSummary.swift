/// What is owed for services that are paid afterwards (后付费业务欠费汇总, PC03).
public struct PostPaidSummary: ReportElement, Hashable, Sendable {
  /// By kind.
  public var kinds: [PostPaidEntry]

  init(_ item: ElementReader) throws(CreditReportError) {
    kinds = try item.group("PC030H", count: "PC030S01")
  }
}
