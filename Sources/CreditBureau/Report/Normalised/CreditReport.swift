/// A personal credit report (个人信用报告), normalised: one meaning for each field, whatever the
/// account type.
public struct CreditReport: Hashable, Sendable {
  /// The largest report document that is read, unpacked.
  public static let maximumBytes = 8 * 1024 * 1024
  /// The most accounts that are read.
  public static let maximumAccounts = 5000

  /// 报告头.
  public var header: ReportHeader
  /// 借贷账户, in the order of the report.
  public var accounts: [ReportAccount]
  /// 授信协议.
  public var agreements: [ReportAgreement]
  /// 查询记录.
  public var inquiries: [ReportInquiry]
  /// The bureau's own figures.
  public var summary: ReportSummary

  /// Whether the person never borrowed (白户, R136): no account and no agreement.
  public var isBlank: Bool { accounts.isEmpty && agreements.isEmpty }
}
