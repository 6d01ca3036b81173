public import CreditCore

/// Record 230: a guarantee account at one report time (个人担保账户信息记录). A format only: a consumer
/// lender has guarantors, not guarantee accounts.
public struct GuaranteeRecord: ReportRecord, Hashable {
  /// `AcctType`.
  public var accountType: GuaranteeAccountType
  /// 账户标识码.
  public var accountCode: String
  /// 信息报告日期 (`RptDate`).
  public var reportedOn: CivilDate
  /// 报告时点说明代码 (`RptDateCode`).
  public var reportTime: GuaranteeReportTime
  /// Whose debt is guaranteed.
  public var person: PersonIdentity
  /// 业务管理机构代码 (`MngmtOrgCode`).
  public var manager: ProviderCode
  /// Segment C.
  public var terms: GuaranteeTerms?
  /// Segment D.
  public var liability: GuaranteeLiability?
  /// Segment E; left out when there are none.
  public var responsibleParties: [ResponsibleParty]
  /// Segment F: the codes of the 510 contracts; left out when there are none.
  public var collateralCodes: [String]

  /// A record with the segments that its report time needs.
  public init(
    accountType: GuaranteeAccountType, accountCode: String, reportedOn: CivilDate,
    reportTime: GuaranteeReportTime, person: PersonIdentity, manager: ProviderCode,
    terms: GuaranteeTerms? = nil, liability: GuaranteeLiability? = nil,
    responsibleParties: [ResponsibleParty] = [], collateralCodes: [String] = []
  ) {
    self.accountType = accountType
    self.accountCode = accountCode
    self.reportedOn = reportedOn
    self.reportTime = reportTime
    self.person = person
    self.manager = manager
    self.terms = terms
    self.liability = liability
    self.responsibleParties = responsibleParties
    self.collateralCodes = collateralCodes
  }

  /// 230.
  public var recordType: ReportRecordType { .guarantee }
  /// The account and the report day.
  public var identityKey: String { "\(accountCode)\u{1F}\(reportedOn)" }
  /// The day the record speaks for.
  public var reportDate: CivilDate? { reportedOn }
  /// The account's code and its collateral contracts'.
  public var ownCodes: [(element: String, code: String)] {
    [("AcctCode", accountCode)] + collateralCodes.map { ("Ccc", $0) }
  }

  /// Writes the segments in the order of their letters.
  public func write(to output: inout RecordOutput) {
    output.segment(GuaranteeSegment.base.element) {
      $0.item("InfRecType", recordType)
      $0.item("AcctType", accountType)
      $0.item("AcctCode", accountCode)
      $0.item("RptDate", reportedOn)
      $0.item("RptDateCode", reportTime)
      person.write(to: &$0)
      $0.item("MngmtOrgCode", manager)
    }
    terms?.write(to: &output)
    liability?.write(to: &output)
    ResponsibleParty.write(responsibleParties, to: &output)
    CollateralReferences.write(
      collateralCodes, in: GuaranteeSegment.collateral.element, to: &output)
  }

  /// What the bureau would refuse (R2300101 to R2300108). Which code goes with which report time is
  /// our reading: only the range BAR000 to BAR009 is known.
  public var problems: [RecordProblem] {
    var list = ProblemList()
    person.check(&list)
    list.requireText(accountCode, 60, "AcctCode")
    let liabilityElement = GuaranteeSegment.liability.element
    switch reportTime {
    case .opened:
      list.require(terms != nil, "BAR000", GuaranteeSegment.terms.element)
      list.require(liability != nil, "BAR000", liabilityElement)
      let isPledged = terms?.counterGuarantee == .pledge
      list.require(
        !isPledged || !responsibleParties.isEmpty, "BAR009",
        GuaranteeSegment.responsibleParties.element)
    case .closed: list.require(liability != nil, "BAR002", liabilityElement)
    case .liabilityChanged: list.require(liability != nil, "BAR004", liabilityElement)
    case .reclassified: list.require(liability != nil, "BAR006", liabilityElement)
    case .otherChange: list.require(liability == nil, "BAR008", liabilityElement)
    }
    terms?.check(&list, reportedOn: reportedOn)
    liability?.check(&list, reportedOn: reportedOn)
    ResponsibleParty.check(responsibleParties, of: person, &list)
    CollateralReferences.check(collateralCodes, &list)
    return list.problems
  }
}
