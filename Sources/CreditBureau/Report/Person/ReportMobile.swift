public import CreditCore

/// A mobile number by which the bureau knows the person (PB01BH).
public struct ReportMobile: ReportElement, Hashable, Sendable {
  /// 手机号码.
  public var number: String?
  /// 信息更新日期.
  public var updatedOn: CivilDate?

  init(_ item: ElementReader) throws(CreditReportError) {
    number = try item.text("PB01BQ01")
    updatedOn = try item.date("PB01BR01")
  }
}
