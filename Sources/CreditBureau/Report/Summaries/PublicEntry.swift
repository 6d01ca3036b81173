public import CreditCore

/// Public records of one kind (PC040H).
public struct PublicEntry: ReportElement, Hashable, Sendable {
  /// 信息类型.
  public var kind: ReportCode<ReportCodes.PublicRecordKind>?
  /// 记录数.
  public var records: Int?
  /// 涉及金额.
  public var amount: Money?

  init(_ item: ElementReader) throws(CreditReportError) {
    kind = try item.code("PC040D01")
    records = try item.count("PC040S02")
    amount = try item.amount("PC040J01")
  }
}
