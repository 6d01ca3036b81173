public import CreditCore

/// Record 215: something that happened to an account and explains what its months show
/// (个人借贷账户特殊事件说明记录): for credit cards and D1 loans only.
public struct SpecialEventRecord: ReportRecord, Hashable {
  /// 账户标识码.
  public var accountCode: String
  /// The account's type, which is not written.
  public var accountType: AccountType
  /// 事件类型.
  public var type: SpecialEventType
  /// 发生月份: that of the report day (R2151205).
  public var month: YearMonth
  /// 生效标志: `false` withdraws an earlier event (R2151206).
  public var isEffective: Bool
  /// 信息报告日期 (`RptDate`).
  public var reportedOn: CivilDate

  /// An event.
  public init(
    accountCode: String, accountType: AccountType, type: SpecialEventType, month: YearMonth,
    isEffective: Bool = true, reportedOn: CivilDate
  ) {
    self.accountCode = accountCode
    self.accountType = accountType
    self.type = type
    self.month = month
    self.isEffective = isEffective
    self.reportedOn = reportedOn
  }

  /// 215.
  public var recordType: ReportRecordType { .specialEvent }
  /// The account, the event, its month and whether it stands.
  public var identityKey: String {
    "\(accountCode)\u{1F}\(type)\u{1F}\(month)\u{1F}\(isEffective)"
  }
  /// The day the record speaks for.
  public var reportDate: CivilDate? { reportedOn }
  /// The account's code.
  public var ownCodes: [(element: String, code: String)] { [("AcctCode", accountCode)] }

  /// Writes the event.
  public func write(to output: inout RecordOutput) {
    output.item("InfRecType", recordType)
    output.item("AcctCode", accountCode)
    output.item("OpetnType", type)
    output.item("Month", month)
    output.item("Flag", isEffective)
    output.item("RptDate", reportedOn)
  }

  /// What the bureau would refuse (R2151202 to R2151205, as far as the record tells).
  public var problems: [RecordProblem] {
    var list = ProblemList()
    list.requireText(accountCode, 60, "AcctCode")
    let code = type == .transferredOut ? "BQR003" : "BQR002"
    list.require(type.fits(accountType), code, "OpetnType")
    list.require(month == reportedOn.month, "BQR005", "Month")
    return list.problems
  }
}
