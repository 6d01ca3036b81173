extension Draft {
  /// The most disputes of one person that are open at one time.
  private static let mostOpen = 20

  mutating func dispute(_ command: DisputeCommand, _ context: Context) throws(Refusal) {
    switch command {
    case .open(let order): try open(order, context)
    case .receive(let objection): try receive(objection, context)
    case .take(let ordinal, let role):
      let dispute = try find(ordinal, in: .new...(.new))
      guard role != .system else { throw .personNeeded }
      move(dispute.ordinal, to: .checking, by: role, context)
    case .addEvidence(let ordinal, let papers):
      let dispute = try find(ordinal, in: .new...(.corrected))
      guard !papers.isEmpty, papers == state.nextDisputePapers(papers.count) else {
        throw .disputeUnfit
      }
      addPapers(.evidence, papers, to: dispute, context)
    case .attach(let ordinal, let paper):
      let dispute = try find(ordinal, in: .new...(.corrected))
      guard dispute.origin != .borrower, [paper] == state.nextDisputePapers(1) else {
        throw .disputeUnfit
      }
      addPapers(.attachment, [paper], to: dispute, context)
    case .prove(let ordinal, let paper, let role):
      let dispute = try find(ordinal, in: .new...(.toCorrect))
      guard role != .system else { throw .personNeeded }
      guard [paper] == state.nextDisputePapers(1) else { throw .disputeUnfit }
      addPapers(.proof, [paper], to: dispute, context)
    case .find(let finding): try found(finding, context)
    case .correct(let ordinal, let correction):
      let dispute = try find(ordinal, in: .toCorrect...(.toCorrect))
      try correct(dispute, correction, context)
    case .answer(let ordinal, let paper): try answer(dispute: ordinal, paper, context)
    case .state(let ordinal, let paper):
      let dispute = try find(ordinal, in: .checking...(.archived))
      guard dispute.finding != nil, [paper] == state.nextDisputePapers(1) else {
        throw .disputeUnfit
      }
      addPapers(.statement, [paper], to: dispute, context)
    case .settleResult(let ordinal, let isAccepted):
      try settleResult(ordinal, isAccepted: isAccepted, context)
    }
  }

  private mutating func open(_ order: OpenDispute, _ context: Context) throws(Refusal) {
    guard isKnown(order.subject) else { throw .disputeUnfit }
    guard
      !state.openDisputes.contains(where: {
        $0.subject == order.subject && $0.field == order.field
      }), state.openDisputes.count < Draft.mostOpen
    else { throw .disputeOpen }
    guard [order.claim] + order.evidence == state.nextDisputePapers(1 + order.evidence.count)
    else { throw .disputeUnfit }
    let day = context.businessDate
    let papers =
      [DisputePaper(kind: .claim, sealed: order.claim, on: day)]
      + order.evidence.map { DisputePaper(kind: .evidence, sealed: $0, on: day) }
    add(
      .dispute(
        .opened(
          DisputeOpened(
            dispute: Dispute(
              ordinal: state.counts.disputes + 1, origin: .borrower, subject: order.subject,
              field: order.field, receivedOn: day,
              answerBy: day.adding(days: Int(context.policy.reporting.disputeDays)),
              papers: papers)))))
  }

  /// What the bureau handed on before is taken once.
  private mutating func receive(
    _ objection: ReceiveObjection, _ context: Context
  ) throws(Refusal) {
    let origin = DisputeOrigin.bureau(check: objection.check, serial: objection.serial)
    guard !state.disputes.contains(where: { $0.origin == origin }) else { return }
    guard isKnown(objection.subject), [objection.claim] == state.nextDisputePapers(1) else {
      throw .disputeUnfit
    }
    let days = Int(context.policy.reporting.disputeDays)
    let received = min(objection.begunOn, context.businessDate)
    let last = received.adding(days: days)
    add(
      .dispute(
        .opened(
          DisputeOpened(
            dispute: Dispute(
              ordinal: state.counts.disputes + 1, origin: origin, subject: objection.subject,
              field: objection.field, receivedOn: received,
              answerBy: objection.dueOn.map { min($0, last) } ?? last,
              papers: [
                DisputePaper(kind: .claim, sealed: objection.claim, on: context.businessDate)
              ])))))
  }

  private mutating func found(_ order: FindDispute, _ context: Context) throws(Refusal) {
    let dispute = try find(order.dispute, in: .new...(.checking))
    guard order.by != .system else { throw .personNeeded }
    guard dispute.finding == nil, order.reason.fits(order.verdict),
      order.verdict == .wrong || order.correction == nil
    else { throw .disputeUnfit }
    let finding = DisputeFinding(
      verdict: order.verdict, reason: order.reason, by: order.by, on: context.businessDate,
      profile: state.profile.version)
    add(.dispute(.found(DisputeFound(dispute: dispute.ordinal, finding: finding))))
    guard order.verdict == .wrong else { return }
    // Of an inquiry, and of what the bureau was never told, no row is to be put right.
    guard state.isKnownToBureau(dispute.subject) else {
      move(dispute.ordinal, to: .corrected, context)
      return
    }
    move(dispute.ordinal, to: .toCorrect, context)
    if let correction = order.correction { try correct(dispute, correction, context) }
  }

  /// Makes the rows that put right what the bureau was told (211–214, 221–224). What never left, or
  /// is told right by now, needs none.
  private mutating func correct(
    _ dispute: Dispute, _ correction: ReportCorrection, _ context: Context
  ) throws(Refusal) {
    guard state.canBeAmended else { throw .reportingNotAuthorised }
    let before = events.count
    do {
      try correctReport(correction, .dispute(dispute.ordinal), context)
    } catch {
      guard error == .nothingToCorrect, dispute.finding != nil, dispute.rows.isEmpty else {
        throw error
      }
    }
    let rows = madeRows(since: before)
    guard !rows.isEmpty else {
      move(dispute.ordinal, to: .corrected, context)
      return
    }
    add(.dispute(.rowsMade(DisputeRowsMade(dispute: dispute.ordinal, rows: rows))))
  }

  private mutating func answer(
    dispute ordinal: Int64, _ paper: SealedRef, _ context: Context
  ) throws(Refusal) {
    let dispute = try find(ordinal, in: .checking...(.accepted))
    guard let finding = dispute.finding, dispute.paper(.answer) == nil,
      finding.verdict != .wrong || dispute.stage >= .corrected,
      [paper] == state.nextDisputePapers(1)
    else { throw .disputeUnfit }
    add(
      .dispute(
        .answered(
          DisputeAnswered(
            dispute: ordinal,
            answer: DisputePaper(kind: .answer, sealed: paper, on: context.businessDate),
            on: context.businessDate))))
    // The answer stands on the page; that it is there is told by message.
    try? notify(.disputeAnswered, of: nil, context)
    if dispute.origin == .borrower, dispute.stage < .accepted {
      move(ordinal, to: .accepted, context)
    }
  }

  private mutating func settleResult(
    _ ordinal: Int64, isAccepted: Bool, _ context: Context
  ) throws(Refusal) {
    let dispute = try find(ordinal, in: .checking...(.corrected))
    guard dispute.origin != .borrower,
      dispute.hasTold(dispute.finding?.verdict == .wrong ? .correctionResult : .checkResult)
    else { throw .disputeUnfit }
    move(ordinal, to: isAccepted ? .accepted : .checking, context)
  }

  private func find(
    _ ordinal: Int64, in stages: ClosedRange<DisputeStage>
  ) throws(Refusal) -> Dispute {
    guard let dispute = state.dispute(ordinal) else { throw .disputeUnknown }
    guard stages.contains(dispute.stage) else { throw .disputeUnfit }
    return dispute
  }

  private func isKnown(_ subject: DisputeSubject) -> Bool {
    switch subject {
    case .account(let contract, _):
      state.purchaseLine?.ordinal == contract || state.fundedLoan(contract) != nil
    case .inquiry(let disclosure?): (1...max(1, state.counts.disclosures)).contains(disclosure)
    case .inquiry(nil), .identity: true
    }
  }

  private mutating func addPapers(
    _ kind: DisputePaperKind, _ papers: [SealedRef], to dispute: Dispute, _ context: Context
  ) {
    add(
      .dispute(
        .papersAdded(
          DisputePapersAdded(
            dispute: dispute.ordinal,
            papers: papers.map {
              DisputePaper(kind: kind, sealed: $0, on: context.businessDate)
            }))))
  }

  mutating func move(
    _ dispute: Int64, to stage: DisputeStage, by role: ReviewerRole? = nil, _ context: Context
  ) {
    add(
      .dispute(
        .moved(
          DisputeMoved(dispute: dispute, stage: stage, by: role, on: context.businessDate))))
  }

  /// The disclosures of the rows that were made since an event and still wait.
  func madeRows(since index: Int) -> [Int64] {
    events[index...].compactMap { event in
      guard case .report(.rowMade(let made)) = event,
        state.rows.contains(where: { $0.disclosure == made.row.disclosure })
      else { return nil }
      return made.row.disclosure
    }
  }
}
