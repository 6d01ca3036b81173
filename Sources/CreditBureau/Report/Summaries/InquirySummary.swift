/// The summary of inquiries (查询记录概要, PC05).
public struct InquirySummary: ReportElement, Hashable, Sendable {
  /// 上一次查询.
  public var last: LastInquiry?
  /// 次数.
  public var counts: InquiryCounts?

  init(_ item: ElementReader) throws(CreditReportError) {
    last = try item.segment("PC05A")
    counts = try item.segment("PC05B")
  }
}
