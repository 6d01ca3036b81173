public import CreditCore

/// One earlier inquiry (查询记录, PH01).
public struct InquiryEntry: ReportElement, Hashable, Sendable {
  /// 查询日期.
  public var date: CivilDate
  /// 机构类型.
  public var institutionType: ReportCode<ReportCodes.InstitutionType>?
  /// 查询机构, masked in most reports.
  public var institution: String?
  /// 查询原因.
  public var reason: ReportCode<ReportCodes.QueryReason>

  init(_ item: ElementReader) throws(CreditReportError) {
    date = try item.required("PH010R01", try item.date("PH010R01"))
    institutionType = try item.code("PH010D01")
    institution = try item.text("PH010Q02")
    reason = try item.required("PH010Q03", try item.code("PH010Q03"))
  }
}
