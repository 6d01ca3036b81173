extension Loan {
  /// The loan's position at the end of `day`.
  ///
  /// Interest of a period is charged on its due day for the principal really in use, day by day
  /// (J2); an early payment beyond what is due pays the interest accrued so far and then principal
  /// of the last instalments (J3, 民法典 677).
  ///
  /// - Throws: ``ScheduleError`` when the terms give no schedule.
  public func position(on day: CivilDate) throws(ScheduleError) -> AccountPosition {
    guard let start = startedOn, start <= day else { return .empty(on: day) }
    var walk = LoanWalk(terms: terms, start: start)
    let schedule = try terms.schedule(from: start)
    var payments = payments[...].prefix { $0.on <= day }
    for instalment in schedule.instalments where instalment.dueOn <= day {
      while let payment = payments.first, payment.on < instalment.dueOn {
        walk.pay(payment)
        payments.removeFirst()
      }
      walk.fallDue(instalment)
    }
    for payment in payments { walk.pay(payment) }
    walk.advance(to: day)
    return walk.position(on: day, schedule: schedule)
  }
}

extension AccountPosition {
  static func empty(on day: CivilDate) -> AccountPosition {
    AccountPosition(
      on: day, figures: .zero, dues: [], notYetDue: .zero, accrued: .zero, next: nil, curedOn: [],
      remaining: 0, excess: .zero)
  }
}

/// Follows one loan through its due days and payments.
private struct LoanWalk {
  private let terms: LoanTerms
  private var ledger: DueLedger
  private var notYetDue: Money
  /// 分 × days of principal in use since interest was last charged.
  private var principalDays: Int64 = 0
  /// Interest charged before its due day by an early payment, and not covered by it.
  private var carried = Money.zero
  private var excess = Money.zero

  init(terms: LoanTerms, start: CivilDate) {
    self.terms = terms
    ledger = DueLedger(
      from: start, penaltyRate: terms.penaltyDailyRate, revolvingRate: .zero)
    ledger.advance(principal: terms.principal)
    notYetDue = terms.principal
  }

  private var accrued: Money {
    terms.dailyRate.of(Money(fen: principalDays), rounding: .halfUp)
  }

  mutating func advance(to day: CivilDate) {
    principalDays += notYetDue.fen * Int64(max(0, ledger.day.days(to: day)))
    ledger.advance(to: day)
  }

  private mutating func chargeAccrued() -> Money {
    let interest = accrued
    ledger.charge(interest: interest)
    principalDays = 0
    return interest
  }

  mutating func fallDue(_ instalment: Instalment) {
    advance(to: instalment.dueOn)
    let interest = chargeAccrued() + carried
    carried = .zero
    let principal = min(instalment.principal, notYetDue)
    notYetDue -= principal
    guard (principal + interest).isPositive else { return }
    ledger.add(
      Due(
        dueOn: instalment.dueOn, principal: principal, interest: interest,
        minimum: principal + interest))
  }

  mutating func pay(_ payment: Payment) {
    advance(to: payment.on)
    var left = ledger.pay(payment.amount)
    guard left.isPositive else { return }
    let owed = chargeAccrued() + carried
    let interest = min(owed, left)
    carried = owed - interest
    left -= interest
    let principal = min(notYetDue, left)
    notYetDue -= principal
    ledger.payEarly(interest: interest, principal: principal)
    excess += left - principal
  }

  func position(on day: CivilDate, schedule: Schedule) -> AccountPosition {
    let coming = schedule.instalments.filter { $0.dueOn > day }
    var next: AccountPosition.Coming?
    if let instalment = coming.first, (notYetDue + carried).isPositive {
      let days = Int64(day.days(to: instalment.dueOn))
      let interest = terms.dailyRate.of(
        Money(fen: principalDays + notYetDue.fen * days), rounding: .halfUp)
      next = AccountPosition.Coming(
        dueOn: instalment.dueOn, amount: min(instalment.principal, notYetDue) + interest + carried)
    }
    return AccountPosition(
      on: day, figures: ledger.figures, dues: ledger.dues, notYetDue: notYetDue,
      accrued: accrued + carried, next: next, curedOn: ledger.curedOn,
      remaining: (notYetDue + carried).isPositive ? coming.count : 0, excess: excess)
  }
}
