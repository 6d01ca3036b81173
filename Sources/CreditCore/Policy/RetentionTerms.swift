/// How long records are kept (保存期限).
public struct RetentionTerms: Sendable, Hashable {
  /// Impact assessments and processing records, in years (N52).
  public var assessmentYears: Int64
  /// Records of giving data to others, in years (N56).
  public var shareRecordYears: Int64
  /// Identity and transaction records after the relation ends, in years (N57).
  public var kycYears: Int64
  /// Adverse information after its end, in years (N23, R126).
  public var adverseYears: Int64
  /// Months between personal-information compliance audits (N58).
  public var auditMonths: Int64

  /// Every value, as the policy of one day has it.
  public init(
    assessmentYears: Int64, shareRecordYears: Int64, kycYears: Int64, adverseYears: Int64,
    auditMonths: Int64
  ) {
    self.assessmentYears = assessmentYears
    self.shareRecordYears = shareRecordYears
    self.kycYears = kycYears
    self.adverseYears = adverseYears
    self.auditMonths = auditMonths
  }
}

extension RetentionTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      assessmentYears: try policy.integer(.retentionAssessmentYears),
      shareRecordYears: try policy.integer(.retentionShareRecordYears),
      kycYears: try policy.integer(.retentionKycYears),
      adverseYears: try policy.integer(.retentionAdverseYears),
      auditMonths: try policy.integer(.auditPiComplianceMonths))
  }
}
