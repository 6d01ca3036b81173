extension Draft {
  /// Commits an outward send: checked against the sharing list now, and again at its release.
  ///
  /// - Parameters:
  ///   - subject: the ordinal of what it is about.
  ///   - earliest: not to leave before this day.
  /// - Returns: the disclosure's ordinal.
  @discardableResult
  mutating func intend(
    _ kind: DisclosureKind, subject: Int64, adverse: Bool = false, earliest: CivilDate? = nil,
    inquiry: InquiryOrder? = nil, debit: DebitInstruction? = nil, _ context: Context
  ) throws(Refusal) -> Int64 {
    var consent: Consent?
    if let item = kind.neededConsent {
      consent = state.consentCovering(item, kind)
      let isWaived =
        inquiry?.trigger == .postLoan && !context.policy.inquiry.postLoanNeedsConsent
      guard consent != nil || isWaived else { throw .consentMissing }
    }
    let disclosure = Disclosure(
      ordinal: state.counts.disclosures + 1, kind: kind, subject: subject,
      recipient: context.lender.recipient(of: kind), consent: consent?.ordinal,
      intendedOn: context.businessDate, earliest: earliest, inquiry: inquiry,
      debit: debit)
    // A notice that must precede the send is checked at the release.
    try check(disclosure, adverse: false, notice: nil, context)
    intend(disclosure, adverse: adverse, context)
    return disclosure.ordinal
  }

  /// Commits a share that was ordered.
  mutating func intend(_ order: ShareOrder, _ context: Context) throws(Refusal) {
    let disclosure = Disclosure(
      ordinal: state.counts.disclosures + 1, kind: .share, subject: 0,
      recipient: order.recipient, consent: nil, intendedOn: context.businessDate, order: order)
    try check(order, context)
    intend(disclosure, adverse: false, context)
  }

  /// Commits the share that carries a feed row, which was checked before.
  mutating func intend(_ order: ShareOrder, earliest: CivilDate?, _ context: Context) {
    let disclosure = Disclosure(
      ordinal: state.counts.disclosures + 1, kind: .share, subject: 0,
      recipient: order.recipient, consent: nil, intendedOn: context.businessDate,
      earliest: earliest, order: order)
    intend(disclosure, adverse: false, context)
  }

  private mutating func intend(_ disclosure: Disclosure, adverse: Bool, _ context: Context) {
    add(
      .disclosureIntended(
        DisclosureIntended(
          disclosure: disclosure, purpose: disclosure.purpose,
          fields: disclosure.fields(adverse: adverse), method: disclosure.method,
          listVersion: context.register.list.version)))
  }

  /// Checks everything again, now, and releases one attempt; or cancels the disclosure when its
  /// ground is gone (design 1.4).
  mutating func release(_ ordinal: Int64, _ context: Context) throws(Refusal) {
    guard let disclosure = state.disclosure(ordinal) else { throw .disclosureUnknown }
    guard disclosure.stage == .intended || disclosure.mayBeSentAgain else {
      throw .disclosureNotDue
    }
    if let earliest = disclosure.earliest, context.businessDate < earliest {
      throw .noticeTooYoung
    }
    do {
      try verify(disclosure, context)
    } catch {
      guard error.endsDisclosure, disclosure.mayBeCancelled else { throw error }
      close(disclosure, .cancelled, context)
      try afterCancellation(of: disclosure, context)
      return
    }
    add(
      .disclosureReleased(
        DisclosureReleased(
          disclosure: ordinal, attempt: disclosure.attempts + 1, on: context.businessDate)))
  }

  mutating func close(
    _ disclosure: Disclosure, _ outcome: DisclosureOutcome, _ context: Context
  ) {
    add(
      .disclosureClosed(
        DisclosureClosed(
          disclosure: disclosure.ordinal, outcome: outcome, on: context.businessDate)))
  }

  /// Consent, trigger, purpose, basis and notice, as they stand now.
  private func verify(_ disclosure: Disclosure, _ context: Context) throws(Refusal) {
    switch disclosure.kind {
    case .bureauInquiry: try verifyInquiry(disclosure, context)
    case .payout:
      // R114: no draw without the authorisation to report it.
      guard state.liveConsent(.bureauReporting) != nil else { throw .reportingNotAuthorised }
    case .creditPayout: try verifyCreditPayout(disclosure, context)
    case .debit: try verifyDebit(disclosure, context)
    case .reportRow: return try verifyRow(disclosure, context)
    case .share:
      guard let order = disclosure.order else { throw .disclosureUnknown }
      if state.feedRow(of: disclosure.ordinal) != nil {
        return try verifyFeed(disclosure, order, context)
      }
      return try check(order, context)
    case .borrowerNotice: try verifyNotice(disclosure, context)
    case .disputeMark, .disputeResult:
      guard state.hasDisputeMessage(disclosure.ordinal) else { throw .disputeUnknown }
    case .cardCheck:
      guard state.debitCards.card(disclosure.subject) != nil else { throw .cardUnknown }
    case .identityCheck, .adverseNotice: break
    }
    try check(disclosure, adverse: false, notice: nil, context)
  }

  private func verifyRow(_ disclosure: Disclosure, _ context: Context) throws(Refusal) {
    guard let began = state.reporting.beganOn, began <= context.businessDate else {
      throw .reportingNotAuthorised
    }
    guard let row = state.rows.first(where: { $0.disclosure == disclosure.ordinal }) else {
      throw .disclosureUnknown
    }
    guard state.maySend(row) else { throw .consentMissing }
    let notice = row.noticeGivenOn.map {
      ShareNotice(
        given: $0, earliestSend: $0.adding(days: Int(context.policy.reporting.adverseLeadDays)))
    }
    try check(disclosure, adverse: row.isAdverse, notice: notice, context)
  }

  /// Asks the sharing list (R1, R14, R16, R25, R72, R134).
  private func check(
    _ disclosure: Disclosure, adverse: Bool, notice: ShareNotice?, _ context: Context
  ) throws(Refusal) {
    var records: [ConsentRecord] = []
    if let item = disclosure.neededConsent {
      guard let consent = state.consentCovering(item, disclosure.kind) else {
        throw .consentMissing
      }
      records = [
        ConsentRecord(
          scenario: disclosure.scenario, recipient: disclosure.recipient,
          kind: item.kind, given: consent.givenOn,
          listVersion: consent.listVersion)
      ]
    } else if let consent = state.liveConsent(.personalInformation) {
      records = [
        ConsentRecord(
          scenario: disclosure.scenario, recipient: disclosure.recipient, kind: .separate,
          given: consent.givenOn, listVersion: consent.listVersion)
      ]
    }
    if adverse {
      guard let notice, notice.earliestSend <= context.businessDate else { throw .noticeTooYoung }
    }
    let verdict = context.register.check(
      ShareRequest(
        scenario: disclosure.scenario, purpose: disclosure.purpose,
        recipient: disclosure.recipient, fields: disclosure.fields(adverse: adverse),
        method: .interface, on: context.businessDate, role: "system", consents: records,
        adverse: adverse, notice: notice,
        agreement: context.lender.processorAgreements[disclosure.recipient]))
    guard verdict.allowed else { throw .disclosureNotListed }
  }

  private func check(_ order: ShareOrder, _ context: Context) throws(Refusal) {
    try context.checkAgency(order)
    let verdict = context.register.check(state.shareRequest(for: order, context))
    guard verdict.allowed else { throw .disclosureNotListed }
  }
}

extension ConsentItem {
  /// How the law asks for it to be given (requirements, section 5).
  var kind: ConsentKind {
    switch self {
    case .personalInformation: .separate
    case .bureauInquiry, .bureauReporting: .written
    case .directDebit: .debitAuthorisation
    }
  }
}

extension Refusal {
  /// Whether the ground of a disclosure is gone for good, so that it ends; a notice that is too
  /// young only waits, and so does an inquiry outside of the service window.
  fileprivate var endsDisclosure: Bool {
    self != .noticeTooYoung && self != .inquiryOutsideHours
  }
}

extension Disclosure {
  /// An inquiry whose outcome is unknown is never sent again; the channel, the identity service
  /// and the messenger know a repeated message by its id and do not act twice.
  var mayBeSentAgain: Bool {
    kind != .bureauInquiry && (stage == .released || stage == .unknown)
  }

  /// Money that may be on its way already is never called off: only its outcome ends it.
  fileprivate var mayBeCancelled: Bool {
    isCertainlyHere || ![.payout, .creditPayout, .debit].contains(kind)
  }
}

extension Borrower {
  /// The consent a disclosure rests on. Reporting of an account with debt goes on after a
  /// withdrawal until the debt is settled and its end is reported (requirements 8, no. 2).
  fileprivate func consentCovering(_ item: ConsentItem, _ kind: DisclosureKind) -> Consent? {
    if let live = liveConsent(item) { return live }
    // A dispute is about what was told under it: to look into that is a duty (征信业管理条例 25).
    let isDispute = kind == .disputeMark || kind == .disputeResult
    // Which rows may be made and leave under one that ended, `maySend` says.
    let isRow = kind == .reportRow && reporting.beganOn != nil
    guard item == .bureauReporting, isDispute || isRow else { return nil }
    return consents.last { $0.item == item }
  }

  /// Whether the bureau knows of a debt whose end it has no record of.
  var hasUnreportedDebt: Bool {
    loans.contains { loan in
      let reported = loan.servicing.reported
      guard reported.openedOn != nil, reported.closedOn == nil, reported.movedOutOn == nil else {
        return false
      }
      return !isSummed(loan.ordinal) || hasUntoldDebt(loan.ordinal)
    } || (purchaseLine.map(hasUnreportedDebt) ?? false)
  }

  private func hasUnreportedDebt(_ line: PurchaseLine) -> Bool {
    let reported = line.servicing.reported
    guard let openedOn = reported.openedOn, reported.closedOn == nil else { return false }
    let toldUntil = reported.month?.lastDay ?? openedOn
    return !line.servicing.booked.owed.isZero
      || line.payments.last.map { $0.on > toldUntil } ?? false
  }

  /// Whether a row waits, for its file or its correction, that tells of a debt, and not only that a
  /// purchase line was opened.
  var hasOpenRowsOfDebt: Bool {
    (rows + refusedRows.map(\.row)).contains {
      $0.account != nil && !($0.isOpening && $0.contract == purchaseLine?.ordinal)
    }
  }
}
