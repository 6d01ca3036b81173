/// What is asked about inquiries and the reports that came of them.
public enum InquiryCommand: Hashable, Sendable {
  /// An application for one product alone; for both it is ``BorrowerCommand/apply(_:age:)``.
  case apply(ApplicationKind, age: Int64, for: Product)
  /// The open application is for this product too: still one inquiry.
  case join(Product)
  /// 贷后管理: asks the bureau while a loan lives, by order of a person (R56, N31).
  case postLoan(by: ReviewerRole)
  /// Somebody of the staff reads a report (R82).
  case open(OpenReport)
  /// The bureau can't be asked whether an inquiry arrived, for longer than the policy waits: its
  /// application goes to a person.
  case stopWaiting(disclosure: Int64)

  /// Whether a restriction of the use of one's data (N51) forbids it.
  var isNewUse: Bool {
    switch self {
    case .apply, .join, .postLoan: true
    // What is disputed or audited must be readable.
    case .open(let order): order.use != .dispute && order.use != .audit
    case .stopWaiting: false
    }
  }
}

/// Who reads which report, and what for.
public struct OpenReport: Hashable, Sendable {
  public var report: SealedRef
  /// The staff number.
  public var staff: DeskCode
  /// In which role; which roles somebody has is the compliance desk's to say.
  public var role: StaffRole
  public var use: ReportUse

  public init(report: SealedRef, staff: DeskCode, role: StaffRole, use: ReportUse) {
    self.report = report
    self.staff = staff
    self.role = role
    self.use = use
  }
}
