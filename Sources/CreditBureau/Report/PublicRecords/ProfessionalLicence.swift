public import CreditCore

/// A licence to practise (执业资格记录, PF07).
public struct ProfessionalLicence: ReportElement, Hashable, Sendable {
  /// 执业资格名称.
  public var name: String?
  /// 颁发机构.
  public var issuer: String?
  /// 等级.
  public var level: ReportCode<ReportCodes.LicenceLevel>?
  /// 机构所在地.
  public var place: String?
  /// 获得年月.
  public var obtained: YearMonth?
  /// 到期年月.
  public var expires: YearMonth?
  /// 吊销年月.
  public var revoked: YearMonth?
  /// 标注及声明.
  public var notes: [ReportNote]

  init(_ item: ElementReader) throws(CreditReportError) {
    let part = try item.part("PF07A")
    name = try part.text("PF07AQ01")
    issuer = try part.text("PF07AQ02")
    level = try part.code("PF07AD01")
    place = try part.text("PF07AD02")
    obtained = try part.month("PF07AR01")
    expires = try part.month("PF07AR02")
    revoked = try part.month("PF07AR03")
    notes = try item.notes("PF07")
  }
}
