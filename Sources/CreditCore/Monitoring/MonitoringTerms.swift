/// How the lender follows an account: reminders, notices, restrictions and its own standing.
public struct MonitoringTerms: Sendable, Hashable {
  /// How many days before a due day the borrower is reminded (R132), rising.
  public var reminderDays: [Int64]
  /// How often the notice before an adverse report is given (R25, N22).
  public var noticeRepeat: NoticeRepeat
  /// Days for which the line stays frozen after the overdue amounts were paid (H9).
  public var frozenDays: Int64
  /// From how many days overdue on each class of the internal standing begins, rising (R122).
  public var standingFromDays: [Int64]
  /// The points that each class takes away, one for each of ``standingFromDays``.
  public var standingPoints: [Int64]
  /// Months after its end for which a late payment counts.
  public var standingMonths: Int64
  /// Who submits the report files: ``Reporter/selfCode``, or the id of an entrusted agent (R84).
  public var submittingAgent: String

  /// Every value, as the policy of one day has it.
  public init(
    reminderDays: [Int64], noticeRepeat: NoticeRepeat, frozenDays: Int64,
    standingFromDays: [Int64], standingPoints: [Int64], standingMonths: Int64,
    submittingAgent: String = Reporter.selfCode
  ) {
    self.reminderDays = reminderDays
    self.noticeRepeat = noticeRepeat
    self.frozenDays = frozenDays
    self.standingFromDays = standingFromDays
    self.standingPoints = standingPoints
    self.standingMonths = standingMonths
    self.submittingAgent = submittingAgent
  }
}

/// How often the notice before an adverse report is given. The raw values are policy names.
public enum NoticeRepeat: String, Sendable, CaseIterable, Hashable {
  /// Once for each time of being overdue.
  case episode
  /// Again in each further month in which it is still overdue.
  case month
}

extension MonitoringTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      reminderDays: try policy.integers(.reminderDaysBefore),
      noticeRepeat: try policy.choice(.adverseNoticeRepeat),
      frozenDays: try policy.integer(.repaymentFrozenDays),
      standingFromDays: try policy.integers(.standingFromDays),
      standingPoints: try policy.integers(.standingPoints),
      standingMonths: try policy.integer(.standingMonths),
      submittingAgent: try policy.name(.reportSubmittingAgent))
    guard standingFromDays.count == standingPoints.count else {
      throw .invalid(.standingPoints, "as many points as standing.from_days has classes")
    }
  }
}
