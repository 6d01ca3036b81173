public import CreditCore

/// A job of the person (职业信息, PB04).
public struct ReportOccupation: ReportElement, Hashable, Sendable {
  /// 就业状况.
  public var employment: ReportCode<ReportCodes.Employment>?
  /// 工作单位.
  public var employer: String?
  /// 单位性质.
  public var employerKind: ReportCode<ReportCodes.Employer>?
  /// 行业.
  public var industry: ReportCode<ReportCodes.Industry>?
  /// 单位地址.
  public var address: String?
  /// 单位电话.
  public var phone: String?
  /// 职业.
  public var occupation: ReportCode<ReportCodes.Occupation>?
  /// 职务.
  public var post: ReportCode<ReportCodes.Post>?
  /// 职称.
  public var title: ReportCode<ReportCodes.TechnicalTitle>?
  /// 进入本单位年份.
  public var since: Int?
  /// 信息更新日期.
  public var updatedOn: CivilDate?

  init(_ item: ElementReader) throws(CreditReportError) {
    employment = try item.code("PB040D01")
    employer = try item.text("PB040Q01")
    employerKind = try item.code("PB040D02")
    industry = try item.code("PB040D03")
    address = try item.text("PB040Q02")
    phone = try item.text("PB040Q03")
    occupation = try item.code("PB040D04")
    post = try item.code("PB040D05")
    title = try item.code("PB040D06")
    since = try item.year("PB040R01")
    updatedOn = try item.date("PB040R02")
  }
}
