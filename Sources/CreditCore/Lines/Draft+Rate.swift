extension Draft {
  /// Sets the daily rate of later cash loans. A person decides it, the borrower is told, and a rise
  /// waits for the policy's days after that; it never touches a loan that was drawn.
  mutating func changeRate(
    to rate: Rate, from: CivilDate, _ reason: RateReason, by role: ReviewerRole,
    _ context: Context
  ) throws(Refusal) {
    let day = context.businessDate
    guard role != .system else { throw .personNeeded }
    guard let agreement = state.openAgreement, !agreement.isEnded(.cash) else { throw .noLine }
    let terms = context.policy.cash
    guard let now = state.dailyRate(on: day), rate != now, rate > .zero,
      state.comingRate(after: day)?.change.dailyRate != rate
    else { throw .rateUnfit }
    let notBefore = rate > now ? day.adding(days: Int(terms.rateNoticeDays)) : day
    guard from >= notBefore, from <= day.adding(days: 366) else { throw .rateDayUnfit }
    guard PriceCap(policy: context.policy).cut(rate) == rate else { throw .costAboveCap }
    try notify(.rateChanged, of: nil, context)
    add(
      .limit(
        .rateChanged(
          RateChanged(
            agreement: agreement.ordinal,
            change: RateChange(
              dailyRate: rate, from: from, reason: reason, by: role, on: day,
              notice: state.counts.notices, noticeDays: terms.rateNoticeDays)))))
  }
}
