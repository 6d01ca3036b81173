public import CreditCore

/// Record 210: a loan account at one report time (个人借贷账户信息记录). Which of the segments B to K
/// must and may appear depends on the account's type and the report time; `problems` says so.
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
  /// Segment D; left out when there are none.
  public var responsibleParties: [ResponsibleParty]
  /// Segment E: the codes of the 510 contracts (`Ccc`); left out when there are none.
  public var collateralCodes: [String]
  /// Segment F: the code of the 220 agreement the account stands under (授信协议标识码, `Mcc`).
  public var agreementCode: String?
  /// Segment G, of C1 only.
  public var originalCreditor: OriginalCreditor?
  /// Segment H, of all but C1.
  public var monthly: MonthlyPerformance?
  /// Segment I, of R2 only.
  public var instalmentLine: InstalmentLine?
  /// Segment J of all but C1.
  public var recovery: RecoveryPerformance?
  /// Segment J of C1.
  public var collection: CollectionPerformance?
  /// Segment K; left out when there are none.
  public var specialTransactions: [SpecialTransaction]

  /// A record with the segments that its report time needs.
  public init(
    accountType: AccountType, accountCode: String, reportedOn: CivilDate,
    reportTime: AccountReportTime, person: PersonIdentity, manager: ProviderCode,
    terms: AccountTerms? = nil, responsibleParties: [ResponsibleParty] = [],
    collateralCodes: [String] = [], agreementCode: String? = nil,
    originalCreditor: OriginalCreditor? = nil, monthly: MonthlyPerformance? = nil,
    instalmentLine: InstalmentLine? = nil, recovery: RecoveryPerformance? = nil,
    collection: CollectionPerformance? = nil, specialTransactions: [SpecialTransaction] = []
  ) {
    self.accountType = accountType
    self.accountCode = accountCode
    self.reportedOn = reportedOn
    self.reportTime = reportTime
    self.person = person
    self.manager = manager
    self.terms = terms
    self.responsibleParties = responsibleParties
    self.collateralCodes = collateralCodes
    self.agreementCode = agreementCode
    self.originalCreditor = originalCreditor
    self.monthly = monthly
    self.instalmentLine = instalmentLine
    self.recovery = recovery
    self.collection = collection
    self.specialTransactions = specialTransactions
  }

  /// 210.
  public var recordType: ReportRecordType { .account }
  /// The account and the report day.
  public var identityKey: String { "\(accountCode)\u{1F}\(reportedOn)" }
  /// The day the record speaks for.
  public var reportDate: CivilDate? { reportedOn }

  /// The account's code, its agreement's and its collateral contracts'.
  public var ownCodes: [(element: String, code: String)] {
    let agreement = agreementCode.map { [("Mcc", $0)] } ?? []
    return [("AcctCode", accountCode)] + agreement + collateralCodes.map { ("Ccc", $0) }
  }

  /// Writes the segments in the order of their letters.
  public func write(to output: inout RecordOutput) {
    output.segment(AccountSegment.base.element) {
      $0.item("InfRecType", recordType)
      $0.item("AcctType", accountType)
      $0.item("AcctCode", accountCode)
      $0.item("RptDate", reportedOn)
      $0.item("RptDateCode", reportTime)
      person.write(to: &$0)
      $0.item("MngmtOrgCode", manager)
    }
    terms?.write(to: &output, type: accountType)
    ResponsibleParty.write(responsibleParties, to: &output)
    CollateralReferences.write(
      collateralCodes, in: AccountSegment.collateral.element, to: &output)
    if let agreementCode {
      output.segment(AccountSegment.agreement.element) { $0.item("Mcc", agreementCode) }
    }
    originalCreditor?.write(to: &output)
    monthly?.write(to: &output, type: accountType)
    instalmentLine?.write(to: &output)
    recovery?.write(to: &output, type: accountType, reportedOn: reportedOn)
    collection?.write(to: &output)
    SpecialTransaction.write(specialTransactions, to: &output)
  }
}
