extension Draft {
  /// Cuts or freezes a product or the whole line. Nothing is done silently: without its notice
  /// there is no measure (R70).
  mutating func impose(_ order: ImposeMeasure, _ context: Context) throws(Refusal) {
    let day = context.businessDate
    guard let agreement = state.openAgreement else { throw .noLine }
    guard order.by != .system || order.reason.isSeenByRule else { throw .personNeeded }
    try checkTime(until: order.until, context)
    if let cut = order.cutTo {
      let step = context.policy.cash.step.fen
      guard cut >= .zero, cut.fen % step == 0, cut < agreement.granted(order.product, on: day)
      else { throw .amountOutOfRange }
    } else {
      guard
        !agreement.limits.measures.contains(where: { $0.isFreeze && $0.product == order.product })
      else { throw .measureKnown }
    }
    try notify(order.cutTo == nil ? .limitFrozen : .limitCut, of: nil, context)
    let measure = LimitMeasure(
      ordinal: state.counts.measures + 1, product: order.product, cutTo: order.cutTo,
      reason: order.reason, rule: order.reason.rule, by: order.by, on: day, until: order.until,
      atEnd: order.atEnd, notice: state.counts.notices)
    add(.limit(.measureBegan(MeasureBegan(measure: measure))))
  }

  /// Ends a measure before its time.
  mutating func lift(
    _ ordinal: Int64, by role: ReviewerRole, _ context: Context
  ) throws(Refusal) {
    guard let measure = state.measure(ordinal) else { throw .measureUnknown }
    end(measure, .lifted, by: role, context)
  }

  /// A person's decision about a measure that is due for its review: kept on, of which the borrower
  /// is told again and may appeal again, or ended.
  mutating func review(
    _ ordinal: Int64, keepUntil: CivilDate?, by role: ReviewerRole, _ context: Context
  ) throws(Refusal) {
    guard role != .system else { throw .personNeeded }
    guard let measure = state.measure(ordinal) else { throw .measureUnknown }
    guard measure.decideBy != nil else { throw .nothingToReview }
    guard let keepUntil else {
      end(measure, .reviewed, by: role, context)
      return
    }
    try checkTime(until: keepUntil, context)
    try notify(measure.isFreeze ? .limitFrozen : .limitCut, of: nil, context)
    add(
      .limit(
        .measureKept(
          MeasureKept(
            measure: ordinal, until: keepUntil, notice: state.counts.notices, by: role,
            on: context.businessDate))))
  }

  /// 申诉: opens a request with its clock, which a person answers; one for each time that the
  /// measure began or was kept on.
  mutating func appeal(against ordinal: Int64, _ context: Context) throws(Refusal) {
    guard let measure = state.measure(ordinal) else { throw .measureUnknown }
    if let appeal = state.appeal(against: measure), !appeal.isOpen { throw .appealAnswered }
    _ = try open(.limitAppeal, measure: ordinal, context)
  }

  /// What granting an appeal does: the measure ends. One that ended meanwhile needs nothing.
  mutating func grantAppeal(_ request: RightsRequest, _ context: Context) {
    guard let measure = request.measure.flatMap({ state.measure($0) }) else { return }
    end(measure, .appealGranted, by: nil, context)
  }

  /// Ends a measure and tells the borrower; an appeal against it is answered with that. What is
  /// good for the borrower does not wait for a notice that can't be sent now.
  mutating func end(
    _ measure: LimitMeasure, _ cause: MeasureEndCause, by role: ReviewerRole?,
    _ context: Context
  ) {
    add(
      .limit(
        .measureEnded(
          MeasureEnded(
            measure: measure.ordinal, cause: cause, by: role, on: context.businessDate))))
    try? notify(.limitRestored, of: nil, context)
    guard cause != .appealGranted, let appeal = state.openRequest(.limitAppeal),
      appeal.measure == measure.ordinal
    else { return }
    answer(appeal, .done, context)
  }

  /// Every measure has an end or a review within the policy's days.
  private func checkTime(until: CivilDate, _ context: Context) throws(Refusal) {
    let last = context.businessDate.adding(days: Int(context.policy.limits.measureDays))
    guard until > context.businessDate, until <= last else { throw .measureDayUnfit }
  }
}
