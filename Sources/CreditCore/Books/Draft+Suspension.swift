extension Draft {
  /// Follows what was decided in the books: where an account is overdue as many days as the policy
  /// says (90), its unpaid charges leave the income and stay out until they are paid, or until
  /// nothing is overdue any more.
  mutating func followIncome(_ context: Context) {
    guard events.contains(where: \.concernsIncome) else { return }
    let loans = state.loans.filter { $0.isActive || $0.servicing.suspension != nil }.map {
      ($0.ordinal, $0.servicing)
    }
    let line = state.purchaseLine.map { [($0.ordinal, $0.servicing)] } ?? []
    for (contract, servicing) in loans + line
    where servicing.suspension != nil || servicing.loanClass != .normal {
      followIncome(of: contract, servicing, context)
    }
  }

  private mutating func followIncome(
    of contract: Int64, _ servicing: Servicing, _ context: Context
  ) {
    let day = state.bookedThrough(servicing)
    guard let position = state.position(of: contract, on: day) else { return }
    let isSuspended =
      servicing.suspension == nil
      ? position.daysOverdue >= Int(context.policy.books.nonAccrualDays)
      : position.daysOverdue > 0
    let held = servicing.suspension ?? Suspension(since: day)
    let unpaid = isSuspended ? servicing.booked.inBooks : Reduction()
    let event = IncomeSuspended(
      contract: contract, on: day, isSuspended: isSuspended,
      interest: unpaid.interest - held.interest, penalty: unpaid.penalty - held.penalty)
    let isChanged = isSuspended != (servicing.suspension != nil)
    guard isChanged || !event.interest.isZero || !event.penalty.isZero else { return }
    add(.book(.incomeSuspended(event)))
  }
}

extension BorrowerEvent {
  /// Whether days have passed or money has moved.
  fileprivate var concernsIncome: Bool {
    if case .dayClosed = self { true } else { !postings.isEmpty }
  }
}

extension Borrower {
  /// The day on which an unpaid due makes income wait for its payment.
  func suspensionDays(
    _ servicing: Servicing, _ position: AccountPosition, _ policy: PolicyTerms
  ) -> [CivilDate] {
    guard servicing.suspension == nil, let oldest = position.dues.first(where: \.isShort) else {
      return []
    }
    return [oldest.dueOn.adding(days: Int(policy.books.nonAccrualDays))]
  }
}
