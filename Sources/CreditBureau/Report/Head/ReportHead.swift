public import CreditCore

/// The head of a report (报告头, PA01): which report it is, of whom, and who asked for it why.
public struct ReportHead: ReportElement, Hashable, Sendable {
  /// 报告编号.
  public var number: String
  /// The day of 报告时间.
  public var reportedOn: CivilDate
  /// 被查询者姓名.
  public var name: String?
  /// 被查询者证件类型.
  public var documentType: ReportCode<ReportCodes.IdentityDocument>?
  /// 被查询者证件号码.
  public var documentNumber: String?
  /// 查询机构代码.
  public var askedBy: String?
  /// 查询原因.
  public var reason: ReportCode<ReportCodes.QueryReason>?
  /// 其他证件.
  public var otherIdentities: [OtherIdentity]
  /// 防欺诈警示; `nil` where the person has none.
  public var fraudWarning: FraudWarning?
  /// 异议标注数目.
  public var disputeMarks: Int?

  init(_ item: ElementReader) throws(CreditReportError) {
    let report = try item.part("PA01A")
    number = try report.required("PA01AI01", try report.text("PA01AI01"))
    reportedOn = try report.required("PA01AR01", try report.date("PA01AR01"))
    let query = try item.part("PA01B")
    name = try query.text("PA01BQ01")
    documentType = try query.code("PA01BD01")
    documentNumber = try query.text("PA01BI01")
    askedBy = try query.text("PA01BI02")
    reason = try query.code("PA01BD02")
    otherIdentities = try item.part("PA01C").group("PA01CH", count: "PA01CS01")
    fraudWarning = try item.segment("PA01D")
    disputeMarks = try item.part("PA01E").count("PA01ES01")
  }
}
