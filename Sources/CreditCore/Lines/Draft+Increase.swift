extension Draft {
  /// Offers a higher limit within the caps, without an inquiry and without anything being reported
  /// for it (R117). Somebody who said no is left alone for the policy's time (N56).
  mutating func offerIncrease(_ wish: OfferIncrease, _ context: Context) throws(Refusal) {
    let day = context.businessDate
    let limits = context.policy.limits
    let agreement = try raisable(context)
    let before = agreement.offer
    guard wish.limit > before.limit, wish.cashLimit >= before.cashLimit,
      wish.purchaseLimit >= before.purchaseLimit, wish.cashLimit <= wish.limit,
      wish.purchaseLimit <= wish.limit
    else { throw .amountOutOfRange }
    try checkCaps(of: wish.limit, cash: wish.cashLimit, context)
    if let last = agreement.increase {
      guard !last.isOpen(on: day) else { throw .offerTooSoon }
      if let answer = last.answer, !answer.isAccepted,
        day < answer.on.adding(days: Int(limits.offerPauseDays))
      {
        throw .offerTooSoon
      }
    }
    add(
      .limit(
        .increaseOffered(
          IncreaseOffered(
            offer: IncreaseOffer(
              limit: wish.limit, cashLimit: wish.cashLimit, purchaseLimit: wish.purchaseLimit,
              offeredOn: day, until: day.adding(days: Int(limits.offerDays)))))))
  }

  /// Takes the borrower's yes or no to the open offer; a yes only while the caps still allow it.
  mutating func answerIncrease(_ isAccepted: Bool, _ context: Context) throws(Refusal) {
    guard let offer = state.agreement?.increase, offer.isOpen(on: context.businessDate) else {
      throw .offerUnknown
    }
    if isAccepted {
      _ = try raisable(context)
      try checkCaps(of: offer.limit, cash: offer.cashLimit, context)
    }
    let answer = IncreaseAnswer(isAccepted: isAccepted, on: context.businessDate)
    add(.limit(.increaseAnswered(IncreaseAnswered(answer: answer))))
  }

  /// The agreement, when it can be raised today.
  func raisable(_ context: Context) throws(Refusal) -> CreditAgreement {
    guard let agreement = state.openAgreement else { throw .noLine }
    guard context.businessDate <= agreement.validUntil else { throw .lineExpired }
    guard !agreement.isFrozen else { throw .lineFrozen }
    guard agreement.limits.measures.isEmpty else { throw .measureLive }
    try checkRestrictions(from: .noLimitIncrease, context)
    return agreement
  }

  /// The caps of the lender type, of the income and of the product (R54, N10–N16).
  func checkCaps(
    of limit: Money, cash: Money, _ context: Context
  ) throws(Refusal) {
    let policy = context.policy
    let byIncome = Rounding.down.divide(
      Int128(state.monthlyIncome.fen) * Int128(policy.decision.incomeMultiplePerMille), by: 1000)
    guard limit <= policy.limits.consumerMax, Int128(limit.fen) <= byIncome,
      cash <= policy.cash.maximum
    else { throw .limitExceeded }
  }
}
