/// When a credit report may be asked for (征信查询).
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

  /// Every value, as the policy of one day has it.
  public init(
    triggers: Set<InquiryTrigger>, noneOn: [String], authorisationDays: Int64,
    reportFields: [String], traceYears: Int64
  ) {
    self.triggers = triggers
    self.noneOn = noneOn
    self.authorisationDays = authorisationDays
    self.reportFields = reportFields
    self.traceYears = traceYears
  }
}

extension InquiryTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      triggers: try policy.choiceSet(.inquiryTriggers),
      noneOn: try policy.names(.inquiryNoneOn),
      authorisationDays: try policy.integer(.inquiryAuthorisationDays),
      reportFields: try policy.names(.inquiryReportFields),
      traceYears: try policy.integer(.inquiryTraceYears))
  }
}
