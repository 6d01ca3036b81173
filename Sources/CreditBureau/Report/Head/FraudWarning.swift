public import CreditCore

/// The warning that a person has had put on their report (防欺诈警示, PA01D).
public struct FraudWarning: ReportElement, Hashable, Sendable {
  /// 防欺诈警示标志.
  public var mark: ReportCode<ReportCodes.FraudMark>?
  /// 联系电话: whom to call before lending.
  public var phone: String?
  /// 生效日期.
  public var from: CivilDate?
  /// 截止日期.
  public var until: CivilDate?

  init(_ item: ElementReader) throws(CreditReportError) {
    mark = try item.code("PA01DQ01")
    phone = try item.text("PA01DQ02")
    from = try item.date("PA01DR01")
    until = try item.date("PA01DR02")
  }
}
