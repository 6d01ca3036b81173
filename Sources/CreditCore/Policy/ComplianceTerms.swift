/// What the compliance desk goes by: training, impact assessments, incidents, internal audits.
public struct ComplianceTerms: Sendable, Hashable {
  /// Days between internal audits by sample (R73).
  public var internalAuditDays: Int64
  /// How many of each class such an audit samples.
  public var auditSampleSize: Int64
  /// The longest time until an impact assessment is looked at again, in months (N52).
  public var reviewMonths: Int64
  /// How long a training holds at most, in months (R75).
  public var trainingMonths: Int64
  /// How many days ahead the desk shows what will be due.
  public var warnDays: Int64
  /// Hours from the detection of an incident to its containment (N53).
  public var containHours: Int64
  /// Hours from the detection to the notice to the authority (N53).
  public var authorityHours: Int64
  /// Hours from the detection to the notice to the persons concerned (N53).
  public var personsHours: Int64

  /// Every value, as the policy of one day has it.
  public init(
    internalAuditDays: Int64, auditSampleSize: Int64, reviewMonths: Int64, trainingMonths: Int64,
    warnDays: Int64, containHours: Int64, authorityHours: Int64, personsHours: Int64
  ) {
    self.internalAuditDays = internalAuditDays
    self.auditSampleSize = auditSampleSize
    self.reviewMonths = reviewMonths
    self.trainingMonths = trainingMonths
    self.warnDays = warnDays
    self.containHours = containHours
    self.authorityHours = authorityHours
    self.personsHours = personsHours
  }
}

extension ComplianceTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      internalAuditDays: try policy.integer(.auditInternalDays),
      auditSampleSize: try policy.integer(.auditSampleSize),
      reviewMonths: try policy.integer(.assessmentReviewMonths),
      trainingMonths: try policy.integer(.staffTrainingMonths),
      warnDays: try policy.integer(.complianceWarnDays),
      containHours: try policy.integer(.incidentContainHours),
      authorityHours: try policy.integer(.incidentAuthorityHours),
      personsHours: try policy.integer(.incidentPersonsHours))
  }
}
