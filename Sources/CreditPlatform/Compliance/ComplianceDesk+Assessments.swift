public import CreditCore

extension ComplianceDesk {
  /// All assessments, drafts and ended ones too.
  public func assessments() async throws(DeskError) -> AssessmentRegister {
    AssessmentRegister(try await all(Assessment.self))
  }

  /// The scenarios and recipients of the list in force that rest on no live assessment today (N52).
  public func assessmentGaps() async throws(DeskError) -> [AssessmentGap] {
    try await assessments().gaps(in: platform.register, on: platform.clock.businessDate)
  }

  /// The register of processing activities of today (N52, N56).
  public func activities() async throws(DeskError) -> [ProcessingActivity] {
    ProcessingActivity.all(
      platform.register, try await assessments(), on: platform.clock.businessDate)
  }
}
