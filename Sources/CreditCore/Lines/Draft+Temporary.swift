extension Draft {
  /// Offers a temporary limit for purchases within the caps, without inquiry; who said no is left
  /// alone for the policy's time (H20, R117, N56).
  mutating func offerTemporary(_ amount: Money, _ context: Context) throws(Refusal) {
    let day = context.businessDate
    let limits = context.policy.limits
    let agreement = try raisable(context)
    guard let line = state.purchaseLine, line.closedOn == nil else { throw .noLine }
    let step = context.policy.cash.step.fen
    guard amount.isPositive, amount.fen % step == 0 else { throw .amountOutOfRange }
    if let last = agreement.limits.temporary {
      guard !last.isOpen(on: day), last.until == nil else { throw .offerTooSoon }
      if let answer = last.answer, !answer.isAccepted,
        day < answer.on.adding(days: Int(limits.offerPauseDays))
      {
        throw .offerTooSoon
      }
    }
    try checkCaps(of: agreement.offer.limit + amount, cash: agreement.offer.cashLimit, context)
    add(
      .limit(
        .temporaryOffered(
          TemporaryOffered(
            temporary: TemporaryLimit(
              amount: amount, offeredOn: day,
              openUntil: day.adding(days: Int(limits.offerDays)))))))
  }

  /// Takes the borrower's yes or no; the time of use runs from a yes, which counts only while the
  /// caps still allow it.
  mutating func answerTemporary(_ isAccepted: Bool, _ context: Context) throws(Refusal) {
    let day = context.businessDate
    guard let offer = state.openAgreement?.limits.temporary, offer.isOpen(on: day) else {
      throw .offerUnknown
    }
    var until: CivilDate?
    if isAccepted {
      let agreement = try raisable(context)
      try checkCaps(
        of: agreement.offer.limit + offer.amount, cash: agreement.offer.cashLimit, context)
      until = day.adding(days: Int(context.policy.limits.temporaryDays))
    }
    add(
      .limit(
        .temporaryAnswered(
          TemporaryAnswered(answer: IncreaseAnswer(isAccepted: isAccepted, on: day), until: until)
        )))
  }

  /// Before a purchase of an amount that is available: what of it the general limit does not carry
  /// is used of the temporary one (H20).
  mutating func useTemporary(for amount: Money, _ context: Context) {
    let day = context.businessDate
    guard let temporary = state.openAgreement?.limits.liveTemporary(on: day) else { return }
    let own = state.limitUse(of: .purchase, on: day)
    let general = min(own.general, state.limitUse(on: day).general)
    let part = max(.zero, amount - general)
    // What was repaid must not come back with the next purchase, so the standing is kept anew.
    guard part.isPositive || temporary.use.owed.isPositive else { return }
    add(
      .limit(
        .temporaryUsed(
          TemporaryUsed(
            use: TemporaryUse(
              drawn: temporary.use.drawn + part, owed: own.temporary + part,
              purchases: own.used + amount), on: day))))
  }
}
