extension Draft {
  /// Cuts, freezes, temporary limits and the renewal of the line.
  mutating func change(_ command: LimitCommand, _ context: Context) throws(Refusal) {
    switch command {
    case .impose(let order): try impose(order, context)
    case .lift(let measure, let role): try lift(measure, by: role, context)
    case .review(let measure, let until, let role):
      try review(measure, keepUntil: until, by: role, context)
    case .appeal(let measure): try appeal(against: measure, context)
    case .offerTemporary(let amount): try offerTemporary(amount, context)
    case .answerTemporary(let isAccepted): try answerTemporary(isAccepted, context)
    case .renew: try renew(context)
    case .changeRate(let rate, let from, let reason, let role):
      try changeRate(to: rate, from: from, reason, by: role, context)
    }
  }

  /// Ends one product and leaves the others as they are (R92).
  mutating func end(_ product: Product, _ context: Context) throws(Refusal) {
    guard let agreement = state.openAgreement else { throw .noLine }
    guard !agreement.isEnded(product) else { throw .lineClosed }
    let day = context.businessDate
    let isOpen = state.openItems(on: day).contains { item in
      switch item.kind {
      case .loan, .payout: product == .cash
      case .purchases, .order: product == .purchase
      case .debit: state.product(of: item.ordinal) == product
      case .application: true
      }
    }
    guard !isOpen else { throw .debtOpen }
    let booked = product == .purchase ? state.purchaseLine?.servicing.bookedOn ?? day : day
    add(
      .limit(
        .productEnded(
          ProductEnded(
            agreement: agreement.ordinal, end: ProductEnd(product: product, on: max(day, booked))))
      ))
  }

  /// Does what a day owes here: ends a measure whose time is over or lays it before a person, and
  /// ends a temporary limit (R70, H20).
  mutating func followLimits(on day: CivilDate, _ context: Context) {
    guard let limits = state.openAgreement?.limits else { return }
    let today = max(day, context.businessDate)
    for measure in limits.measures where measure.wakesOn <= day {
      switch (measure.decideBy, measure.atEnd) {
      case (_?, _): end(measure, .notReviewed, by: nil, context)
      case (nil, .end): end(measure, .expired, by: nil, context)
      case (nil, .review):
        let decideBy = today.adding(days: Int(context.policy.limits.reviewDays))
        add(
          .limit(
            .measureDue(MeasureDue(measure: measure.ordinal, decideBy: decideBy, on: today))))
      }
    }
    if let temporary = limits.temporary, let until = temporary.until, until < day {
      add(.limit(.temporaryEnded(TemporaryEnded(unused: temporary.left, on: today))))
    }
  }

  /// Renews the line (续期) within the policy's days around its end, on the borrower's word: no
  /// inquiry, the same limit, and only while the caps of the day still allow it.
  private mutating func renew(_ context: Context) throws(Refusal) {
    let day = context.businessDate
    guard let agreement = state.openAgreement else { throw .noLine }
    guard agreement.isRenewable(on: day, context.policy.limits) else { throw .renewalNotDue }
    guard agreement.freeze(of: nil, on: day) == nil else { throw .lineFrozen }
    guard !state.isOverdue(on: day) else { throw .ownOverdue }
    try checkRestrictions(from: .lineFrozen, context)
    guard state.liveConsent(.bureauReporting) != nil || !state.mustAuthoriseToSign(context) else {
      throw .reportingNotAuthorised
    }
    try checkCaps(of: agreement.offer.limit, cash: agreement.offer.cashLimit, context)
    let months = Int(context.policy.cash.validityMonths)
    let validUntil = max(day, agreement.validUntil).adding(months: months)
    let ofPurchases = max(day, agreement.validity(of: .purchase).until).adding(
      months: Int(context.policy.purchase.validityMonths ?? context.policy.cash.validityMonths))
    add(
      .limit(
        .lineRenewed(
          LineRenewed(
            validUntil: validUntil, on: day,
            purchaseUntil: ofPurchases == validUntil ? nil : ofPurchases))))
  }
}
