/// Another identity document that the bureau knows of the person (其他证件, PA01CH).
public struct OtherIdentity: ReportElement, Hashable, Sendable {
  /// 证件类型.
  public var documentType: ReportCode<ReportCodes.IdentityDocument>?
  /// 证件号码.
  public var documentNumber: String?

  init(_ item: ElementReader) throws(CreditReportError) {
    documentType = try item.code("PA01CD01")
    documentNumber = try item.text("PA01CI01")
  }
}
