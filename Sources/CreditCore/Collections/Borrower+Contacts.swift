extension Borrower {
  /// "May I contact now?": what the rules say of a contact, by everything that is known (N80–N85).
  /// Pure; asked before a contact, and again when it is recorded.
  ///
  /// The day's counts take every contact of the day that is recorded, those later on it too: who
  /// records the fourth call of a day is told so, in whatever order the calls come in.
  ///
  /// - Parameter hasHappened: whether it was made already. What began to stand against it on the
  ///   same day without a time, such as a complaint, then counts from the next day only.
  public func contactVerdict(
    _ plan: ContactPlan, _ terms: CollectionTerms, hasHappened: Bool = false
  ) -> ContactVerdict {
    let day = plan.at.day
    var broken: [ContactRule] = []
    if collections.newest?.isOpen(at: plan.at) != true { broken.append(.noCase) }
    let begunBy = hasHappened ? day.adding(days: -1) : day
    if collectionPause(terms, on: day, begunBy: begunBy) != nil { broken.append(.paused) }
    broken += agencyObjections(plan, terms)
    let isAgreed = plan.third == nil && collections.isQuietAgreed(at: plan.at)
    let isQuiet = terms.isQuiet(at: plan.at)
    if isQuiet, !isAgreed { broken.append(.quietHours) }
    broken += countObjections(plan, terms)
    broken += thirdPersonObjections(plan, terms)
    return ContactVerdict(
      broken: broken, earliest: earliest(after: broken, at: plan.at, terms),
      inAgreedHours: isQuiet && isAgreed)
  }

  /// Who may collect (N85).
  private func agencyObjections(
    _ plan: ContactPlan, _ terms: CollectionTerms
  ) -> [ContactRule] {
    guard let agency = plan.by.agency else { return [] }
    let isHeld = collections.newest?.isHeld(by: agency, at: plan.at) == true
    let listing = terms.objection(to: agency.text, on: plan.at.day)
    return (isHeld ? [] : [.notAssigned]) + [listing].compactMap { $0 }
  }

  /// The day's calls, tries and visits (N81, N82).
  private func countObjections(_ plan: ContactPlan, _ terms: CollectionTerms) -> [ContactRule] {
    let today = collections.contacts(on: plan.at.day)
    var broken: [ContactRule] = []
    if plan.kind == .call, today.calls >= terms.callsPerDay { broken.append(.calls) }
    if plan.kind.isTry, today.tries(way: plan.way, third: plan.third) >= terms.triesPerDay {
      broken.append(.tries)
    }
    guard plan.kind == .visit else { return broken }
    if today.visits >= terms.visitsPerDay { broken.append(.visits) }
    if plan.people < terms.visitPeople { broken.append(.visitAlone) }
    return broken
  }

  /// Third persons: only to get contact that was lost, or to pass a message on, and never again
  /// after a no (N83).
  private func thirdPersonObjections(
    _ plan: ContactPlan, _ terms: CollectionTerms
  ) -> [ContactRule] {
    guard let third = plan.third else { return [] }
    var broken: [ContactRule] = []
    if !isContactLost(at: plan.at, terms) { broken.append(.thirdTooEarly) }
    if plan.purpose == nil { broken.append(.thirdPurpose) }
    if collections.objections.contains(where: { $0.third == third && $0.at < plan.at }) {
      broken.append(.thirdObjected)
    }
    return broken
  }

  /// Whether the borrower could not be reached any more at a moment: since they were last spoken
  /// to a number was dead, or so many tries failed as the policy says. Tries that broke a rule
  /// don't count.
  public func isContactLost(at moment: Instant, _ terms: CollectionTerms) -> Bool {
    let own = collections.contacts.filter { $0.plan.third == nil && $0.plan.at < moment }
    let spoken = own.filter { $0.outcome == .reached || $0.outcome == .refused }
    let last = spoken.map(\.plan.at).max()
    let failed = own.filter { contact in
      contact.outcome.isFailed && contact.breaches.isEmpty
        && last.map { $0 < contact.plan.at } ?? true
    }
    return failed.contains { $0.outcome == .numberDead } || failed.count >= terms.lossTries
  }

  private func earliest(
    after broken: [ContactRule], at moment: Instant, _ terms: CollectionTerms
  ) -> Instant? {
    var found: Instant?
    for rule in broken {
      let next: Instant
      switch rule {
      case .quietHours: next = terms.awake(from: moment)
      case .calls, .tries, .visits: next = terms.nextDay(after: moment)
      default: return nil
      }
      found = found.map { max($0, next) } ?? next
    }
    return found
  }
}
