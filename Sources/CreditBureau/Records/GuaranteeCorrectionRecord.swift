public import CreditCore

/// Record 232: the request to replace one segment of a guarantee account (个人担保账户按段更正请求记录).
public struct GuaranteeCorrectionRecord: ReportRecord, Hashable {
  /// The segment that is to stand instead, in its normal form.
  public enum Segment: Hashable, Sendable {
    /// B: the three identifying items and the office.
    case base(PersonIdentity, manager: ProviderCode)
    /// C.
    case terms(GuaranteeTerms)
    /// D.
    case liability(GuaranteeLiability)
    /// E.
    case responsibleParties([ResponsibleParty])
    /// F, the codes of the collateral contracts.
    case collateral([String])

    /// Which segment it is.
    public var kind: GuaranteeSegment {
      switch self {
      case .base: .base
      case .terms: .terms
      case .liability: .liability
      case .responsibleParties: .responsibleParties
      case .collateral: .collateral
      }
    }
  }

  /// The account's code (待更正业务标识码, `ModRecCode`).
  public var accountCode: String
  /// 信息报告日期 (`RptDate`).
  public var reportedOn: CivilDate
  /// The type as it was reported.
  public var accountType: GuaranteeAccountType
  /// What is to stand instead.
  public var segment: Segment

  /// A correction of one segment.
  public init(
    accountCode: String, reportedOn: CivilDate, accountType: GuaranteeAccountType,
    segment: Segment
  ) {
    self.accountCode = accountCode
    self.reportedOn = reportedOn
    self.accountType = accountType
    self.segment = segment
  }

  /// 232.
  public var recordType: ReportRecordType { .guaranteeCorrection }
  /// The account, the report day and the segment.
  public var identityKey: String { "\(accountCode)\u{1F}\(reportedOn)\u{1F}\(segment.kind)" }
  /// The day the correction speaks for.
  public var reportDate: CivilDate? { reportedOn }

  /// The account's code and those the segment refers to.
  public var ownCodes: [(element: String, code: String)] {
    var codes = [(element: "ModRecCode", code: accountCode)]
    if case .collateral(let contracts) = segment { codes += contracts.map { ("Ccc", $0) } }
    return codes
  }

  /// Writes what is corrected and what is to stand instead.
  public func write(to output: inout RecordOutput) {
    output.segment("BsSgmt") {
      $0.item("InfRecType", recordType)
      $0.item("ModRecCode", accountCode)
      $0.item("RptDate", reportedOn)
      $0.item("AcctType", accountType)
      $0.item("MdfcSgmtCode", segment.kind)
    }
    output.element("MdfcSgmt") {
      switch segment {
      case .base(let person, let manager):
        $0.segment(segment.kind.element) {
          person.write(to: &$0)
          $0.item("MngmtOrgCode", manager)
        }
      case .terms(let terms): terms.write(to: &$0)
      case .liability(let liability): liability.write(to: &$0)
      case .responsibleParties(let parties): ResponsibleParty.write(parties, to: &$0)
      case .collateral(let codes):
        CollateralReferences.write(codes, in: segment.kind.element, to: &$0)
      }
    }
  }

  /// What the bureau would refuse: the segment's own rules apply with their own codes.
  public var problems: [RecordProblem] {
    var list = ProblemList()
    list.requireText(accountCode, 60, "ModRecCode")
    switch segment {
    case .base(let person, _): person.check(&list)
    case .terms(let terms): terms.check(&list, reportedOn: reportedOn)
    case .liability(let liability): liability.check(&list, reportedOn: reportedOn)
    case .responsibleParties(let parties):
      list.require(!parties.isEmpty, "ABD001", segment.kind.element)
      ResponsibleParty.check(parties, of: nil, &list)
    case .collateral(let codes):
      list.require(!codes.isEmpty, "ABD001", segment.kind.element)
      CollateralReferences.check(codes, &list)
    }
    return list.problems
  }
}
