/// Follows one purchase line through purchases, bills, instalment plans and payments.
struct PurchaseWalk {
  private let terms: PurchaseLineTerms
  private let calendar: BillCalendar
  private var ledger: DueLedger
  private var unbilled = Money.zero
  /// Interest charged by an early payment, not covered by it and not billed yet.
  private var carried = Money.zero
  private(set) var bills: [Bill] = []
  private(set) var plans: [RunningPlan] = []
  /// The newest bill day that passed, with or without a bill.
  private var billedOn: CivilDate?

  init(_ line: PurchaseLine) {
    terms = line.terms
    calendar = line.calendar
    guard let past = line.past else {
      ledger = DueLedger(
        from: line.openedOn, penaltyRate: terms.overdueDailyRate,
        revolvingRate: terms.revolvingDailyRate)
      return
    }
    ledger = DueLedger(
      past.standing.ledger, penaltyRate: terms.overdueDailyRate,
      revolvingRate: terms.revolvingDailyRate)
    unbilled = past.standing.unbilled
    carried = past.standing.carried
    bills = past.standing.bills.map(\.standing)
    plans = past.standing.plans
    billedOn = past.on
  }

  /// What it takes to go on from here: bills that were to be paid in the month of `first` or later,
  /// and plans that go on or began since.
  func standing(from first: CivilDate) -> Standing {
    Standing(
      ledger: ledger.standing(from: first), unbilled: unbilled, carried: carried,
      bills: bills.filter { $0.dueOn >= first }.map { KnownBill($0) },
      plans: plans.filter { !$0.isOver || $0.startedOn >= first })
  }

  mutating func advance(to day: CivilDate) { ledger.advance(to: day) }

  mutating func take(_ fact: LineFact) {
    switch fact {
    case .purchase(let purchase): buy(purchase)
    case .takeBack(let refund, let purchase): takeBack(refund, of: purchase)
    case .plan(let plan): spread(plan)
    case .payment(let payment):
      advance(to: payment.on)
      pay(payment.amount)
    case .reduction(let reduction, let day):
      advance(to: day)
      reduce(reduction)
    case .refund(let refund):
      advance(to: refund.on)
      ledger.refundCredit(refund.amount)
    case .arrival(let refund): ledger.payBack(refund.amount)
    }
  }

  /// What stands to the borrower's credit pays for it at once; the rest is billed with the next
  /// bill, or in parts with the next ones (H13).
  private mutating func buy(_ purchase: Purchase) {
    advance(to: purchase.on)
    let amount = purchase.bought
    let covered = min(amount, max(.zero, ledger.figures.credit))
    ledger.advance(principal: amount)
    ledger.payEarly(interest: .zero, principal: covered)
    ledger.credit(-covered)
    guard let instalments = purchase.trade?.instalments else {
      unbilled += amount - covered
      return
    }
    plans.append(
      RunningPlan(
        source: .purchase(purchase.ordinal), startedOn: purchase.on, principal: amount - covered,
        count: instalments.count, feeRate: instalments.borrowerRate))
  }

  /// Takes a part of a bill out of it; less where less is left of the bill's purchases than was
  /// when the plan was made (H12). The minimum payment has its share of it no longer (H6).
  private mutating func spread(_ plan: BillPlan) {
    advance(to: plan.on)
    guard let index = bills.lastIndex(where: { $0.billedOn == plan.billedOn }) else { return }
    let bill = bills[index]
    let amount = min(plan.amount, room(of: bill))
    guard amount.isPositive else { return }
    let left = bill.purchases - bill.moved
    let minimum =
      terms.minimumRate.of(left, rounding: .halfUp)
      - terms.minimumRate.of(left - amount, rounding: .halfUp)
    ledger.spread(amount, of: bill.dueOn, minimum: minimum)
    bills[index].moved += amount
    plans.append(
      RunningPlan(
        source: .bill(plan: plan.ordinal, billedOn: plan.billedOn), startedOn: plan.on,
        principal: amount, count: plan.count, feeRate: plan.feeRate))
  }

  /// Unpaid purchases of a bill: a payment is taken to have paid its instalments first.
  func room(of bill: Bill) -> Money {
    min(principal(dueOn: bill.dueOn), max(.zero, bill.purchases - bill.moved - bill.returned))
  }

  private func principal(dueOn: CivilDate) -> Money {
    ledger.dues.first { $0.dueOn == dueOn }?.principal ?? .zero
  }

  /// What a merchant gives back after completion pays the purchase itself, billed or not, then
  /// other debts, and the rest stands to the borrower's credit (H16). Of instalments it lowers what
  /// no bill asked for yet, and their fee with it (H17).
  private mutating func takeBack(_ refund: PurchaseRefund, of purchase: Purchase) {
    advance(to: refund.on)
    if let index = plans.firstIndex(where: { $0.source == .purchase(purchase.ordinal) }) {
      var left = ledger.takeBack(refund.amount, from: nil)
      left -= payEarly(left, of: [index])
      pay(left)
      return
    }
    let billDay = calendar.billDay(after: purchase.on)
    let isBilled = billedOn.map { billDay <= $0 } ?? false
    var left = ledger.takeBack(
      refund.amount, from: isBilled ? calendar.dueDay(afterBillOn: billDay) : nil)
    if isBilled {
      if let index = bills.lastIndex(where: { $0.billedOn == billDay }) {
        bills[index].returned += refund.amount - left
      }
      left -= payEarly(left, of: plans.indices.filter { plans[$0].isOf(billedOn: billDay) })
    } else {
      let own = min(unbilled, left)
      ledger.payEarly(interest: .zero, principal: own)
      unbilled -= own
      left -= own
    }
    pay(left)
  }

  /// Pays what is due, then the interest and the purchases that are not billed, then instalments
  /// to come, the oldest plan first: their fee falls with them (H15, 民法典 677).
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
    left -= payEarly(left, of: Array(plans.indices))
    ledger.credit(left)
  }

  /// 减免: forgives what bills ask for, then interest so far, purchases that are not billed and
  /// instalments to come.
  private mutating func reduce(_ reduction: Reduction) {
    let left = ledger.reduce(reduction)
    carried += ledger.chargeRevolvingInterest()
    let interest = min(carried, left.interest)
    carried -= interest
    let own = min(unbilled, left.principal)
    unbilled -= own
    ledger.reduceEarly(interest: interest, principal: own)
    ledger.forgive(payEarly(left.principal - own, of: Array(plans.indices)))
  }

  /// Pays principal of plans that no bill asked for yet.
  ///
  /// - Returns: how much it was.
  private mutating func payEarly(_ amount: Money, of indices: [Int]) -> Money {
    var left = amount
    for index in indices {
      let part = min(plans[index].left, left)
      guard part.isPositive else { continue }
      plans[index].lower(by: part)
      ledger.payEarly(interest: .zero, principal: part)
      left -= part
    }
    return amount - left
  }

  mutating func issueBill(on day: CivilDate) {
    advance(to: day)
    billedOn = day
    let interest = ledger.chargeRevolvingInterest() + carried
    carried = .zero
    var part = PlanPart(principal: .zero, fee: .zero)
    for index in plans.indices {
      let next = plans[index].bill()
      part = PlanPart(principal: part.principal + next.principal, fee: part.fee + next.fee)
    }
    ledger.charge(interest: part.fee)
    let penalty = ledger.figures.penalty
    let pastDue = ledger.totalDue
    let principal = unbilled + part.principal
    let charged = interest + part.fee
    guard (principal + charged + pastDue).isPositive else { return }
    let minimum =
      terms.minimumRate.of(unbilled, rounding: .halfUp) + part.principal + charged
    let dueOn = calendar.dueDay(afterBillOn: day)
    bills.append(
      Bill(
        billedOn: day, dueOn: dueOn, purchases: unbilled, interest: interest + penalty,
        pastDue: pastDue, minimum: minimum + penalty + pastDue, instalments: part.principal,
        fees: part.fee))
    if (principal + charged).isPositive {
      ledger.add(Due(dueOn: dueOn, principal: principal, interest: charged, minimum: minimum))
    }
    unbilled = .zero
  }

  func position(on day: CivilDate) -> AccountPosition {
    AccountPosition(
      on: day, figures: ledger.figures, dues: ledger.dues,
      notYetDue: unbilled + plans.lazy.map(\.left).sum(),
      accrued: ledger.revolvingInterest + carried, next: nil, curedOn: ledger.curedOn, remaining: 0,
      accruals: ledger.accruals)
  }
}

extension RunningPlan {
  /// Whether it was taken out of the bill of a day.
  fileprivate func isOf(billedOn day: CivilDate) -> Bool {
    if case .bill(_, day) = source { true } else { false }
  }
}
