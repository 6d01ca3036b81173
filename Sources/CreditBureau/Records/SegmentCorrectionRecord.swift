public import CreditCore

/// Record 212: the request to replace one segment of an account (个人借贷账户按段更正请求记录).
public struct SegmentCorrectionRecord: ReportRecord, Hashable {
  /// The segment that is to stand instead, in its normal form.
  public enum Segment: Hashable, Sendable {
    /// C, the account's terms.
    case terms(AccountTerms)
    /// H, the monthly performance; the bureau accepts only the newest of its month (R2121207).
    case monthly(MonthlyPerformance)

    /// The segment's letter (待更正段段标, `MdfcSgmtCode`).
    public var letter: String {
      switch self {
      case .terms: "C"
      case .monthly: "H"
      }
    }
  }

  /// The account's code (待更正业务标识码, `ModRecCode`).
  public var accountCode: String
  /// The report day of the record to correct, or a newer one (R2121215).
  public var reportedOn: CivilDate
  /// The type as it was reported (R2121211).
  public var accountType: AccountType
  /// What is to stand instead.
  public var segment: Segment

  /// A correction of one segment.
  public init(
    accountCode: String, reportedOn: CivilDate, accountType: AccountType, segment: Segment
  ) {
    self.accountCode = accountCode
    self.reportedOn = reportedOn
    self.accountType = accountType
    self.segment = segment
  }

  /// 212.
  public var recordType: ReportRecordType { .accountCorrection }
  /// The account, the report day and the segment.
  public var identityKey: String { "\(accountCode)\u{1F}\(reportedOn)\u{1F}\(segment.letter)" }
  /// The day the correction speaks for.
  public var reportDate: CivilDate? { reportedOn }
  /// The account's code.
  public var ownCodes: [(element: String, code: String)] { [("ModRecCode", accountCode)] }

  /// The record in one line.
  public var document: [UInt8] {
    documentBytes { output in
      output.element("BsSgmt") {
        $0.item("InfRecType", recordType)
        $0.item("ModRecCode", accountCode)
        $0.item("RptDate", reportedOn)
        $0.item("AcctType", accountType)
        $0.item("MdfcSgmtCode", segment.letter)
      }
      output.element("MdfcSgmt") {
        switch segment {
        case .terms(let terms): terms.write(to: &$0, type: accountType)
        case .monthly(let performance): performance.write(to: &$0)
        }
      }
    }
  }

  /// What the bureau would refuse: the segment's own rules apply with their own codes.
  public var problems: [RecordProblem] {
    var list = ProblemList()
    list.requireText(accountCode, 60, "ModRecCode")
    switch segment {
    case .terms(let terms):
      terms.check(&list, type: accountType, reportedOn: reportedOn)
    case .monthly(let performance):
      performance.check(&list, type: accountType, reportedOn: reportedOn)
    }
    return list.problems
  }
}
