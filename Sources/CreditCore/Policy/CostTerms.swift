/// What credit may cost and how its cost is shown (综合融资成本).
public struct CostTerms: Sendable, Hashable {
  /// The most a year of credit may cost, all fees included, on the strictest enabled convention
  /// (N4, N5, N7, N8).
  public var allInCap: Rate
  /// The most the average of new loans may cost a year, where such a line is set (N8).
  public var averageNewCap: Rate?
  /// The conventions that are enabled; the cap is tested on the strictest (N1, N3).
  public var annualisations: [Annualisation]
  /// How long the cost table must stay open before it can be confirmed, in seconds (N2).
  public var forcedReadSeconds: Int64
  /// How long after its opening a cost table can still be signed with, in seconds (N2).
  public var disclosureSeconds: Int64
  /// Days of a year by which a daily rate is annualised; printed in the contract.
  public var dayCount: Int64

  /// Every value, as the policy of one day has it.
  public init(
    allInCap: Rate, averageNewCap: Rate?, annualisations: [Annualisation], forcedReadSeconds: Int64,
    disclosureSeconds: Int64 = 1800, dayCount: Int64
  ) {
    self.allInCap = allInCap
    self.averageNewCap = averageNewCap
    self.annualisations = annualisations
    self.forcedReadSeconds = forcedReadSeconds
    self.disclosureSeconds = disclosureSeconds
    self.dayCount = dayCount
  }
}

extension CostTerms {
  init(_ policy: PolicyReader) throws(PolicyError) {
    self.init(
      allInCap: try policy.allInCap(.costCapAllIn),
      averageNewCap: try policy.optionalRate(.costCapAverageNew),
      annualisations: try policy.choices(.costAnnualisation),
      forcedReadSeconds: try policy.integer(.costDisclosureForcedReadSeconds),
      disclosureSeconds: try policy.integer(.costDisclosureValidSeconds),
      dayCount: try policy.integer(.costDayCount))
  }
}
