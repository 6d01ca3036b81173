extension Draft {
  /// Does what a business day owes here: bills, charges, debits, overdue notices, classes and
  /// reporting rows (design 1.5). The platform closes the days on which something is due, in
  /// order, each with its own day's policy; closing a day again does nothing.
  mutating func closeDay(_ day: CivilDate, _ context: Context) throws(Refusal) {
    guard day <= context.businessDate else { throw .dayNotOver }
    guard day > state.closedDay, !state.isErased else { return }
    if let line = state.purchaseLine {
      if let bill = line.bill(on: day), line.billedOn.map({ $0 < day }) ?? true {
        let known = line.position(on: max(day, line.servicing.bookedOn))
        let change = known.figures - line.servicing.booked
        add(.billIssued(BillIssued(contract: line.ordinal, bill: bill, change: change)))
      }
      closeOrders(on: day, context)
      service(line.ordinal, day, context)
    }
    for loan in state.loans where loan.isActive { service(loan.ordinal, day, context) }
    payCreditsOut(on: day, context)
    openCollection(on: day, context)
    remind(on: day, context)
    renewNotices(on: day, context)
    followLimits(on: day, context)
    rollOut(on: day, context)
    report(on: day, context)
    nameReporter(on: day, context)
    feed(on: day, context)
    raiseDisputeAlarms(on: day, context)
    renewDeletion(on: day, context)
    add(.dayClosed(DayClosed(through: day)))
  }

  /// One account's charges, debit, overdue episode and class, by everything known: facts of later
  /// days may have come before this day was closed, and are not taken back.
  private mutating func service(_ contract: Int64, _ day: CivilDate, _ context: Context) {
    guard let servicing = state.servicing(of: contract),
      let position = state.position(of: contract, on: max(day, servicing.bookedOn))
    else { return }
    if position.figures != servicing.booked {
      let change = position.figures - servicing.booked
      add(.chargesBooked(ChargesBooked(contract: contract, on: position.on, change: change)))
    }
    debit(contract, position, day, context)
    // What can't be sent now must not keep the day from closing; it is tried again tomorrow.
    if position.daysOverdue > 0, servicing.episode == nil,
      let notice = try? intend(.adverseNotice, subject: contract, context)
    {
      let since = position.overdueSince ?? day
      add(
        .accountOverdue(
          AccountOverdue(
            contract: contract, episode: OverdueEpisode(since: since, notice: notice),
            amount: position.overdueTotal, on: position.on)))
    }
    follow(contract, position, context)
  }

  /// Ends an overdue episode that was made good, and gives the class that the days overdue ask
  /// for (N18, N19).
  mutating func follow(_ contract: Int64, _ position: AccountPosition, _ context: Context) {
    guard let servicing = state.servicing(of: contract) else { return }
    if servicing.episode != nil, position.daysOverdue == 0 {
      add(.accountCured(AccountCured(contract: contract, on: position.on)))
    }
    let profile = context.policy.repayment.profile(of: state.product(of: contract))
    let loanClass = LoanClass.of(daysOverdue: position.daysOverdue, profile: profile)
    if loanClass != servicing.loanClass {
      add(
        .classChanged(
          ClassChanged(
            contract: contract, loanClass: loanClass, daysOverdue: Int64(position.daysOverdue),
            on: position.on)))
    }
  }

  /// Debits what is due, on the due day and again on a few days after it, under a live mandate
  /// only (R26).
  private mutating func debit(
    _ contract: Int64, _ position: AccountPosition, _ day: CivilDate, _ context: Context
  ) {
    guard state.liveConsent(.directDebit) != nil,
      let due = position.dues.first(where: { DebitDays.includes(day, of: $0.dueOn) }),
      due.unpaid.isPositive
    else { return }
    instructDebit(of: contract, on: position.on, context)
  }
}

/// On which days after a due day a debit is tried.
enum DebitDays {
  static let offsets = [0, 1, 3, 7]

  static func includes(_ day: CivilDate, of dueOn: CivilDate) -> Bool {
    offsets.contains(dueOn.days(to: day))
  }
}
