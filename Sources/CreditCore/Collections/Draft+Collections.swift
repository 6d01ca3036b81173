extension Draft {
  mutating func carry(
    out command: CollectionCommand, _ context: Context
  ) throws(Refusal) {
    switch command {
    case .assign(let agency, let person): try assign(agency, by: person, context)
    case .recall(let person): try recall(by: person, context)
    case .record(let contact): try record(contact, context)
    case .fault(let contact, let conduct, let person):
      try fault(contact, conduct, by: person, context)
    case .quietHours(let isAgreed):
      guard state.collections.isQuietAgreed(at: context.now) != isAgreed else {
        throw .collectionUnchanged
      }
      add(
        .collection(
          .quietHours(
            QuietHoursSet(isAgreed: isAgreed, at: context.now, on: context.businessDate))))
    }
  }

  /// Opens a case once something is overdue for as long as the policy says.
  mutating func openCollection(on day: CivilDate, _ context: Context) {
    guard state.collections.open == nil else { return }
    let overdue = state.overdueAccounts(on: day).map(\.position)
    guard let since = overdue.compactMap(\.overdueSince).min(),
      since.days(to: day) >= context.policy.collection.openDay
    else { return }
    add(
      .collection(
        .opened(
          CollectionOpened(
            collectionCase: CollectionCase(
              ordinal: state.collections.cases + 1, since: since, openedOn: day)))))
  }

  /// Ends the case as soon as nothing is overdue, whatever brought that about; nothing more is
  /// shared for it then (R28).
  mutating func followCollections(_ context: Context) {
    guard let open = state.collections.open, !events.isEmpty,
      state.overdueAccounts(on: context.businessDate).isEmpty
    else { return }
    closeShare(of: open, context)
    add(
      .collection(
        .ended(
          CollectionEnded(
            collectionCase: open.ordinal, at: context.now, on: context.businessDate))))
  }

  /// Hands the case over: the agency must stand on the white list, and what it gets leaves as a
  /// share in scenario S3e like any other; the borrower is told who has it (N85, R30).
  private mutating func assign(
    _ agency: DeskCode, by person: DeskCode, _ context: Context
  ) throws(Refusal) {
    guard let open = state.collections.open else { throw .collectionCaseUnknown }
    guard open.holding == nil else { throw .collectionUnchanged }
    let day = context.businessDate
    guard state.collectionPause(context.policy.collection, on: day, begunBy: day) == nil else {
      throw .collectionPaused
    }
    let number = "COL-\(open.ordinal)-\(state.counts.cases + 1)"
    try openCase(.collection, number: number, context)
    let shareCase = state.counts.cases
    try share(
      ShareOrder(
        scenario: .s3e, purpose: .collection, recipient: agency.text,
        fields: CollectionCase.sharedFields, role: "system",
        ground: ShareGround(shareCase: shareCase)), context)
    let disclosure = state.counts.disclosures
    try notify(.collection, of: agency.text, context)
    add(
      .collection(
        .assigned(
          CollectionAssigned(
            collectionCase: open.ordinal,
            holding: CollectionHolding(
              agency: agency, from: context.now, shareCase: shareCase, disclosure: disclosure,
              by: person), on: day))))
  }

  private mutating func recall(by person: DeskCode, _ context: Context) throws(Refusal) {
    guard let open = state.collections.open else { throw .collectionCaseUnknown }
    guard let holding = open.holding else { throw .collectionUnchanged }
    closeShare(of: open, context)
    add(
      .collection(
        .recalled(
          CollectionRecalled(
            collectionCase: open.ordinal, agency: holding.agency, by: person, at: context.now,
            on: context.businessDate))))
  }

  /// Records what truly happened, allowed or not; what has not happened yet is refused, by the rule
  /// it would break if there is one.
  private mutating func record(_ order: RecordContact, _ context: Context) throws(Refusal) {
    guard let newest = state.collections.newest else { throw .collectionCaseUnknown }
    let plan = order.plan
    guard plan.way >= 1, plan.people >= 1, plan.third.map({ $0 >= 1 }) ?? true,
      order.outcome.fits(plan), Set(order.conduct).count == order.conduct.count
    else { throw .contactUnfit }
    let terms = context.policy.collection
    guard plan.at <= context.now else {
      throw state.contactVerdict(plan, terms).broken.first?.refusal ?? .contactNotMade
    }
    let verdict = state.contactVerdict(plan, terms, hasHappened: true)
    add(
      .collection(
        .contacted(
          ContactRecorded(
            contact: ContactAttempt(
              ordinal: state.collections.contactCount + 1, caseOrdinal: newest.ordinal,
              plan: plan, outcome: order.outcome,
              toldDebt: plan.third != nil && order.toldDebt, conduct: order.conduct,
              recording: order.recording, inAgreedHours: verdict.inAgreedHours,
              breaches: verdict.broken.filter { $0 != .calls || order.outcome.isConnected }
                + order.breaches), on: context.businessDate))))
  }

  private mutating func fault(
    _ ordinal: Int64, _ conduct: [BannedConduct], by person: DeskCode, _ context: Context
  ) throws(Refusal) {
    guard let contact = state.collections.contact(ordinal) else { throw .contactUnknown }
    let found = contact.conduct + conduct.filter { !contact.conduct.contains($0) }
    guard found.count > contact.conduct.count, Set(conduct).count == conduct.count else {
      throw .contactUnfit
    }
    add(
      .collection(
        .faulted(
          ContactFaulted(contact: ordinal, conduct: found, by: person, on: context.businessDate))))
  }

  private mutating func closeShare(of collection: CollectionCase, _ context: Context) {
    guard let holding = collection.holding else { return }
    // It may have been closed by hand.
    try? closeCase(holding.shareCase, context)
  }
}

extension CollectionCase {
  /// What an agency gets: the least that the case needs (S3e, R16).
  public static let sharedFields: [ShareField] = [.name, .phone, .overdue]
}

extension Context {
  /// The present moment of the business day: the wall clock's time of day in China on it.
  public var now: Instant { recordedAt.moved(to: businessDate) }

  /// What a share to a collection agency needs beside the sharing list: a live entry of the white
  /// list, with training that holds (N85).
  func checkAgency(_ order: ShareOrder) throws(Refusal) {
    guard order.scenario == .s3e,
      let objection = policy.collection.objection(to: order.recipient, on: businessDate)
    else { return }
    throw objection.refusal
  }
}

extension RecordContact {
  /// What can be seen only once the contact was made (N83, N84, N86).
  fileprivate var breaches: [ContactRule] {
    var broken: [ContactRule] = []
    if plan.third != nil, toldDebt { broken.append(.thirdToldDebt) }
    if !conduct.isEmpty { broken.append(.conduct) }
    if plan.kind.isSpoken, outcome.isConnected, recording == nil { broken.append(.notRecorded) }
    return broken
  }
}
