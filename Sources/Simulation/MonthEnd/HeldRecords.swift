/// What the credit bureau holds under our codes, read from its own store: one month's row of each
/// account, and each agreement as it was told last. It names nobody.
public struct HeldRecords: Sendable {
  /// By 账户标识码.
  public var accounts: [String: HeldAccount]
  /// By 授信协议标识码.
  public var agreements: [String: HeldAgreement]

  public init(accounts: [String: HeldAccount] = [:], agreements: [String: HeldAgreement] = [:]) {
    self.accounts = accounts
    self.agreements = agreements
  }
}

/// One account at the bureau. Days and months are texts as the bureau writes them.
public struct HeldAccount: Sendable, Hashable {
  /// 账户类型.
  public var type: String
  /// 信息报告日期 of the first record.
  public var firstReportedOn: String
  /// 账户关闭日期 once it was told as closed.
  public var closedOn: String?
  /// The credit limit or the loan's amount, in yuan.
  public var amount: String
  /// The month in which it was moved to another institution (转出).
  public var movedOutIn: String?
  /// 信息报告日期 of the month's row; `nil` where there is none.
  public var monthReportedOn: String?
  /// The items of the month's row (segment H).
  public var month: [String: String]

  public init(
    type: String, firstReportedOn: String, closedOn: String? = nil, amount: String,
    movedOutIn: String? = nil, monthReportedOn: String? = nil, month: [String: String] = [:]
  ) {
    self.type = type
    self.firstReportedOn = firstReportedOn
    self.closedOn = closedOn
    self.amount = amount
    self.movedOutIn = movedOutIn
    self.monthReportedOn = monthReportedOn
    self.month = month
  }
}

/// One credit agreement at the bureau.
public struct HeldAgreement: Sendable, Hashable {
  /// 信息报告日期 of the newest record.
  public var reportedOn: String
  /// The items of the limit segment (D).
  public var limit: [String: String]

  public init(reportedOn: String, limit: [String: String]) {
    self.reportedOn = reportedOn
    self.limit = limit
  }
}
