extension Draft {
  /// Does what a business day owes here: bills, charges, debits, overdue notices, classes and
  /// reporting rows (design 1.5). The platform closes the days on which something is due, in
  /// order, each with its own day's policy; closing a day again does nothing.
  mutating func closeDay(_ day: CivilDate, _ context: Context) throws(Refusal) {
    guard day <= context.businessDate else { throw .dayNotOver }
    guard day > state.closedDay else { return }
    if let line = state.purchaseLine {
      if let bill = line.bill(on: day), line.billedOn.map({ $0 < day }) ?? true {
        let change = line.position(on: day).figures - line.servicing.booked
        add(.billIssued(BillIssued(contract: line.ordinal, bill: bill, change: change)))
      }
      try service(line.ordinal, line.position(on: day), profile: .card, day, context)
    }
    for loan in state.loans where loan.isActive {
      guard let position = try? loan.position(on: day) else { continue }
      try service(loan.ordinal, position, profile: .loan, day, context)
    }
    try report(on: day, context)
    add(.dayClosed(DayClosed(through: day)))
  }

  /// One account's charges, debit, overdue episode and class.
  private mutating func service(
    _ contract: Int64, _ position: AccountPosition, profile: LoanClass.Profile, _ day: CivilDate,
    _ context: Context
  ) throws(Refusal) {
    guard let servicing = state.servicing(of: contract) else { return }
    if position.figures != servicing.booked {
      let change = position.figures - servicing.booked
      add(.chargesBooked(ChargesBooked(contract: contract, on: day, change: change)))
    }
    try debit(contract, position, day, context)
    if position.daysOverdue > 0, servicing.episode == nil {
      let notice = try intend(.adverseNotice, subject: contract, context)
      let since = position.overdueSince ?? day
      add(
        .accountOverdue(
          AccountOverdue(
            contract: contract, episode: OverdueEpisode(since: since, notice: notice),
            amount: position.overdueTotal, on: day)))
    }
    let loanClass = LoanClass.of(daysOverdue: position.daysOverdue, profile: profile)
    if loanClass != servicing.loanClass {
      add(
        .classChanged(
          ClassChanged(
            contract: contract, loanClass: loanClass, daysOverdue: Int64(position.daysOverdue),
            on: day)))
    }
  }

  /// Debits what is due, on the due day and again on a few days after it, under a live mandate
  /// only (R26).
  private mutating func debit(
    _ contract: Int64, _ position: AccountPosition, _ day: CivilDate, _ context: Context
  ) throws(Refusal) {
    guard state.liveConsent(.directDebit) != nil,
      let due = position.dues.first(where: { DebitDays.includes(day, of: $0.dueOn) }),
      due.unpaid.isPositive,
      !state.disclosures.contains(where: { $0.kind == .debit && $0.subject == contract })
    else { return }
    try intend(.debit, subject: contract, context)
  }
}

/// On which days after a due day a debit is tried.
enum DebitDays {
  static let offsets = [0, 1, 3, 7]

  static func includes(_ day: CivilDate, of dueOn: CivilDate) -> Bool {
    offsets.contains(dueOn.days(to: day))
  }
}
