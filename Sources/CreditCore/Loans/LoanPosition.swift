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
    var walk = LoanWalk(terms: terms, start: start)
    let schedule = try terms.schedule(from: start)
    var payments = payments.standing[...].prefix { $0.on <= day }
    for instalment in schedule.instalments where instalment.dueOn <= day {
      while let payment = payments.first, payment.on < instalment.dueOn {
        walk.pay(payment)
        payments.removeFirst()
      }
      walk.fallDue(instalment)
    }
    for payment in payments { walk.pay(payment) }
    walk.advance(to: day)
    for refund in refunds where refund.on <= day { walk.refundCredit(refund.amount) }
    return walk.position(on: day, schedule: schedule)
  }
}

extension AccountPosition {
  static func empty(on day: CivilDate) -> AccountPosition {
    AccountPosition(
      on: day, figures: .zero, dues: [], notYetDue: .zero, accrued: .zero, next: nil, curedOn: [],
      remaining: 0)
  }
}

/// Follows one loan through its due days and payments.
private struct LoanWalk {
  private let terms: LoanTerms
  private var ledger: DueLedger
  private var notYetDue: Money
  /// 分 × days of principal in use since the last due day.
  private var principalDays: Int64 = 0
  /// Interest charged since the last due day, by early payments.
  private var charged = Money.zero
  /// Interest charged before its due day by an early payment, and not covered by it.
  private var carried = Money.zero
  /// Paid toward the coming instalment, and the principal in it.
  private var ahead = Money.zero
  private var principalAhead = Money.zero

  init(terms: LoanTerms, start: CivilDate) {
    self.terms = terms
    ledger = DueLedger(
      from: start, penaltyRate: terms.penaltyDailyRate, revolvingRate: .zero)
    ledger.advance(principal: terms.principal)
    notYetDue = terms.principal
  }

  /// Rounded over the whole period, so that many small payments cost neither side anything.
  private var accrued: Money {
    terms.dailyRate.of(Money(fen: principalDays), rounding: .halfUp) - charged
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

  mutating func fallDue(_ instalment: Instalment) {
    advance(to: instalment.dueOn)
    let interest = chargeAccrued() + carried
    let principal = part(of: instalment)
    let asked = max(.zero, instalment.total - ahead)
    (principalDays, charged, carried, ahead, principalAhead) = (0, .zero, .zero, .zero, .zero)
    notYetDue -= principal
    guard (principal + interest).isPositive else { return }
    let isLast = notYetDue.isZero
    ledger.add(
      Due(
        dueOn: instalment.dueOn, principal: principal, interest: interest,
        minimum: isLast ? principal + interest : min(principal + interest, asked)))
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

  func position(on day: CivilDate, schedule: Schedule) -> AccountPosition {
    let coming = schedule.instalments.filter { $0.dueOn > day }
    var next: AccountPosition.Coming?
    if let instalment = coming.first, (notYetDue + carried).isPositive {
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
      accrued: accrued + carried, next: next, curedOn: ledger.curedOn,
      remaining: remaining(coming))
  }

  /// How many instalments are to come: early payments shorten the plan from its end.
  private func remaining(_ coming: [Instalment]) -> Int {
    guard let first = coming.first, (notYetDue + carried).isPositive else { return 0 }
    var left = notYetDue - part(of: first)
    return 1
      + coming.dropFirst().prefix { instalment in
        defer { left -= min(left, instalment.principal) }
        return left.isPositive
      }.count
  }
}
