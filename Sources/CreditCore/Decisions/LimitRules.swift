/// Limit and price of an approved application: a pure function of the score band, the income and
/// the caps, which are never exceeded (R54).
struct LimitRules {
  var policy: PolicyTerms

  func offer(for inputs: DecisionInputs) -> Result<Offer, DecisionReason> {
    let probability = inputs.probabilityPPM ?? .max
    guard
      let step = policy.decision.limitLadder.first(where: { probability <= $0.maxProbabilityPPM }),
      let price = policy.cash.rateLadder.first(where: { probability <= $0.maxProbabilityPPM })
    else { return .failure(DecisionReason(code: "high-risk", rule: "decision.limit_ladder")) }
    let rate = PriceCap(policy: policy).cut(price.dailyRate)
    var limit = min(step.limit, policy.limits.consumerMax)
    limit = min(limit, share(policy.decision.incomeMultiplePerMille, of: inputs.monthlyIncome))
    if inputs.isBlankFile { limit = min(limit, policy.decision.blankFileMaximum) }
    limit = min(limit, affordable(inputs, rate))
    limit = floor(limit)
    guard limit >= policy.cash.minimum else {
      return .failure(
        DecisionReason(code: "burden", rule: "decision.burden_share_of_income"))
    }
    return .success(
      Offer(
        limit: limit,
        cashLimit: floor(min(policy.cash.maximum, share(policy.cash.sharePerMille, of: limit))),
        purchaseLimit: floor(share(policy.purchase.sharePerMille, of: limit)), dailyRate: rate))
  }

  /// The largest limit whose instalment over the longest term, beside what falls due elsewhere,
  /// stays within the policy's share of the income.
  private func affordable(_ inputs: DecisionInputs, _ rate: Rate) -> Money {
    let elsewhere = Money(yuan: inputs.figure(.monthlyBurden) ?? 0)
    let room =
      share(policy.decision.burdenShareOfIncomePerMille, of: inputs.monthlyIncome) - elsewhere
    guard room.isPositive, let months = policy.cash.terms.max() else { return .zero }
    // A level instalment is below principal ÷ n plus one month's interest on all of it.
    let perYuan = Rate(
      partsPerBillion: Rate.one / months + rate.scaled(by: 31, over: 1).partsPerBillion)
    return Money(
      fen: Int64(Int128(room.fen) * Int128(Rate.one) / Int128(perYuan.partsPerBillion)))
  }

  private func share(_ perMille: Int64, of amount: Money) -> Money {
    Money(fen: Int64(Rounding.down.divide(Int128(amount.fen) * Int128(perMille), by: 1000)))
  }

  /// Down to a whole step.
  private func floor(_ amount: Money) -> Money {
    Money(fen: amount.fen / policy.cash.step.fen * policy.cash.step.fen)
  }
}

extension DecisionReason: Error {}
