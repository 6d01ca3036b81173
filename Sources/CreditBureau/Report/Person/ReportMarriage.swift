/// Marriage and spouse (婚姻信息, PB02).
public struct ReportMarriage: ReportElement, Hashable, Sendable {
  /// 婚姻状况.
  public var status: ReportCode<ReportCodes.Marriage>?
  /// 配偶姓名.
  public var spouseName: String?
  /// 配偶证件类型.
  public var spouseDocumentType: ReportCode<ReportCodes.IdentityDocument>?
  /// 配偶证件号码.
  public var spouseDocumentNumber: String?
  /// 配偶工作单位.
  public var spouseEmployer: String?
  /// 配偶联系电话.
  public var spousePhone: String?

  init(_ item: ElementReader) throws(CreditReportError) {
    status = try item.code("PB020D01")
    spouseName = try item.text("PB020Q01")
    spouseDocumentType = try item.code("PB020D02")
    spouseDocumentNumber = try item.text("PB020I01")
    spouseEmployer = try item.text("PB020Q02")
    spousePhone = try item.text("PB020Q03")
  }
}
