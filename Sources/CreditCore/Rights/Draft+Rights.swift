extension Draft {
  /// Takes a request and starts its clock; what a rule can answer is answered at once (N50).
  mutating func request(_ kind: RightsKind, _ context: Context) throws(Refusal) {
    var application: Int64?
    if kind == .humanReview {
      guard let reviewable = state.reviewableApplication else { throw .nothingToReview }
      application = reviewable
    }
    // An appeal names the measure that it is against.
    guard kind != .limitAppeal else { throw .measureUnknown }
    let request = try open(kind, application: application, context)
    switch kind {
    case .deletion:
      let kept = state.keeping(on: context.businessDate, context.policy.retention)
      guard let kept else { return }
      answer(request, kept, context)
      restrict(request, context)
    case .restriction:
      answer(request, .done, context)
      restrict(request, context)
    case .access, .export, .correction, .explanation, .humanReview, .objection, .limitAppeal: break
    }
  }

  /// Takes a corrected profile, sealed beside the present one; it counts once somebody has
  /// looked at it (R49).
  mutating func requestCorrection(
    _ correction: ProfileCorrection, _ context: Context
  ) throws(Refusal) {
    guard !correction.fields.isEmpty, Set(correction.fields).count == correction.fields.count
    else { throw .nothingToCorrect }
    guard state.openRequest(.correction) == nil else { throw .requestOpen }
    guard correction.profile == state.nextProfile else { throw .requestUnknown }
    _ = try open(.correction, correction: correction, context)
  }

  /// The answer of a person to an open request.
  mutating func answerRequest(
    _ ordinal: Int64, _ answer: RightsAnswer, _ context: Context
  ) throws(Refusal) {
    guard let request = state.requests.first(where: { $0.ordinal == ordinal && $0.isOpen }) else {
      throw .requestUnknown
    }
    switch (request.kind, answer) {
    case (_, .refused): break
    // What has to be kept is a rule's to say, not a person's.
    case (.deletion, let answer):
      let kept = state.keeping(on: context.businessDate, context.policy.retention)
      guard answer == kept ?? .done else { throw kept == nil ? .answerUnfit : .retentionRuns }
    case (_, .storedOnly): throw .answerUnfit
    // A review is answered by the person's decision.
    case (.humanReview, .done): throw .answerUnfit
    case (.correction, .done): try correctProfile(request.correction, context)
    case (.limitAppeal, .done): grantAppeal(request, context)
    case (_, .done): break
    }
    if request.kind == .deletion, answer == .done {
      answerByErasing(request, context)
      return
    }
    self.answer(request, answer, context)
    if request.kind == .deletion, case .storedOnly = answer { restrict(request, context) }
  }

  /// The borrower takes a restriction back.
  mutating func endRestriction(_ context: Context) throws(Refusal) {
    guard state.restrictedOn != nil else { throw .requestUnknown }
    add(.restrictionEnded(RestrictionEnded(on: context.businessDate)))
  }

  mutating func answerComplaint(
    _ ordinal: Int64, _ outcome: ComplaintOutcome, _ context: Context
  ) throws(Refusal) {
    guard let complaint = state.complaints.first(where: { $0.ordinal == ordinal }) else {
      throw .requestUnknown
    }
    add(
      .complaintAnswered(
        ComplaintAnswered(complaint: complaint, outcome: outcome, on: context.businessDate)))
  }

  /// What a restriction forbids: new credit, and sharing that is not needed (N51).
  func checkRestriction(_ command: BorrowerCommand) throws(Refusal) {
    guard state.restrictedOn != nil else { return }
    switch command {
    case .apply, .sign, .draw, .buy, .allowSharing, .grant, .offerIncrease,
      .answerIncrease(isAccepted: true):
      throw .restricted
    case .limit(let command):
      if command.isNewCredit { throw .restricted }
    case .purchase(let command):
      if command.isNewCredit { throw .restricted }
    case .inquiry(let command):
      if command.isNewUse { throw .restricted }
    case .share(let order):
      if SharingScenario.optional.contains(order.scenario) { throw .restricted }
    default: return
    }
  }

  mutating func answer(_ request: RightsRequest, _ answer: RightsAnswer, _ context: Context) {
    var answered = request
    answered.answer = answer
    answered.answeredOn = context.businessDate
    add(.rightsAnswered(RightsAnswered(request: answered)))
  }

  mutating func open(
    _ kind: RightsKind, application: Int64? = nil, correction: ProfileCorrection? = nil,
    measure: Int64? = nil, _ context: Context
  ) throws(Refusal) -> RightsRequest {
    guard state.openRequest(kind) == nil else { throw .requestOpen }
    let day = context.businessDate
    let request = RightsRequest(
      ordinal: state.counts.requests + 1, kind: kind, openedOn: day,
      answerBy: day.adding(days: Int(context.policy.rights.days(kind))),
      application: application, correction: correction, measure: measure)
    add(.rightsRequested(RightsRequested(request: request)))
    return request
  }

  private mutating func restrict(_ request: RightsRequest, _ context: Context) {
    if state.restrictedOn == nil {
      add(
        .restrictionBegan(RestrictionBegan(request: request.ordinal, on: context.businessDate)))
    }
    let end = ConsentEnd(on: context.businessDate, reason: .restricted)
    endSharing(end) { context.register.rule($0)?.isNecessary != true }
    endConsents([.bureauInquiry], end)
  }

  private mutating func correctProfile(
    _ correction: ProfileCorrection?, _ context: Context
  ) throws(Refusal) {
    guard let correction else { return }
    // A file on its way must stay the same however often it is written.
    let isOnTheWay = state.disclosures.contains { $0.kind == .reportRow && $0.stage != .intended }
    guard !isOnTheWay else { throw .rowsOnTheWay }
    let wasTold = state.reporting.isPersonReported
    add(
      .profileCorrected(ProfileCorrected(correction: correction, on: context.businessDate)))
    guard wasTold, correction.fields.contains(.name) else { return }
    tellNewName(context)
    // Under a name that the bureau never heard of, what waits could not leave (XCR001).
    guard state.reporting.isPersonReported || state.rows.isEmpty else { throw .rowsOnTheWay }
  }

  /// Ends the consents to sharing in some scenarios, and every grant.
  mutating func endSharing(
    _ end: ConsentEnd, in isEnded: (SharingScenario) -> Bool = { _ in true }
  ) {
    var ended: [SharingChoice] = []
    for consent in state.sharingConsents where consent.isLive {
      let choice = SharingChoice(scenario: consent.scenario, recipient: consent.recipient)
      guard !ended.contains(choice), isEnded(consent.scenario) else { continue }
      ended.append(choice)
      let live = state.sharingConsents.filter {
        $0.isLive && $0.scenario == choice.scenario && $0.recipient == choice.recipient
      }
      add(.sharingStopped(SharingStopped(choice: choice, consents: live.map(\.ordinal), end: end)))
    }
    for grant in state.grants {
      add(.grantEnded(GrantEnded(grant: grant.ordinal, on: end.on)))
    }
  }

  mutating func endConsents(_ items: [ConsentItem], _ end: ConsentEnd) {
    let ended = items.compactMap { state.liveConsent($0)?.ordinal }
    guard !ended.isEmpty else { return }
    add(.consentsEnded(ConsentsEnded(consents: ended, end: end)))
  }
}

extension SharingScenario {
  /// What serves no contract and no duty, but a wish.
  static let optional: Set<SharingScenario> = [.s1b, .s3d, .s4, .s5]
}
