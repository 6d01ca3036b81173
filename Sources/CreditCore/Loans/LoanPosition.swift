extension Loan {
  /// The loan's position at the end of `day`.
  ///
  /// Interest of a period is charged on its due day for the principal really in use, day by day
  /// (J2); an early payment beyond what is due pays the interest accrued so far and then principal:
  /// of the coming instalment first, then of the last ones (J3, 民法典 677). An instalment that was
  /// paid some days early is met: the interest that this leaves is not overdue. A payment that was
  /// reversed counts as if it had not been.
  ///
  /// - Throws: ``ScheduleError`` when the terms give no schedule.
  public func position(on day: CivilDate) throws(ScheduleError) -> AccountPosition {
    guard let start = startedOn, start <= day else { return .empty(on: day) }
    let walk = try walk(from: start, through: day)
    var position = walk.position(on: day)
    position.figures.paidBack = refunds.paidBack(by: day)
    if let off = badDebt?.writtenOffOn, off <= day { position.figures.writeOff() }
    return position
  }

  /// The plan as it stands on a day: what fell due by the plans of its time, and what is to come by
  /// the newest one. Early payments shorten it only where it was made anew.
  public func plan(on day: CivilDate) throws(ScheduleError) -> [Instalment] {
    guard let start = startedOn, start <= day else {
      return try terms.schedule(from: startedOn ?? drawnOn).instalments
    }
    let walk = try walk(from: start, through: day)
    var plan = walk.passed + walk.coming
    for index in plan.indices { plan[index].number = index + 1 }
    return plan
  }

  private func walk(
    from start: CivilDate, through day: CivilDate
  ) throws(ScheduleError) -> LoanWalk {
    var walk = LoanWalk(
      terms: terms, start: start, plan: try terms.schedule(from: start).instalments)
    var changes = changes[...].prefix { $0.on <= day }
    for payment in payments.standing where payment.on <= day {
      while let change = changes.first, change.on < payment.on {
        try walk.take(change)
        changes.removeFirst()
      }
      walk.fallDue(through: payment.on)
      walk.pay(payment)
    }
    for change in changes { try walk.take(change) }
    walk.fallDue(through: day)
    walk.advance(to: day)
    for refund in refunds.standing where refund.on <= day { walk.refundCredit(refund.amount) }
    return walk
  }
}

extension AccountPosition {
  static func empty(on day: CivilDate) -> AccountPosition {
    AccountPosition(
      on: day, figures: .zero, dues: [], notYetDue: .zero, accrued: .zero, next: nil, curedOn: [],
      remaining: 0)
  }
}

/// Follows one loan through its due days, payments and changes.
private struct LoanWalk {
  private let terms: LoanTerms
  /// The instalments that fell due, and those that are to come.
  private(set) var passed: [Instalment] = []
  private(set) var coming: ArraySlice<Instalment>
  private var ledger: DueLedger
  private var notYetDue: Money
  /// 分 × days of principal in use since the last due day.
  private var principalDays: Int64 = 0
  /// Interest charged since the last due day, by early payments.
  private var charged = Money.zero
  /// Interest charged before its due day by an early payment, and not covered by it.
  private var carried = Money.zero
  /// What of it the plan knows nothing of, because it was made on a later day.
  private var beforePlan = Money.zero
  /// Paid toward the coming instalment, and the principal in it.
  private var ahead = Money.zero
  private var principalAhead = Money.zero

  init(terms: LoanTerms, start: CivilDate, plan: [Instalment]) {
    self.terms = terms
    coming = plan[...]
    ledger = DueLedger(
      from: start, penaltyRate: terms.penaltyDailyRate, revolvingRate: .zero)
    ledger.advance(principal: terms.principal)
    notYetDue = terms.principal
  }

  /// Rounded over the whole period, so that many small payments cost neither side anything.
  private var accrued: Money {
    terms.dailyRate.of(Money(fen: principalDays), rounding: .halfUp) - charged
  }

  private var accruals: [Accrual] {
    [
      Accrual(
        .interest, from: ledger.day, at: terms.dailyRate, notYetDue, days: principalDays)
    ] + ledger.accruals
  }

  mutating func advance(to day: CivilDate) {
    principalDays += notYetDue.fen * Int64(max(0, ledger.day.days(to: day)))
    ledger.advance(to: day)
  }

  private mutating func chargeAccrued() -> Money {
    let interest = accrued
    ledger.charge(interest: interest)
    charged += interest
    return interest
  }

  /// Lets everything fall due that is due on `day` or before.
  mutating func fallDue(through day: CivilDate) {
    while let instalment = coming.first, instalment.dueOn <= day {
      coming.removeFirst()
      passed.append(instalment)
      // Nothing falls due before the end where all is paid at once.
      if terms.method != .bullet || coming.isEmpty { fallDue(instalment) }
    }
  }

  private mutating func fallDue(_ instalment: Instalment) {
    advance(to: instalment.dueOn)
    let interest = chargeAccrued() + carried
    let principal = part(of: instalment)
    let asked = max(.zero, instalment.total + beforePlan - ahead)
    (principalDays, charged, carried, ahead, principalAhead) = (0, .zero, .zero, .zero, .zero)
    beforePlan = .zero
    notYetDue -= principal
    guard (principal + interest).isPositive else { return }
    let isLast = notYetDue.isZero
    ledger.add(
      Due(
        dueOn: instalment.dueOn, principal: principal, interest: interest,
        minimum: isLast ? principal + interest : min(principal + interest, asked),
        leniency: terms.leniency))
  }

  mutating func take(_ change: LoanChange) throws(ScheduleError) {
    fallDue(through: change.on)
    advance(to: change.on)
    switch change.what {
    case .replanned(let replan): try self.replan(replan, on: change.on)
    case .reduced(let reduction): reduce(reduction)
    }
  }

  /// What is not due falls due on other days; interest so far is asked for with the first of them.
  private mutating func replan(_ replan: Replan, on day: CivilDate) throws(ScheduleError) {
    carried += chargeAccrued()
    guard notYetDue.isPositive else { return }
    coming =
      try terms.schedule(of: notYetDue, from: day, dueOn: replan.dueOn).instalments[...]
    beforePlan = carried
    (ahead, principalAhead) = (.zero, .zero)
  }

  /// Forgives what is owed of each kind: what is due first, then interest so far and principal of
  /// the last instalments.
  private mutating func reduce(_ reduction: Reduction) {
    let left = ledger.reduce(reduction)
    carried += chargeAccrued()
    let interest = min(carried, left.interest)
    let principal = min(notYetDue, left.principal)
    carried -= interest
    notYetDue -= principal
    ledger.reduceEarly(interest: interest, principal: principal)
  }

  /// The principal that falls due with the coming instalment.
  private func part(of instalment: Instalment) -> Money {
    min(notYetDue, max(.zero, instalment.principal - principalAhead))
  }

  mutating func pay(_ payment: Payment) {
    advance(to: payment.on)
    let (minimum, penalty) = (ledger.minimum, ledger.figures.penalty)
    var left = ledger.pay(payment.amount)
    ahead += max(.zero, payment.amount - minimum - penalty)
    guard left.isPositive else { return }
    let owed = chargeAccrued() + carried
    let interest = min(owed, left)
    carried = owed - interest
    left -= interest
    let principal = min(notYetDue, left)
    notYetDue -= principal
    principalAhead += principal
    ledger.payEarly(interest: interest, principal: principal)
    ledger.credit(left - principal)
  }

  mutating func refundCredit(_ amount: Money) { ledger.refundCredit(amount) }

  func position(on day: CivilDate) -> AccountPosition {
    var next: AccountPosition.Coming?
    if let instalment = terms.method == .bullet ? coming.last : coming.first,
      (notYetDue + carried).isPositive
    {
      let days = Int64(day.days(to: instalment.dueOn))
      let interest =
        terms.dailyRate.of(Money(fen: principalDays + notYetDue.fen * days), rounding: .halfUp)
        - charged
      let principal = part(of: instalment)
      next = AccountPosition.Coming(
        dueOn: instalment.dueOn, amount: principal + interest + carried, principal: principal)
    }
    return AccountPosition(
      on: day, figures: ledger.figures, dues: ledger.dues, notYetDue: notYetDue,
      accrued: accrued + carried, next: next, curedOn: ledger.curedOn, remaining: remaining,
      accruals: accruals)
  }

  /// How many instalments are to come: early payments shorten the plan from its end.
  private var remaining: Int {
    guard let first = coming.first, (notYetDue + carried).isPositive else { return 0 }
    var left = notYetDue - part(of: first)
    return 1
      + coming.dropFirst().prefix { instalment in
        defer { left -= min(left, instalment.principal) }
        return left.isPositive
      }.count
  }
}
