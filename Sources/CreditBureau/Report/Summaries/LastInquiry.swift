public import CreditCore

/// The inquiry before this one (上一次查询, PC05A).
public struct LastInquiry: ReportElement, Hashable, Sendable {
  /// 查询日期.
  public var date: CivilDate?
  /// 机构类型.
  public var institutionType: ReportCode<ReportCodes.InstitutionType>?
  /// 机构代码, masked in most reports.
  public var institution: String?
  /// 查询原因.
  public var reason: ReportCode<ReportCodes.QueryReason>?

  init(_ item: ElementReader) throws(CreditReportError) {
    date = try item.date("PC05AR01")
    institutionType = try item.code("PC05AD01")
    institution = try item.text("PC05AI01")
    reason = try item.code("PC05AQ01")
  }
}
