extension Borrower {
  /// The first business day after the newest closed one on which the day close has something to do
  /// here; `nil` when nothing is foreseen (design 1.5).
  public func wakesOn(_ policy: PolicyTerms) -> CivilDate? {
    guard !isErased else { return nil }
    let next = closedDay.adding(days: 1)
    var days = rolloutDays(policy, next) + reportingDays(policy, next) + deletionDays(next)
    days += limitDays(next) + disputeDays(policy, next) + followUpDays(policy, next)
    days += creditDays(policy, next)
    days += collectionDays(policy, next)
    for loan in loans where loan.isActive {
      guard let start = loan.startedOn else { continue }
      let day = max(closedDay, start, loan.payments.lastFactOn ?? start)
      guard let position = try? loan.position(on: day), let plan = try? loan.plan(on: day) else {
        continue
      }
      days += plan.map(\.dueOn)
      days += serviceDays(loan.servicing, position, policy.repayment.profile(of: .cash), next)
      days += suspensionDays(loan.servicing, position, policy)
    }
    if let line = purchaseLine {
      let refunds = line.purchases.lazy.flatMap(\.refunds).map(\.on).max()
      let facts = [
        line.purchases.last?.on, line.payments.lastFactOn, refunds, line.changes.last?.on,
      ].compactMap { $0 }
      let position = line.position(on: facts.reduce(closedDay, max))
      if !position.isClear {
        days.append(line.calendar.billDay(after: closedDay))
      }
      days += line.orderDays
      days += serviceDays(line.servicing, position, policy.repayment.profile(of: .purchase), next)
      days += suspensionDays(line.servicing, position, policy)
    }
    return days.filter { $0 >= next }.min()
  }

  /// Days on which an unpaid due changes something: the debit tries of each, and the first day of
  /// each class by the oldest, of which the first is the first day overdue; and the next day when
  /// the newest facts say something that was not followed yet.
  private func serviceDays(
    _ servicing: Servicing, _ position: AccountPosition, _ profile: LoanClass.Profile,
    _ next: CivilDate
  ) -> [CivilDate] {
    let isBehind =
      (servicing.episode != nil) != (position.daysOverdue > 0)
      || servicing.loanClass != LoanClass.of(daysOverdue: position.daysOverdue, profile: profile)
    var days = isBehind ? [next] : []
    if let oldest = position.dues.first(where: \.isShort) {
      days += profile.firstDays.map { oldest.dueOn.adding(days: $0) }
      days.append(oldest.graceEndsOn.adding(days: 1))
    }
    if liveConsent(.directDebit) != nil {
      days += position.dues.flatMap { due in
        DebitDays.offsets.map { due.dueOn.adding(days: $0) }
      }
    }
    return days
  }

  /// When reporting begins, once the wave has come (the roll-out's days say when it does); then
  /// opening and closing rows at the next close, and the end of each month while an account is
  /// open.
  private func reportingDays(_ policy: PolicyTerms, _ next: CivilDate) -> [CivilDate] {
    guard let agreement else { return [] }
    guard let began = reporting.beganOn else {
      guard let consent = reportingConsent, let joined = rollout.joined,
        agreement.closedOn == nil || cohort(policy, on: agreement.signedOn) != nil
      else { return [] }
      return [max(joined.on, next, agreement.signedOn, consent.givenOn)]
    }
    let from = max(next, began)
    let corrections = owesCorrections ? [from] : []
    guard maySubmitRows else { return corrections }
    let isPersonOwed =
      !reporting.isPersonReported || mayTellAgreementEnd
      || agreementParts(policy.reporting).contains { toldAgreement($0) == nil }
      || reportableAccounts.contains { account in
        account.reported.missedOn.map { closedDay <= $0 } ?? false
          && !missingDays(of: account.contract).isEmpty
      }
    let recovered = toldContracts.filter { policy.reporting.tellsNextDay(product(of: $0)) }
      .compactMap { recovery(of: $0) }.map { max(from, $0) }
    let limitOn = max(from, reporting.limitChangedOn ?? from)
    let limit = hasChangedLimit(on: limitOn, policy.reporting) ? [limitOn] : []
    let owed: [CivilDate] = corrections + recovered + limit + (isPersonOwed ? [from] : [])
    return owed
      + reportableAccounts.filter { !joinsOthers($0, policy.reporting) }.flatMap { account in
        let opened = max(from, account.openedOn)
        switch (account.reported.openedOn, account.isClosed) {
        case (_?, true): return [opened]
        case (nil, _):
          return [ReportRow.isNew(account.openedOn, on: opened) ? opened : opened.month.lastDay]
        case (_?, false): return [from.month.lastDay]
        }
      }
  }
}

extension LoanClass.Profile {
  /// The days overdue on which a class begins (N18, N19).
  fileprivate var firstDays: [Int] {
    switch self {
    case .loan: [1, 91, 271, 361]
    case .card: [1, 91, 121, 181]
    }
  }
}
