/// One monthly bill (账单) as issued on its bill day.
public struct Bill: Hashable, Sendable {
  public var billedOn: CivilDate
  public var dueOn: CivilDate
  /// Purchases of the window, from the last bill day to the day before this one (H4), without
  /// those that are paid in instalments.
  public var purchases: Money
  /// Interest and penalty put on this bill.
  public var interest: Money
  /// What earlier bills left unpaid.
  public var pastDue: Money
  /// 最低还款额 (H6).
  public var minimum: Money
  /// Principal of instalments that this bill asks for.
  public var instalments = Money.zero
  /// 分期手续费 of those instalments, which counts as interest.
  public var fees = Money.zero
  /// What was moved into later bills since (账单分期); not known when it was issued.
  public var moved = Money.zero
  /// What merchants gave back of its purchases while they were unpaid.
  var returned = Money.zero

  /// What it asked for when it was issued.
  public var total: Money { purchases + instalments + fees + interest + pastDue }

  /// What it asks for, less what was moved into later bills.
  public var asked: Money { total - moved }
}

extension PurchaseLine {
  /// The line's position at the end of `day`.
  public func position(on day: CivilDate) -> AccountPosition {
    var position = walk(through: day).position(on: day)
    if let off = badDebt?.writtenOffOn, off <= day { position.figures.writeOff() }
    return position
  }

  /// The bill issued on `day`, as it was issued; `nil` when `day` is no bill day or there is
  /// nothing to bill.
  public func bill(on day: CivilDate) -> Bill? {
    var bill = bill(of: day, on: day)
    bill?.moved = .zero
    bill?.returned = .zero
    return bill
  }

  /// The bill of a day, as it stands at the end of a later one.
  public func bill(of billedOn: CivilDate, on day: CivilDate) -> Bill? {
    walk(through: day).bills.last { $0.billedOn == billedOn }
  }

  /// The bill that fell due in a month, by `day`; `nil` when none did.
  func billDue(in month: YearMonth, by day: CivilDate) -> Bill? {
    walk(through: day).bills.last { $0.dueOn.month == month && $0.dueOn <= day }
  }

  /// Instalment plans that bills after `day` will ask for parts of, oldest first.
  public func plans(on day: CivilDate) -> [RunningPlan] {
    walk(through: day).plans.filter { !$0.isOver }
  }

  /// The newest bill, while a part of it may be moved into later bills, and how much of it: its
  /// unpaid purchases, but neither instalments nor what they cost (H12).
  public func planRoom(on day: CivilDate) -> (bill: Bill, room: Money)? {
    let walk = walk(through: day)
    guard let bill = walk.bills.last, bill.billedOn == billedOn, day <= bill.dueOn else {
      return nil
    }
    return (bill, walk.room(of: bill))
  }

  /// The bill days from the opening, or from what left, to `day`, oldest first.
  private func billDays(through day: CivilDate) -> [CivilDate] {
    let calendar = calendar
    var days: [CivilDate] = []
    let start = past?.on ?? openedOn
    var month = start.month
    while true {
      let billDay = calendar.billDay(in: month)
      if billDay > day { return days }
      if billDay > start { days.append(billDay) }
      month = month.adding(months: 1)
    }
  }

  /// Follows the line through the bill of a day, and no fact after it.
  func walk(throughBillOn day: CivilDate) -> PurchaseWalk {
    var facts = LineFacts(of: self, through: day)
    return walk(&facts, throughBillOn: day)
  }

  private func walk(
    _ facts: inout LineFacts, throughBillOn day: CivilDate
  ) -> PurchaseWalk {
    var walk = PurchaseWalk(self)
    for billDay in billDays(through: day) {
      while let fact = facts.next(before: billDay) { walk.take(fact) }
      walk.issueBill(on: billDay)
    }
    return walk
  }

  private func walk(through day: CivilDate) -> PurchaseWalk {
    var facts = LineFacts(of: self, through: day)
    var walk = self.walk(&facts, throughBillOn: day)
    while let fact = facts.next(before: day.adding(days: 1)) { walk.take(fact) }
    walk.advance(to: day)
    return walk
  }
}
