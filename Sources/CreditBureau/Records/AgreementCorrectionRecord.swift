public import CreditCore

/// Record 222: the request to replace one segment of an agreement (个人授信协议按段更正请求记录).
public struct AgreementCorrectionRecord: ReportRecord, Hashable {
  /// The segment that is to stand instead, in its normal form.
  public enum Segment: Hashable, Sendable {
    /// B: the three identifying items and the office.
    case base(PersonIdentity, manager: ProviderCode)
    /// C.
    case jointRecipients([PartyIdentity])
    /// D.
    case limit(CreditLimit)

    /// The segment's letter (待更正段段标, `MdfcSgmtCode`).
    public var letter: String {
      switch self {
      case .base: "B"
      case .jointRecipients: "C"
      case .limit: "D"
      }
    }
  }

  /// The agreement's code (待更正业务标识码, `ModRecCode`).
  public var agreementCode: String
  /// Not older than the newest record of the agreement.
  public var reportedOn: CivilDate
  /// What is to stand instead.
  public var segment: Segment

  /// A correction of one segment.
  public init(agreementCode: String, reportedOn: CivilDate, segment: Segment) {
    self.agreementCode = agreementCode
    self.reportedOn = reportedOn
    self.segment = segment
  }

  /// 222.
  public var recordType: ReportRecordType { .agreementCorrection }
  /// The agreement, the report day and the segment.
  public var identityKey: String { "\(agreementCode)\u{1F}\(reportedOn)\u{1F}\(segment.letter)" }
  /// The day the correction speaks for.
  public var reportDate: CivilDate? { reportedOn }
  /// The agreement's code.
  public var ownCodes: [(element: String, code: String)] { [("ModRecCode", agreementCode)] }

  /// Writes what is corrected and what is to stand instead.
  public func write(to output: inout RecordOutput) {
    output.segment("BsSgmt") {
      $0.item("InfRecType", recordType)
      $0.item("ModRecCode", agreementCode)
      $0.item("RptDate", reportedOn)
      $0.item("MdfcSgmtCode", segment.letter)
    }
    output.element("MdfcSgmt") {
      switch segment {
      case .base(let person, let manager):
        $0.segment("CtrctBsSgmt") {
          person.write(to: &$0)
          $0.item("MngmtOrgCode", manager)
        }
      case .jointRecipients(let parties): JointRecipients.write(parties, to: &$0)
      case .limit(let limit): limit.write(to: &$0)
      }
    }
  }

  /// What the bureau would refuse: the segment's own rules apply with their own codes.
  public var problems: [RecordProblem] {
    var list = ProblemList()
    list.requireText(agreementCode, 60, "ModRecCode")
    switch segment {
    case .base(let person, _): person.check(&list)
    case .jointRecipients(let parties):
      list.require(!parties.isEmpty, "ABD001", JointRecipients.element)
      JointRecipients.check(parties, &list)
    case .limit(let limit): limit.check(&list, reportedOn: reportedOn)
    }
    return list.problems
  }
}
