extension Loan {
  /// The loan as record 210 (R4) tells it on `day`; a loan that was settled by then as of the day
  /// it was.
  func figures(on reportDay: CivilDate) throws(ScheduleError) -> AccountFigures {
    let closedOn = settledOn.flatMap { $0 <= reportDay ? $0 : nil }
    let day = closedOn ?? reportDay
    let position = try position(on: day)
    let before = try self.position(on: day.month.firstDay.adding(days: -1))
    let start = startedOn ?? drawnOn
    let plan = try plan(on: day)
    let inMonth = plan.last { $0.dueOn <= day && $0.dueOn.month == day.month }
    var due = before.dueNow
    if let inMonth {
      due += (try self.position(on: inMonth.dueOn.adding(days: -1))).next?.amount ?? .zero
    }
    var figures = AccountFigures(
      product: .cash, position: position, month: day.month, due: due,
      settlementOn: inMonth?.dueOn, payments: payments, openedOn: start,
      dueOn: plan.last?.dueOn ?? start, amount: terms.principal,
      instalments: terms.instalments, servicing: servicing, closedOn: closedOn)
    if terms.method != .equalInstalment { figures.method = terms.method }
    figures.tell(badDebt, position)
    return figures
  }

  /// The day the debt was paid in full.
  public var settledOn: CivilDate? {
    if case .settled(_, let on) = stage { on } else { nil }
  }
}

extension PurchaseLine {
  /// The line as record 210 (R1, merged for the month, R119, R120) tells it on `day`.
  func figures(on reportDay: CivilDate, limit: Money, validUntil: CivilDate) -> AccountFigures {
    let closedOn = closedOn.flatMap { $0 <= reportDay ? $0 : nil }
    let day = closedOn ?? reportDay
    let position = position(on: day)
    let billed = billDue(in: day.month, by: day)
    var figures = AccountFigures(
      product: .purchase, position: position, month: day.month,
      due: billed?.asked ?? .zero, settlementOn: billed?.dueOn, payments: payments,
      openedOn: openedOn, dueOn: validUntil, amount: limit, instalments: 0, servicing: servicing,
      closedOn: closedOn, paidBefore: past?.paidOn)
    figures.tell(badDebt, position)
    return figures
  }
}

extension Servicing {
  /// Since when the class holds that a record of a day tells. What was told anew of earlier months
  /// may have given the class a later day than it has here, and it never goes back (BLR022).
  fileprivate func classedOn(toldOf day: CivilDate) -> CivilDate {
    var since = classedOn
    if let before = reported.told.last(where: { $0.day < day }) {
      since = max(since, before.loanClass == loanClass ? before.classedOn : before.day)
    }
    let after = reported.told.first { $0.day > day }
    return min(since, after?.classedOn ?? day, day)
  }
}

extension AccountFigures {
  /// 呆账: status 41 from its recognition, 42 from its write-off, while something is overdue.
  fileprivate mutating func tell(_ badDebt: BadDebt?, _ position: AccountPosition) {
    guard let badDebt, badDebt.recognisedOn <= position.on, closedOn == nil,
      position.daysOverdue > 0
    else { return }
    status = badDebt.writtenOffOn.map { $0 <= position.on } ?? false ? 42 : 41
    repayment = "B"
  }

  /// - Parameters:
  ///   - due: what had to be paid in the month.
  ///   - settlementOn: the due day in the month, if there was one.
  ///   - paidBefore: the newest payment of those that left the state.
  fileprivate init(
    product: Product, position: AccountPosition, month: YearMonth, due: Money,
    settlementOn: CivilDate?, payments: [Payment], openedOn: CivilDate, dueOn: CivilDate,
    amount: Money, instalments: Int64, servicing: Servicing, closedOn: CivilDate?,
    paidBefore: CivilDate? = nil
  ) {
    let day = position.on
    let known = payments.standing.filter { $0.on <= day }
    self.product = product
    self.openedOn = openedOn
    self.dueOn = dueOn
    self.amount = amount
    self.instalments = instalments
    self.month = month
    self.settlementOn = closedOn ?? settlementOn ?? day
    balance = position.figures.principal
    remaining = Int64(position.remaining + position.overduePeriods)
    loanClass = servicing.loanClass
    classedOn = servicing.classedOn(toldOf: day)
    overduePeriods = Int64(position.overduePeriods)
    overdueTotal = position.overdueTotal
    overduePrincipal = position.overduePrincipal(days: 1...Int.max)
    overdueByAge = [31...60, 61...90, 91...180, 181...Int.max].map {
      position.overduePrincipal(days: $0)
    }
    paid = known.lazy.filter { $0.on.month == month }.map(\.amount).sum()
    lastPaidOn = known.last?.on ?? paidBefore ?? openedOn
    self.closedOn = closedOn
    if closedOn != nil {
      status = 3
      repayment = "C"
      self.due = due
      tellNothingOwed()
    } else if position.daysOverdue > 0 {
      status = 2
      repayment = AccountFigures.lateness(days: position.daysOverdue)
      self.due = due
    } else {
      status = 1
      let isIdle = due.isZero && (product == .cash || position.figures.principal.isZero)
      let isLate = position.curedOn.contains { $0.month == month }
      repayment = isLate ? "M" : isIdle ? "*" : "N"
      self.due = due
    }
  }

  /// Of a closed account nothing is owed: what a payment that was taken back left open on its last
  /// day was covered since, or the account would be owed on again.
  private mutating func tellNothingOwed() {
    (balance, overdueTotal, overduePrincipal) = (.zero, .zero, .zero)
    (remaining, overduePeriods) = (0, 0)
    overdueByAge = overdueByAge.map { _ in .zero }
  }

  /// 1 for 1–30 days, each 30 days one more, 7 for over 180 (spec bureau 2.3).
  private static func lateness(days: Int) -> String {
    "\(min(7, (days + 29) / 30))"
  }

  /// Whether it is adverse information (不良信息): overdue, or below 关注 (N22).
  var isAdverse: Bool {
    closedOn == nil && (lateness > 0 || status != 1 || loanClass > .specialMention)
  }
}
