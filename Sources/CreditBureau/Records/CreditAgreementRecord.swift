public import CreditCore

/// Record 220: a credit agreement and its limit (个人授信协议信息记录).
public struct CreditAgreementRecord: ReportRecord, Hashable {
  /// 授信协议标识码: begins with the provider's institution code, at most 60 characters.
  public var agreementCode: String
  /// 信息报告日期 (`RptDate`).
  public var reportedOn: CivilDate
  /// `RptDateCode`.
  public var reportTime: AgreementReportTime
  /// The borrower.
  public var person: PersonIdentity
  /// 业务管理机构代码 (`MngmtOrgCode`).
  public var manager: ProviderCode
  /// Segment C; left out when there are none.
  public var jointRecipients: [PartyIdentity]
  /// Segment D.
  public var limit: CreditLimit

  /// A record for an agreement.
  public init(
    agreementCode: String, reportedOn: CivilDate, reportTime: AgreementReportTime,
    person: PersonIdentity, manager: ProviderCode, jointRecipients: [PartyIdentity] = [],
    limit: CreditLimit
  ) {
    self.agreementCode = agreementCode
    self.reportedOn = reportedOn
    self.reportTime = reportTime
    self.person = person
    self.manager = manager
    self.jointRecipients = jointRecipients
    self.limit = limit
  }

  /// A record for an agreement of one borrower, with its limit's items.
  public init(
    agreementCode: String, reportedOn: CivilDate, reportTime: AgreementReportTime,
    person: PersonIdentity, manager: ProviderCode, limitType: CreditLimitType = .revolvingLoan,
    limit: Int64, effectiveOn: CivilDate, expiresOn: CivilDate, status: AgreementStatus,
    restriction: CreditLimit.Restriction? = nil
  ) {
    self.init(
      agreementCode: agreementCode, reportedOn: reportedOn, reportTime: reportTime,
      person: person, manager: manager,
      limit: CreditLimit(
        type: limitType, amount: limit, effectiveOn: effectiveOn, expiresOn: expiresOn,
        status: status, restriction: restriction))
  }

  /// 220.
  public var recordType: ReportRecordType { .agreement }
  /// The agreement and the report day.
  public var identityKey: String { "\(agreementCode)\u{1F}\(reportedOn)" }
  /// The day the record speaks for.
  public var reportDate: CivilDate? { reportedOn }
  /// The agreement's code.
  public var ownCodes: [(element: String, code: String)] { [("ContractCode", agreementCode)] }

  /// Writes segments B, C and D.
  public func write(to output: inout RecordOutput) {
    output.segment("CtrctBsSgmt") {
      $0.item("InfRecType", recordType)
      $0.item("ContractCode", agreementCode)
      $0.item("RptDate", reportedOn)
      $0.item("RptDateCode", reportTime)
      person.write(to: &$0)
      $0.item("MngmtOrgCode", manager)
    }
    JointRecipients.write(jointRecipients, to: &output)
    limit.write(to: &output)
  }

  /// What the bureau would refuse (the rules of 220).
  public var problems: [RecordProblem] {
    var list = ProblemList()
    person.check(&list)
    list.requireText(agreementCode, 60, "ContractCode")
    JointRecipients.check(jointRecipients, &list)
    limit.check(&list, reportedOn: reportedOn)
    list.require(
      (reportTime == .ended) == (limit.status == .ended), "ABE001", "ConStatus")
    return list.problems
  }
}
