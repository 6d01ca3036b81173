/// The purchase line's cycles that are over.
extension Borrower {
  /// What of the line may leave up to a day; `nil` when nothing may.
  func linePart(through limit: CivilDate) -> LinePart? {
    guard let line = purchaseLine, let billDay = line.lastBillDay(through: limit) else {
      return nil
    }
    let first = billDay.month.firstDay
    let account = bureauStanding?.account(line.ordinal)
    let part = LinePart(
      contract: line.ordinal, through: billDay, purchases: line.purchases.filter { $0.on < first },
      payments: line.payments.filter { $0.on < first },
      orders: line.orders.filter { $0.isOver && $0.lastDay < first },
      billPlans: line.billPlans.filter { $0.on < first },
      told: line.servicing.reported.told.filter { $0.day < billDay },
      stored: account.map { $0.told.filter { $0.on < billDay } } ?? [])
    return part.isEmpty || without(part) == nil ? nil : part
  }

  /// - Returns: `nil` when the line does not hold that, or something in it is not at its end.
  func without(_ part: LinePart) -> Borrower? {
    guard var line = purchaseLine, line.ordinal == part.contract, line.closedOn == nil,
      mayLeave(part, of: line), line.purchases.starts(with: part.purchases),
      line.payments.starts(with: part.payments),
      line.servicing.reported.told.starts(with: part.told),
      part.orders.allSatisfy({ $0.isOver && line.orders.contains($0) }),
      part.billPlans.allSatisfy(line.billPlans.contains)
    else { return nil }
    var state = self
    line.past = line.checkpoint(of: part)
    line.purchases.removeFirst(part.purchases.count)
    line.payments.removeFirst(part.payments.count)
    line.servicing.reported.told.removeFirst(part.told.count)
    line.orders.removeAll(where: part.orders.contains)
    line.billPlans.removeAll(where: part.billPlans.contains)
    state.purchaseLine = line
    guard let accounts = bureauStanding?.accounts,
      let place = accounts.firstIndex(where: { $0.contract == part.contract })
    else { return part.stored.isEmpty ? state : nil }
    let kept = accounts[place].told.filter { $0.on >= part.through }
    let stored = (part.stored + kept).suffix(BureauStanding.mostRecords)
    guard accounts[place].told.elementsEqual(stored) else { return nil }
    state.bureauStanding?.accounts[place].told = kept
    return state
  }

  /// Gives a line its older facts back.
  mutating func take(back part: LinePart) {
    guard var line = purchaseLine, line.ordinal == part.contract else { return }
    line.purchases = part.purchases + line.purchases
    line.payments = part.payments + line.payments
    line.servicing.reported.told = part.told + line.servicing.reported.told
    line.orders = (part.orders + line.orders).sorted { $0.ordinal < $1.ordinal }
    line.billPlans = (part.billPlans + line.billPlans).sorted { $0.ordinal < $1.ordinal }
    purchaseLine = line
    guard
      let place = bureauStanding?.accounts.firstIndex(where: { $0.contract == part.contract }),
      let kept = bureauStanding?.accounts[place].told
    else { return }
    bureauStanding?.accounts[place].told =
      Array((part.stored + kept).suffix(BureauStanding.mostRecords))
  }

  /// Whether nothing before a bill day is open, waits for an answer, or could be asked for by what
  /// stays.
  private func mayLeave(_ part: LinePart, of line: PurchaseLine) -> Bool {
    let through = part.through
    let first = through.month.firstDay
    let servicing = line.servicing
    let told = servicing.reported.told
    let rows = (rows + refusedRows.map(\.row)).filter {
      $0.contract == part.contract && $0.record.isOfAccount
    }
    guard through <= closedDay, through <= servicing.bookedOn, !servicing.booked.credit.isPositive,
      line.badDebt == nil,
      line.proposal == nil, rows.allSatisfy({ $0.on >= through }),
      part.purchases.allSatisfy({ $0.refunds.allSatisfy { $0.on < through } }),
      part.payments.allSatisfy({ $0.reversal.map { $0.on < through } ?? true }),
      !line.refunds.contains(where: { $0.on < through && $0.isOpen }),
      isFed(through)
    else { return false }
    guard servicing.reported.openedOn != nil else { return true }
    // A month's end that the bureau took stays, so that what is forgotten later falls back on it.
    let isBased = told.contains { month in
      month.day >= through && month.on == month.on.month.lastDay
        && !rows.contains { $0.on == month.on }
    }
    return isBased && servicing.reported.missing.allSatisfy { $0 > through }
      && servicing.reported.recovery.map { $0.on > through } ?? true
      && !owesSpecials(part.contract)
      && servicing.reported.month.map { $0 >= first.month } ?? false
      && told.prefix { $0.day < through }.count == told.filter { $0.day < through }.count
      && !monthsOwed(of: part.contract).contains { $0.told.day < through }
  }

  /// Whether every feed that told something told all that was before a day.
  func isFed(_ day: CivilDate) -> Bool {
    monitoring.feeds.allSatisfy { feed in
      feed.through >= day
        || !sharingConsents.contains { $0.isLive && $0.recipient == feed.recipient }
    }
  }
}

extension LinePart {
  fileprivate var isEmpty: Bool {
    purchases.isEmpty && payments.isEmpty && orders.isEmpty && billPlans.isEmpty && told.isEmpty
      && stored.isEmpty
  }
}

extension PurchaseOrder {
  /// Whether it holds nothing and never will.
  fileprivate var isOver: Bool {
    (end != nil || captured == amount) && !captures.contains(where: \.isWaiting)
  }
}
