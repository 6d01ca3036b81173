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
    var facts = LineFacts(of: self, through: day)
    for billDay in billDays(through: day) {
      while let fact = facts.next(before: billDay) { walk.take(fact) }
      walk.issueBill(on: billDay)
    }
    while let fact = facts.next(before: day.adding(days: 1)) { walk.take(fact) }
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
  /// The newest bill day that passed, with or without a bill.
  private var billedOn: CivilDate?

  init(terms: PurchaseLineTerms, start: CivilDate) {
    self.terms = terms
    ledger = DueLedger(
      from: start, penaltyRate: terms.overdueDailyRate, revolvingRate: terms.revolvingDailyRate)
  }

  mutating func advance(to day: CivilDate) { ledger.advance(to: day) }

  mutating func take(_ fact: LineFact) {
    switch fact {
    case .purchase(let purchase): buy(purchase)
    case .takeBack(let refund, let boughtOn): takeBack(refund, boughtOn: boughtOn)
    case .payment(let payment):
      advance(to: payment.on)
      pay(payment.amount)
    case .refund(let refund):
      advance(to: refund.on)
      ledger.refundCredit(refund.amount)
    }
  }

  /// What stands to the borrower's credit pays for it at once.
  private mutating func buy(_ purchase: Purchase) {
    advance(to: purchase.on)
    let amount = purchase.bought
    let covered = min(amount, max(.zero, ledger.figures.credit))
    ledger.advance(principal: amount)
    ledger.payEarly(interest: .zero, principal: covered)
    ledger.credit(-covered)
    unbilled += amount - covered
  }

  /// What a merchant gives back after completion pays the purchase itself, billed or not, then
  /// other debts, and the rest stands to the borrower's credit (H16).
  private mutating func takeBack(_ refund: PurchaseRefund, boughtOn: CivilDate) {
    advance(to: refund.on)
    let billDay = terms.billDay(after: boughtOn)
    let isBilled = billedOn.map { billDay <= $0 } ?? false
    var left = ledger.takeBack(
      refund.amount, from: isBilled ? terms.dueDay(afterBillOn: billDay) : nil)
    if !isBilled {
      let own = min(unbilled, left)
      ledger.payEarly(interest: .zero, principal: own)
      unbilled -= own
      left -= own
    }
    pay(left)
  }

  private mutating func pay(_ amount: Money) {
    var left = ledger.pay(amount)
    guard left.isPositive else { return }
    carried += ledger.chargeRevolvingInterest()
    let interest = min(carried, left)
    let early = min(unbilled, left - interest)
    ledger.payEarly(interest: interest, principal: early)
    carried -= interest
    unbilled -= early
    left -= interest + early
    ledger.credit(left)
  }

  mutating func issueBill(on day: CivilDate) {
    advance(to: day)
    billedOn = day
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
      accrued: ledger.revolvingInterest + carried, next: nil, curedOn: ledger.curedOn, remaining: 0)
  }
}
