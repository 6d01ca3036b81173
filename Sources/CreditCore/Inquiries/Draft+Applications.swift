extension Draft {
  /// Sends the person's identity to the identity service, after the personal-information
  /// authorisation and before anything else (N62, R133).
  mutating func requestIdentityCheck(_ context: Context) throws(Refusal) {
    guard state.identity == .unchecked else { throw .identityAlreadyDecided }
    guard state.paper(.serviceAgreement) != nil else { throw .paperMissing }
    guard !state.disclosures.contains(where: { $0.kind == .identityCheck }) else {
      throw .identityAlreadyDecided
    }
    try intend(.identityCheck, subject: 0, context)
  }

  /// Takes an application, for both products or for one. Eligibility comes first, without score
  /// or inquiry; then exactly one inquiry is intended, for a trigger that the policy names (R51,
  /// R61, R64, R65, N37), or a young report that is here is used again.
  mutating func apply(
    _ kind: ApplicationKind, age: Int64, for only: Product? = nil, _ context: Context
  ) throws(Refusal) {
    guard state.identity != .unchecked, state.identity != .failed else {
      throw .identityNotPassed
    }
    guard !state.applications.contains(where: { $0.stage.isOpen || $0.stage == .approved }) else {
      throw .applicationOpen
    }
    switch kind {
    case .firstApplication:
      guard state.mayApplyAnew else { throw .alreadyHasLine }
      guard !state.hasLineMoneyOnItsWay else { throw .moneyOnItsWay }
    case .limitIncrease: guard state.openAgreement != nil else { throw .noLine }
    }
    let reasons = ineligibility(age: age, context)
    if reasons.isEmpty {
      guard context.policy.inquiry.triggers.contains(kind.trigger) else {
        throw .triggerNotAllowed
      }
      try verifyInquiryConsent(context)
    }
    let application = Application(
      ordinal: state.counts.applications + 1, kind: kind, submittedOn: context.businessDate,
      stage: .inquiring, only: only ?? state.onlyProduct(of: kind))
    let known = state.reusableReport(on: context.businessDate, context.policy.inquiry)
    add(.applicationSubmitted(ApplicationSubmitted(application: application)))
    if reasons.isEmpty, let known, let consent = state.liveConsent(.bureauInquiry) {
      let answer = InquiryAnswer(
        application: application.ordinal, report: known.answer.report,
        figures: known.answer.figures)
      add(
        .inquiry(
          .reportReused(
            ReportReused(
              answer: answer, of: known.answer.application, receivedOn: known.source.on,
              consent: consent.ordinal, on: context.businessDate))))
    } else if reasons.isEmpty {
      try intend(
        .bureauInquiry, subject: application.ordinal, inquiry: context.order(kind.trigger),
        context)
    } else {
      conclude(
        Decision(
          application: application.ordinal,
          outcome: state.identity == .unclear ? .refer : .refuse,
          inputs: inputs(of: nil), offer: nil, reasons: reasons,
          policyVersion: context.policy.version, decidedOn: context.businessDate), context)
    }
  }

  /// What stops an application before any score is computed.
  private func ineligibility(age: Int64, _ context: Context) -> [DecisionReason] {
    let rules = context.policy.decision
    var reasons: [DecisionReason] = []
    if state.identity == .listed {
      reasons.append(DecisionReason(code: "not-available", rule: "N62"))
    }
    if state.identity == .unclear {
      reasons.append(DecisionReason(code: "identity-unclear", rule: "N62"))
    }
    if age < rules.minimumAge {
      reasons.append(DecisionReason(code: "under-age", rule: "N37"))
    }
    if state.isStudent, rules.studentRule == .refuse {
      reasons.append(DecisionReason(code: "student", rule: "N37"))
    }
    if state.isOverdue(on: context.businessDate) {
      reasons.append(DecisionReason(code: "own-overdue", rule: "N11"))
    }
    return reasons
  }

  /// The inquiry authorisation must be live, young enough, and not used by an earlier application.
  func verifyInquiryConsent(_ context: Context) throws(Refusal) {
    guard state.paper(.queryNotice) != nil else { throw .paperMissing }
    guard let consent = state.liveConsent(.bureauInquiry) else { throw .consentMissing }
    guard consent.isFresh(on: context), !state.hasUsed(consent) else { throw .consentNotFresh }
  }

  /// The same questions once more at release: trigger, purpose and consent (R61, R72). Outside of
  /// the service window it waits.
  func verifyInquiry(_ disclosure: Disclosure, _ context: Context) throws(Refusal) {
    let terms = context.policy.inquiry
    guard terms.isOpen(at: context.recordedAt) else { throw .inquiryOutsideHours }
    switch disclosure.inquiry?.trigger {
    case .postLoan:
      try verifyPostLoan(context)
      // One that was intended under a consent leaves under that one only.
      guard disclosure.consent != nil else { return }
    case .draw:
      guard terms.triggers.contains(.draw) else { throw .triggerNotAllowed }
      guard state.loan(disclosure.subject)?.stage == .awaitingPayout else {
        throw .contractUnknown
      }
    default:
      let application = state.applications.first { $0.ordinal == disclosure.subject }
      guard let application, application.stage == .inquiring else { throw .applicationUnknown }
      guard terms.triggers.contains(application.kind.trigger) else { throw .triggerNotAllowed }
    }
    guard let consent = state.consent(disclosure.consent ?? 0), consent.isLive else {
      throw .consentMissing
    }
    guard consent.isFresh(on: context) else { throw .consentNotFresh }
  }

  func inputs(of figures: DecideApplication?) -> DecisionInputs {
    DecisionInputs(
      probabilityPPM: figures?.probabilityPPM, modelVersion: figures?.modelVersion,
      modelReasons: figures?.modelReasons ?? [],
      isBlankFile: state.inquiryAnswer.map { $0.report == nil } ?? false,
      figures: state.inquiryAnswer?.figures ?? [], monthlyIncome: state.monthlyIncome,
      fraudSignal: figures?.fraudSignal ?? false)
  }

  /// Records the decision; a refused first application ends its authorisation.
  mutating func conclude(_ decision: Decision, _ context: Context) {
    add(.applicationDecided(ApplicationDecided(decision: decision)))
    if decision.outcome == .refuse { endAfterRefusal(context) }
  }

  /// Ends the authorisations that were given for an application that came to nothing.
  mutating func endAfterRefusal(_ context: Context) {
    let items: [ConsentItem] =
      state.openAgreement == nil ? [.bureauInquiry, .bureauReporting] : [.bureauInquiry]
    endConsents(items, ConsentEnd(on: context.businessDate, reason: .applicationRefused))
  }

  /// An inquiry that was cancelled before it left leaves its application for a person.
  mutating func afterCancellation(
    of disclosure: Disclosure, _ context: Context
  ) throws(Refusal) {
    switch disclosure.kind {
    case .bureauInquiry: withoutReport(disclosure, context)
    case .payout:
      add(.payoutFailed(PayoutFailed(loan: disclosure.subject, on: context.businessDate)))
    case .creditPayout: try creditPayoutFailed(disclosure, context)
    case .reportRow: cancelRow(disclosure.ordinal, context)
    case .disputeMark, .disputeResult: settle(disclosure, .refused, context)
    case .cardCheck: checked(card: disclosure, .unclear, context)
    case .debit: debitCancelled(disclosure, context)
    case .identityCheck, .adverseNotice, .borrowerNotice, .share: break
    }
  }

  mutating func refer(_ application: Int64, code: String, _ context: Context) {
    guard state.applications.contains(where: { $0.ordinal == application && $0.stage.isOpen })
    else { return }
    conclude(
      Decision(
        application: application, outcome: .refer, inputs: inputs(of: nil), offer: nil,
        reasons: [DecisionReason(code: code)], policyVersion: context.policy.version,
        decidedOn: context.businessDate), context)
  }
}

extension Consent {
  func isFresh(on context: Context) -> Bool {
    givenOn.days(to: context.businessDate) <= Int(context.policy.inquiry.authorisationDays)
  }
}

extension Borrower {
  /// Whether an application was made after this consent was given: each needs a fresh act (R65).
  fileprivate func hasUsed(_ consent: Consent) -> Bool { consent.ordinal <= counts.usedConsent }

  /// The one product of the contract that an increase would raise; `nil` for both.
  fileprivate func onlyProduct(of kind: ApplicationKind) -> Product? {
    guard kind == .limitIncrease, let offer = openAgreement?.offer else { return nil }
    if offer.purchaseLimit.isZero { return .cash }
    return offer.cashLimit.isZero ? .purchase : nil
  }

  /// Whether anything is overdue here.
  public func isOverdue(on day: CivilDate) -> Bool {
    loans.contains { $0.isActive && ((try? $0.position(on: day).daysOverdue) ?? 0) > 0 }
      || (purchaseLine?.position(on: day).daysOverdue ?? 0) > 0
  }
}
