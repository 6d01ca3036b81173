public import CreditCore

/// Record 210: a loan account at one report time (个人借贷账户信息记录), of type D1, R1 or R4, with
/// segments B, C, F, H, J and K. Which of them must and may appear depends on the report time;
/// `problems` says so.
public struct AccountRecord: ReportRecord, Hashable {
  /// `AcctType`; it never changes (R2101204).
  public var accountType: AccountType
  /// 账户标识码: begins with the provider's institution code, at most 60 characters.
  public var accountCode: String
  /// 信息报告日期 (`RptDate`).
  public var reportedOn: CivilDate
  /// 报告时点说明代码 (`RptDateCode`).
  public var reportTime: AccountReportTime
  /// The borrower.
  public var person: PersonIdentity
  /// 业务管理机构代码 (`MngmtOrgCode`).
  public var manager: ProviderCode
  /// Segment C.
  public var terms: AccountTerms?
  /// Segment F: the code of the 220 agreement the account stands under (授信协议标识码, `Mcc`).
  public var agreementCode: String?
  /// Segment H.
  public var monthly: MonthlyPerformance?
  /// Segment J.
  public var recovery: RecoveryPerformance?
  /// Segment K; left out when there are none.
  public var specialTransactions: [SpecialTransaction]

  /// A record with the segments that its report time needs.
  public init(
    accountType: AccountType, accountCode: String, reportedOn: CivilDate,
    reportTime: AccountReportTime, person: PersonIdentity, manager: ProviderCode,
    terms: AccountTerms? = nil, agreementCode: String? = nil, monthly: MonthlyPerformance? = nil,
    recovery: RecoveryPerformance? = nil, specialTransactions: [SpecialTransaction] = []
  ) {
    self.accountType = accountType
    self.accountCode = accountCode
    self.reportedOn = reportedOn
    self.reportTime = reportTime
    self.person = person
    self.manager = manager
    self.terms = terms
    self.agreementCode = agreementCode
    self.monthly = monthly
    self.recovery = recovery
    self.specialTransactions = specialTransactions
  }

  /// 210.
  public var recordType: ReportRecordType { .account }
  /// The account and the report day.
  public var identityKey: String { "\(accountCode)\u{1F}\(reportedOn)" }
  /// The day the record speaks for.
  public var reportDate: CivilDate? { reportedOn }

  /// The account's code and its agreement's.
  public var ownCodes: [(element: String, code: String)] {
    let agreement = agreementCode.map { [("Mcc", $0)] } ?? []
    return [("AcctCode", accountCode)] + agreement
  }

  /// The record in one line.
  public var document: [UInt8] {
    documentBytes { output in
      output.element("AcctBsSgmt") {
        $0.item("InfRecType", recordType)
        $0.item("AcctType", accountType)
        $0.item("AcctCode", accountCode)
        $0.item("RptDate", reportedOn)
        $0.item("RptDateCode", reportTime)
        person.write(to: &$0)
        $0.item("MngmtOrgCode", manager)
      }
      terms?.write(to: &output, type: accountType)
      if let agreementCode { output.element("AcctCredSgmt") { $0.item("Mcc", agreementCode) } }
      monthly?.write(to: &output)
      recovery?.write(to: &output, reportedOn: reportedOn)
      if !specialTransactions.isEmpty {
        output.element("AcctSpecTrstDspnSgmt") {
          $0.item("CagOfTrdNm", specialTransactions.count)
          for transaction in specialTransactions { transaction.write(to: &$0) }
        }
      }
    }
  }
}
