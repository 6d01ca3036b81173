/// How many accounts there are in all (信贷交易提示, PC02A).
public struct BusinessHints: ReportElement, Hashable, Sendable {
  /// 账户数合计.
  public var accounts: Int?
  /// By kind.
  public var kinds: [BusinessHint]

  init(_ item: ElementReader) throws(CreditReportError) {
    accounts = try item.count("PC02AS01")
    kinds = try item.group("PC02AH", count: "PC02AS02")
  }
}
