/// One monthly bill (账单) as issued on its bill day.
public struct Bill: Hashable, Sendable {
  public var billedOn: CivilDate
  public var dueOn: CivilDate
  /// Purchases of the window, from the last bill day to the day before this one (H4).
  public var purchases: Money
  /// Interest and penalty put on this bill.
  public var interest: Money
  /// What earlier bills left unpaid.
  public var pastDue: Money
  /// 最低还款额 (H6).
  public var minimum: Money

  public var total: Money { purchases + interest + pastDue }
}

extension PurchaseLine {
  /// The line's position at the end of `day`.
  public func position(on day: CivilDate) -> AccountPosition {
    walk(through: day).position(on: day)
  }

  /// The bill issued on `day`; `nil` when `day` is no bill day or there is nothing to bill.
  public func bill(on day: CivilDate) -> Bill? {
    walk(through: day).bills.last { $0.billedOn == day }
  }

  /// The bill that fell due in a month, by `day`; `nil` when none did.
  func billDue(in month: YearMonth, by day: CivilDate) -> Bill? {
    walk(through: day).bills.last { $0.dueOn.month == month && $0.dueOn <= day }
  }

  /// The bill days from the opening to `day`, oldest first.
  private func billDays(through day: CivilDate) -> [CivilDate] {
    var days: [CivilDate] = []
    var month = openedOn.month
    while true {
      let billDay = month.day(Int(terms.billDay))
      if billDay > day { return days }
      if billDay > openedOn { days.append(billDay) }
      month = month.adding(months: 1)
    }
  }

  private func walk(through day: CivilDate) -> PurchaseWalk {
    var walk = PurchaseWalk(terms: terms, start: openedOn)
    var purchases = purchases[...].prefix { $0.on <= day }
    var payments = payments[...].prefix { $0.on <= day }
    func pass(until limit: CivilDate, into walk: inout PurchaseWalk) {
      while true {
        let purchase = purchases.first.flatMap { $0.on < limit ? $0 : nil }
        let payment = payments.first.flatMap { $0.on < limit ? $0 : nil }
        switch (purchase, payment) {
        case (let purchase?, let payment) where payment.map({ purchase.on <= $0.on }) ?? true:
          walk.buy(purchase)
          purchases.removeFirst()
        case (_, let payment?):
          walk.pay(payment)
          payments.removeFirst()
        default: return
        }
      }
    }
    for billDay in billDays(through: day) {
      pass(until: billDay, into: &walk)
      walk.issueBill(on: billDay)
    }
    pass(until: day.adding(days: 1), into: &walk)
    walk.advance(to: day)
    return walk
  }
}

/// Follows one purchase line through purchases, bills and payments.
private struct PurchaseWalk {
  private let terms: PurchaseLineTerms
  private var ledger: DueLedger
  private var unbilled = Money.zero
  /// Interest charged by an early payment, not covered by it and not billed yet.
  private var carried = Money.zero
  private(set) var bills: [Bill] = []
  private var excess = Money.zero

  init(terms: PurchaseLineTerms, start: CivilDate) {
    self.terms = terms
    ledger = DueLedger(
      from: start, penaltyRate: terms.overdueDailyRate, revolvingRate: terms.revolvingDailyRate)
  }

  mutating func advance(to day: CivilDate) { ledger.advance(to: day) }

  mutating func buy(_ purchase: Purchase) {
    advance(to: purchase.on)
    ledger.advance(principal: purchase.amount)
    unbilled += purchase.amount
  }

  mutating func pay(_ payment: Payment) {
    advance(to: payment.on)
    var left = ledger.pay(payment.amount)
    guard left.isPositive else { return }
    carried += ledger.chargeRevolvingInterest()
    let interest = min(carried, left)
    let early = min(unbilled, left - interest)
    ledger.payEarly(interest: interest, principal: early)
    carried -= interest
    unbilled -= early
    left -= interest + early
    excess += left
  }

  mutating func issueBill(on day: CivilDate) {
    advance(to: day)
    let interest = ledger.chargeRevolvingInterest() + carried
    carried = .zero
    let penalty = ledger.figures.penalty
    let pastDue = ledger.totalDue
    guard (unbilled + interest + pastDue).isPositive else { return }
    let minimum =
      terms.minimumRate.of(unbilled, rounding: .halfUp) + interest
    let dueOn = terms.dueDay(afterBillOn: day)
    bills.append(
      Bill(
        billedOn: day, dueOn: dueOn, purchases: unbilled, interest: interest + penalty,
        pastDue: pastDue, minimum: minimum + penalty + pastDue))
    if (unbilled + interest).isPositive {
      ledger.add(Due(dueOn: dueOn, principal: unbilled, interest: interest, minimum: minimum))
    }
    unbilled = .zero
  }

  func position(on day: CivilDate) -> AccountPosition {
    AccountPosition(
      on: day, figures: ledger.figures, dues: ledger.dues, notYetDue: unbilled,
      accrued: ledger.revolvingInterest + carried, next: nil, curedOn: ledger.curedOn, remaining: 0,
      excess: excess)
  }
}
