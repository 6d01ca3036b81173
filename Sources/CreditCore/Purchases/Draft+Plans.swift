extension Draft {
  /// 账单分期: moves a part of the newest bill into later bills, from its bill day to its due day,
  /// at the cost that was confirmed (H10–H12, N2).
  mutating func planBill(
    _ wish: PlanBill, _ line: PurchaseLine, _ context: Context
  ) throws(Refusal) {
    let day = context.businessDate
    guard state.openAgreement != nil, line.closedOn == nil else { throw .lineClosed }
    guard !state.isOverdue(on: day) else { throw .ownOverdue }
    guard let open = line.planRoom(on: day) else { throw .planWindowOver }
    let terms = context.policy.purchase.instalments
    guard let feeRate = terms.feeRate(wish.count),
      let quote = line.planQuote(wish.amount, wish.count, on: day, context.policy)
    else { throw .termNotOffered }
    guard wish.amount > terms.above, wish.amount <= open.room else { throw .planAmountUnfit }
    try confirm(quote, wish.confirmedAnnualRate, context)
    guard let cost = wish.cost else { throw .costNotConfirmed }
    try cost.check(
      against: try state.costTable(ofPlan: wish.amount, wish.count, context), context)
    let plan = BillPlan(
      ordinal: (line.billPlans.last?.ordinal ?? 0) + 1, billedOn: open.bill.billedOn,
      amount: wish.amount, count: wish.count, feeRate: feeRate, on: day)
    let moved = try self.moved(
      by: { $0.purchaseLine?.billPlans.append(plan) }, line.ordinal, context)
    add(
      .purchase(
        .billPlanned(
          BillPlanned(
            contract: line.ordinal, plan: plan, shownAnnualRate: wish.confirmedAnnualRate,
            change: moved.change, on: moved.position.on, cost: cost))))
    conclude(line.ordinal, moved.position, context)
  }

  /// 修改还款日: one of the policy's pairs of days, once in so many days; bills from the next month
  /// on go by it, and what was issued keeps its days (H2, H3).
  mutating func changeDueDay(
    _ dueDay: Int64, _ line: PurchaseLine, _ context: Context
  ) throws(Refusal) {
    let terms = context.policy.purchase.dueDays
    let day = context.businessDate
    guard line.closedOn == nil else { throw .lineClosed }
    guard let option = terms.options.first(where: { $0.dueDay == dueDay }) else {
      throw .dueDayNotOffered
    }
    if let last = line.dueDays.last, day < last.on.adding(days: Int(terms.pauseDays)) {
      throw .dueDayTooSoon
    }
    let month = day.month
    guard line.calendar.days(of: month) != (option.billDay, option.dueDay) else {
      throw .dueDayNotOffered
    }
    let change = DueDayChange(
      on: day, billDay: option.billDay, dueDay: option.dueDay, from: month.adding(months: 1))
    var after = line
    after.dueDays.append(change)
    // A bill that comes later never falls due before an earlier one.
    let last = line.calendar.dueDay(afterBillOn: line.calendar.billDay(in: month))
    let next = after.calendar.dueDay(afterBillOn: after.calendar.billDay(in: change.from))
    guard last < next else { throw .dueDayNotOffered }
    add(.purchase(.dueDayChanged(DueDayChanged(contract: line.ordinal, change: change))))
  }
}

extension Borrower {
  /// What an automatic debit of a contract collects on a day: all that is due, or what is missing
  /// of the minimum payment, as the borrower chose (H23).
  public func debitAmount(of contract: Int64, on day: CivilDate) -> Money {
    guard let position = position(of: contract, on: day) else { return .zero }
    guard let line = purchaseLine, line.ordinal == contract, line.debit == .minimum else {
      return position.dueNow
    }
    return position.dues.lazy.map(\.minimum).sum() + position.figures.penalty
  }
}
