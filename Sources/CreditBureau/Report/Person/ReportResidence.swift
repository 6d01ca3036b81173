public import CreditCore

/// A place where the person lives or lived (居住信息, PB03).
public struct ReportResidence: ReportElement, Hashable, Sendable {
  /// 居住状况.
  public var status: ReportCode<ReportCodes.Residence>?
  /// 居住地址.
  public var address: String?
  /// 住宅电话.
  public var phone: String?
  /// 信息更新日期.
  public var updatedOn: CivilDate?

  init(_ item: ElementReader) throws(CreditReportError) {
    status = try item.code("PB030D01")
    address = try item.text("PB030Q01")
    phone = try item.text("PB030Q02")
    updatedOn = try item.date("PB030R01")
  }
}
