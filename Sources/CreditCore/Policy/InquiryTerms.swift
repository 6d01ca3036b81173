/// When a credit report may be asked for (征信查询), when one is used again, and what is read of it.
public struct InquiryTerms: Sendable, Hashable {
  /// The events that lead to an inquiry (R51, R61, R64–R66).
  public var triggers: Set<InquiryTrigger>
  /// Acts that never lead to an inquiry, whatever else is set (R66).
  public var noneOn: [String]
  /// How long an inquiry authorisation lasts, in days (R72).
  public var authorisationDays: Int64
  /// The only facts read from a report (最小必要, R62).
  public var reportFields: [String]
  /// How long an inquiry shows in the report, in years (R52, N34).
  public var traceYears: Int64
  /// How many days old a report may be to be used again in place of an inquiry; 0 for never.
  public var reuseDays: Int64
  /// Days from the newest report to the next post-loan inquiry (R56).
  public var postLoanDays: Int64
  /// Whether a post-loan inquiry needs the authorisation's item although no law asks for it (N31).
  public var postLoanNeedsConsent: Bool
  /// From which hour of the day in China the bureau is asked, and until which; from 0 until 24 is
  /// always.
  public var fromHour: Int64
  public var untilHour: Int64
  /// Days after which an application no longer waits to hear whether its inquiry arrived.
  public var answerDays: Int64
  /// The reason stated to the bureau, by what led to the inquiry (查询原因).
  public var reasons: [InquiryTrigger: InquiryReason]

  /// Every value, as the policy of one day has it.
  public init(
    triggers: Set<InquiryTrigger>, noneOn: [String], authorisationDays: Int64,
    reportFields: [String], traceYears: Int64, reuseDays: Int64 = 0, postLoanDays: Int64 = 90,
    postLoanNeedsConsent: Bool = true, fromHour: Int64 = 0, untilHour: Int64 = 24,
    answerDays: Int64 = 1, reasons: [InquiryTrigger: InquiryReason] = [:]
  ) {
    self.triggers = triggers
    self.noneOn = noneOn
    self.authorisationDays = authorisationDays
    self.reportFields = reportFields
    self.traceYears = traceYears
    self.reuseDays = reuseDays
    self.postLoanDays = postLoanDays
    self.postLoanNeedsConsent = postLoanNeedsConsent
    self.fromHour = fromHour
    self.untilHour = untilHour
    self.answerDays = answerDays
    self.reasons = reasons
  }
}

extension InquiryTerms {
  /// The reason that is stated for a trigger.
  public func reason(for trigger: InquiryTrigger) -> InquiryReason {
    if let reason = reasons[trigger] { return reason }
    return switch trigger {
    case .firstApplication, .draw: .loanApproval
    case .limitIncrease: .limitApproval
    case .postLoan: .postLoanManagement
    }
  }

  /// Whether the bureau is asked at a moment. A window may go over midnight.
  public func isOpen(at moment: Instant) -> Bool { secondsUntilOpen(at: moment) == 0 }

  /// How long until the bureau is asked again; 0 while it is.
  public func secondsUntilOpen(at moment: Instant) -> Int64 {
    let (from, until) = (fromHour % 24, untilHour % 24)
    let time = moment.timeInChina
    let hour = Int64(time.hour)
    let isOpen =
      from == until || (from < until ? from <= hour && hour < until : hour >= from || hour < until)
    guard !isOpen else { return 0 }
    let hours = (from - hour + 24) % 24
    return hours * 3600 - Int64(time.minute * 60 + time.second)
  }

  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      triggers: try policy.choiceSet(.inquiryTriggers),
      noneOn: try policy.names(.inquiryNoneOn),
      authorisationDays: try policy.integer(.inquiryAuthorisationDays),
      reportFields: try policy.names(.inquiryReportFields),
      traceYears: try policy.integer(.inquiryTraceYears),
      reuseDays: try policy.integer(.inquiryReuseDays),
      postLoanDays: try policy.integer(.inquiryPostLoanDays),
      postLoanNeedsConsent: try policy.flag(.inquiryPostLoanConsent),
      fromHour: try policy.integer(.inquiryFromHour),
      untilHour: try policy.integer(.inquiryUntilHour),
      answerDays: try policy.integer(.inquiryAnswerDays),
      reasons: [
        .firstApplication: try policy.choice(.inquiryReasonFirstApplication),
        .limitIncrease: try policy.choice(.inquiryReasonLimitIncrease),
        .postLoan: try policy.choice(.inquiryReasonPostLoan),
        .draw: try policy.choice(.inquiryReasonDraw),
      ])
  }
}
