/// Holds prices under the legal cap on the all-in cost, by the strictest annualisation enabled
/// (N2–N8).
public struct PriceCap: Sendable {
  public var policy: PolicyTerms

  public init(policy: PolicyTerms) {
    self.policy = policy
  }

  /// Daily rates are quoted in whole thousandths of a percent.
  private static let step: Int64 = 10_000
  /// The loan on which a ladder's rate is measured.
  private static let sample = Money(yuan: 10_000)
  /// The longest and the shortest month: a loan drawn on any day of the calendar costs no more in
  /// the one convention or another than it would if all its months were such.
  private static let months = [Period(count: 31, unit: .day), Period(count: 28, unit: .day)]

  /// Whether a loan costs no more than the cap by every enabled annualisation.
  public func allows(_ terms: LoanTerms, from day: CivilDate) -> Bool {
    allows(terms, from: day, every: .monthly)
  }

  private func allows(_ terms: LoanTerms, from day: CivilDate, every period: Period) -> Bool {
    guard let cost = try? PriceCap.cost(of: terms, from: day, every: period) else { return false }
    return policy.cost.annualisations.allSatisfy { cost.rate($0) <= policy.cost.allInCap }
  }

  /// The ladder's daily rate, lowered to the highest quotable one that the cap allows for every
  /// term offered, whatever day a loan is drawn on: what was offered can be drawn.
  public func cut(_ rate: Rate) -> Rate {
    var low: Int64 = 0
    var high = rate.partsPerBillion / PriceCap.step
    if allows(Rate(partsPerBillion: high * PriceCap.step)) {
      return Rate(partsPerBillion: high * PriceCap.step)
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if allows(Rate(partsPerBillion: middle * PriceCap.step)) {
        low = middle
      } else {
        high = middle
      }
    }
    return Rate(partsPerBillion: low * PriceCap.step)
  }

  private func allows(_ rate: Rate) -> Bool {
    policy.cash.terms.allSatisfy { instalments in
      let terms = LoanTerms(
        principal: PriceCap.sample, dailyRate: rate, instalments: instalments,
        dayCount: policy.cost.dayCount,
        penaltyNumerator: policy.cash.penaltyMultiplier.numerator,
        penaltyDenominator: policy.cash.penaltyMultiplier.denominator)
      return PriceCap.months.allSatisfy { allows(terms, from: policy.day, every: $0) }
    }
  }

  /// The cost of a loan in normal performance, for the cost table (综合融资成本明示表, N2).
  ///
  /// - Throws: ``CostError`` when the terms give no schedule or no yield.
  public static func cost(
    of terms: LoanTerms, from day: CivilDate, every period: Period = .monthly
  ) throws(CostError) -> CostOfCredit {
    guard let schedule = try? terms.schedule(from: day, every: period) else {
      throw .nothingInUse
    }
    let payments = schedule.instalments.flatMap { instalment in
      [(CostKind.principal, instalment.principal), (.interest, instalment.interest)].map {
        CreditPayment(
          period: instalment.number, day: day.days(to: instalment.dueOn), amount: $0.1, kind: $0.0)
      }
    }
    return try CostOfCredit(received: terms.principal, payments: payments, periodsPerYear: 12)
  }
}
