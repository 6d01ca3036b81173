public import CreditCore

/// Who the person is (身份信息, PB01A).
public struct ReportIdentity: ReportElement, Hashable, Sendable {
  /// 性别.
  public var sex: ReportCode<ReportCodes.Sex>?
  /// 出生日期.
  public var birthDate: CivilDate?
  /// 学历.
  public var education: ReportCode<ReportCodes.Education>?
  /// 学位.
  public var degree: ReportCode<ReportCodes.Degree>?
  /// 就业状况.
  public var employment: ReportCode<ReportCodes.Employment>?
  /// 国籍, by the national standard.
  public var nationality: String?
  /// 电子邮箱.
  public var email: String?
  /// 通讯地址.
  public var mailingAddress: String?
  /// 户籍地址.
  public var registeredAddress: String?

  init(_ item: ElementReader) throws(CreditReportError) {
    sex = try item.code("PB01AD01")
    birthDate = try item.date("PB01AR01")
    education = try item.code("PB01AD02")
    degree = try item.code("PB01AD03")
    employment = try item.code("PB01AD04")
    nationality = try item.text("PB01AD05")
    email = try item.text("PB01AQ01")
    mailingAddress = try item.text("PB01AQ02")
    registeredAddress = try item.text("PB01AQ03")
  }
}
