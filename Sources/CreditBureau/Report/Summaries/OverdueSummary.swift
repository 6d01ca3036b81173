/// What was ever late (逾期（透支）汇总, PC02D).
public struct OverdueSummary: ReportElement, Hashable, Sendable {
  /// By account type.
  public var kinds: [OverdueEntry]

  init(_ item: ElementReader) throws(CreditReportError) {
    kinds = try item.group("PC02DH", count: "PC02DS01")
  }
}
