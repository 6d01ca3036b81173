public import CreditCore

/// Record 212: the request to replace one segment of an account (个人借贷账户按段更正请求记录).
public struct SegmentCorrectionRecord: ReportRecord, Hashable {
  /// The segment that is to stand instead, in its normal form.
  public enum Segment: Hashable, Sendable {
    /// B: only the three identifying items and the office can be corrected (R2120106).
    case base(PersonIdentity, manager: ProviderCode)
    /// C, the account's terms.
    case terms(AccountTerms)
    /// D.
    case responsibleParties([ResponsibleParty])
    /// E, the codes of the collateral contracts.
    case collateral([String])
    /// F, the agreement's code.
    case agreement(String)
    /// G.
    case originalCreditor(OriginalCreditor)
    /// H, the monthly performance; the bureau accepts only the newest of its month (R2121207).
    case monthly(MonthlyPerformance)
    /// I.
    case instalmentLine(InstalmentLine)
    /// J of all but C1.
    case recovery(RecoveryPerformance)
    /// J of C1.
    case collection(CollectionPerformance)
    /// K.
    case specialTransactions([SpecialTransaction])

    /// Which segment it is.
    public var kind: AccountSegment {
      switch self {
      case .base: .base
      case .terms: .terms
      case .responsibleParties: .responsibleParties
      case .collateral: .collateral
      case .agreement: .agreement
      case .originalCreditor: .originalCreditor
      case .monthly: .monthly
      case .instalmentLine: .instalmentLine
      case .recovery, .collection: .recovery
      case .specialTransactions: .specialTransactions
      }
    }

    /// The segment's letter (待更正段段标, `MdfcSgmtCode`).
    public var letter: String { kind.rawValue }
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

  /// The account's code and those the segment refers to.
  public var ownCodes: [(element: String, code: String)] {
    let account = [("ModRecCode", accountCode)]
    switch segment {
    case .agreement(let code): return account + [("Mcc", code)]
    case .collateral(let codes): return account + codes.map { ("Ccc", $0) }
    default: return account
    }
  }

  /// Writes what is corrected and what is to stand instead.
  public func write(to output: inout RecordOutput) {
    output.segment("BsSgmt") {
      $0.item("InfRecType", recordType)
      $0.item("ModRecCode", accountCode)
      $0.item("RptDate", reportedOn)
      $0.item("AcctType", accountType)
      $0.item("MdfcSgmtCode", segment.letter)
    }
    output.element("MdfcSgmt") { writeSegment(to: &$0) }
  }

  private func writeSegment(to output: inout RecordOutput) {
    switch segment {
    case .base(let person, let manager):
      output.segment(AccountSegment.base.element) {
        person.write(to: &$0)
        $0.item("MngmtOrgCode", manager)
      }
    case .terms(let terms): terms.write(to: &output, type: accountType)
    case .responsibleParties(let parties): ResponsibleParty.write(parties, to: &output)
    case .collateral(let codes):
      CollateralReferences.write(codes, in: segment.kind.element, to: &output)
    case .agreement(let code):
      output.segment(segment.kind.element) { $0.item("Mcc", code) }
    case .originalCreditor(let creditor): creditor.write(to: &output)
    case .monthly(let performance): performance.write(to: &output, type: accountType)
    case .instalmentLine(let line): line.write(to: &output)
    case .recovery(let performance):
      performance.write(to: &output, type: accountType, reportedOn: reportedOn)
    case .collection(let performance): performance.write(to: &output)
    case .specialTransactions(let transactions):
      SpecialTransaction.write(transactions, to: &output)
    }
  }

  /// What the bureau would refuse: a segment that the account's type doesn't have (R2120107), and
  /// the segment's own rules with their own codes.
  public var problems: [RecordProblem] {
    var list = ProblemList()
    list.requireText(accountCode, 60, "ModRecCode")
    list.require(segmentFitsType, "BMR005", segment.kind.element)
    switch segment {
    case .base(let person, _): person.check(&list)
    case .terms(let terms): terms.check(&list, type: accountType, reportedOn: reportedOn)
    case .responsibleParties(let parties):
      list.require(!parties.isEmpty, "ABD001", segment.kind.element)
      ResponsibleParty.check(parties, of: nil, &list)
    case .collateral(let codes):
      list.require(!codes.isEmpty, "ABD001", segment.kind.element)
      CollateralReferences.check(codes, &list)
    case .agreement(let code): list.requireText(code, 60, "Mcc")
    case .originalCreditor(let creditor): creditor.check(&list)
    case .monthly(let performance):
      performance.check(&list, type: accountType, reportedOn: reportedOn)
    case .instalmentLine(let line): line.check(&list, reportedOn: reportedOn)
    case .recovery(let performance):
      performance.check(&list, type: accountType, reportedOn: reportedOn)
    case .collection(let performance): performance.check(&list, reportedOn: reportedOn)
    case .specialTransactions(let transactions):
      list.require(!transactions.isEmpty, "BLE046", "CagOfTrdNm")
      SpecialTransaction.check(
        transactions, type: accountType, reportedOn: reportedOn, &list)
    }
    return list.problems
  }

  private var segmentFitsType: Bool {
    switch segment {
    case .recovery: accountType.isLoan || accountType == .creditCard
    case .collection: accountType == .collection
    default: segment.kind.fits(accountType)
    }
  }
}
