extension Borrower {
  /// The accounts with something overdue on a day, by everything known.
  public func overdueAccounts(on day: CivilDate) -> [(contract: Int64, position: AccountPosition)] {
    var accounts = loans.filter(\.isActive).map { ($0.ordinal, $0.servicing.bookedOn) }
    if let line = purchaseLine { accounts.append((line.ordinal, line.servicing.bookedOn)) }
    return accounts.compactMap { contract, bookedOn in
      guard let position = position(of: contract, on: max(day, bookedOn)),
        position.daysOverdue > 0
      else { return nil }
      return (contract, position)
    }
  }

  /// Why contacts about the debt pause on a day; `nil` while they don't. A dispute or a plan counts
  /// where it covers everything that is overdue.
  ///
  /// - Parameter begunBy: what began later does not count.
  public func collectionPause(
    _ terms: CollectionTerms, on day: CivilDate, begunBy limit: CivilDate
  ) -> CollectionPause? {
    if terms.pauses.contains(.complaint),
      complaints.contains(where: { $0.cause == .collection && $0.openedOn <= limit })
    {
      return .complaint
    }
    let overdue = overdueAccounts(on: day)
    guard !overdue.isEmpty else { return nil }
    var found: CollectionPause?
    for (contract, position) in overdue {
      if terms.pauses.contains(.dispute), isDebtDisputed(contract, since: limit) {
        found = .dispute
      } else if terms.pauses.contains(.plan), isNegotiated(contract, position, since: limit) {
        found = found ?? .plan
      } else {
        return nil
      }
    }
    return found
  }

  private func isDebtDisputed(_ contract: Int64, since limit: CivilDate) -> Bool {
    openDisputes.contains {
      guard case .account(contract, _) = $0.subject else { return false }
      return $0.receivedOn <= limit
    }
  }

  private func isNegotiated(
    _ contract: Int64, _ position: AccountPosition, since limit: CivilDate
  ) -> Bool {
    guard let loan = loan(contract) else { return false }
    if case .reduce = loan.proposal?.what, loan.proposal.map({ $0.on <= limit }) ?? false {
      return true
    }
    let extended = loan.changes.filter {
      guard case .replanned(let plan) = $0.what else { return false }
      return plan.reason == .extension && $0.on <= limit
    }
    guard let newest = extended.map(\.on).max() else { return false }
    return position.dues.allSatisfy { $0.dueOn <= newest || !$0.isOverdue(on: position.on) }
  }

  /// The days on which a case may have to be opened.
  func collectionDays(_ policy: PolicyTerms, _ next: CivilDate) -> [CivilDate] {
    guard collections.open == nil else { return [] }
    var positions = loans.filter(\.isActive).compactMap { loan in
      try? loan.position(on: max(closedDay, loan.servicing.bookedOn, loan.startedOn ?? closedDay))
    }
    if let line = purchaseLine {
      positions.append(line.position(on: max(closedDay, line.servicing.bookedOn)))
    }
    return positions.compactMap { position in
      guard let oldest = position.dues.first(where: \.isShort) else { return nil }
      let day = oldest.dueOn.adding(days: Int(policy.collection.openDay))
      return max(next, day, oldest.graceEndsOn.adding(days: 1))
    }
  }
}
