/// What a decision of the compliance desk is told about the world.
public struct DeskContext: Sendable {
  /// The wall clock.
  public var recordedAt: Instant
  public var businessDate: CivilDate
  /// The policy of the business day.
  public var terms: ComplianceTerms

  public init(recordedAt: Instant, businessDate: CivilDate, terms: ComplianceTerms) {
    self.recordedAt = recordedAt
    self.businessDate = businessDate
    self.terms = terms
  }
}
