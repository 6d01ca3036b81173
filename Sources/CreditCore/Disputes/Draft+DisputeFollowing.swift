extension Draft {
  /// What follows for the disputes from what a command did: rows that the bureau took or that were
  /// made anew, messages that are owed to it, and the next of its states.
  mutating func followDisputes(_ context: Context) {
    guard !state.disputes.isEmpty, !events.isEmpty else { return }
    followRows(context)
    let mayTell = events.contains(where: \.mayOweMessages)
    for ordinal in state.disputes.map(\.ordinal) {
      advance(ordinal, context)
      if mayTell { tell(ordinal, context) }
      archive(ordinal, context)
    }
  }

  /// Alarms the staff where the end of a clock is near or past (N28).
  mutating func raiseDisputeAlarms(on day: CivilDate, _ context: Context) {
    for dispute in state.disputes {
      guard let alarm = dispute.alarm(on: day, context.policy.disputes.alarmDays),
        dispute.alarmed.map({ alarm < $0 }) ?? true
      else { continue }
      add(
        .dispute(
          .alarmRaised(
            DisputeAlarmRaised(dispute: dispute.ordinal, daysLeft: alarm, on: day))))
    }
  }

  /// The bureau's answer to a message, or its end before it left.
  mutating func settle(
    _ disclosure: Disclosure, _ answer: DisputeMessageAnswer, _ context: Context
  ) {
    guard
      let dispute = state.disputes.first(where: {
        $0.messages.contains { $0.disclosure == disclosure.ordinal }
      })
    else { return }
    var number: ObjectionNumber?
    var isTaken = false
    if case .taken(let mark) = answer { (isTaken, number) = (true, mark) }
    add(
      .dispute(
        .messageSettled(
          DisputeMessageSettled(
            dispute: dispute.ordinal, disclosure: disclosure.ordinal, isTaken: isTaken,
            mark: number, on: context.businessDate))))
  }

  private mutating func followRows(_ context: Context) {
    let command = events
    for event in command {
      switch event {
      case .report(.rowMade(let made)):
        // A row that is told anew carries the dispute on as its ground.
        guard case .dispute(let ordinal) = made.row.ground,
          state.rows.contains(where: { $0.disclosure == made.row.disclosure }),
          let dispute = state.dispute(ordinal), !dispute.rows.contains(made.row.disclosure)
        else { continue }
        add(
          .dispute(.rowsMade(DisputeRowsMade(dispute: ordinal, rows: [made.row.disclosure]))))
      case .report(.rowAnswered(let answer)) where answer.isAccepted || answer.codes.isEmpty:
        settle(row: answer.disclosure, isAccepted: answer.isAccepted, context)
      case .report(.rowCorrected(let gone)):
        settle(row: gone.disclosure, isAccepted: false, context)
      case .report(.rowSuperseded(let gone)):
        settle(row: gone.disclosure, isAccepted: false, context)
      default: continue
      }
    }
  }

  private mutating func settle(row: Int64, isAccepted: Bool, _ context: Context) {
    guard let dispute = disputeOf(row: row) else { return }
    add(
      .dispute(
        .rowSettled(
          DisputeRowSettled(
            dispute: dispute, row: row, isAccepted: isAccepted, on: context.businessDate))))
  }

  private func disputeOf(row: Int64) -> Int64? {
    state.disputes.first { $0.rows.contains(row) }?.ordinal
  }

  private mutating func advance(_ ordinal: Int64, _ context: Context) {
    guard let dispute = state.dispute(ordinal), let finding = dispute.finding else { return }
    switch dispute.stage {
    case .toCorrect:
      let isDone =
        dispute.subject == .identity
        ? isProfileTold(since: finding) : dispute.correctedOn != nil && dispute.rows.isEmpty
      if isDone { move(ordinal, to: .corrected, context) }
    case .checking where dispute.origin != .borrower && finding.verdict != .wrong:
      let isTold = dispute.hasTold(.checkResult) || !state.mayTellOfDisputes
      if isTold, dispute.answeredOn != nil { move(ordinal, to: .accepted, context) }
    case .corrected where dispute.origin != .borrower && !state.mayTellOfDisputes:
      if dispute.answeredOn != nil { move(ordinal, to: .accepted, context) }
    default: return
    }
  }

  /// Whether a profile that was put right since has reached the bureau.
  private func isProfileTold(since finding: DisputeFinding) -> Bool {
    state.profile.version > finding.profile && state.reporting.isPersonReported
      && !state.rows.contains { $0.record == .basicInformation }
      && !state.refusedRows.contains { $0.row.record == .basicInformation }
  }

  /// Tells the bureau what it is owed. What can't leave now is tried again at the next day close.
  private mutating func tell(_ ordinal: Int64, _ context: Context) {
    guard let dispute = state.dispute(ordinal) else { return }
    for kind in state.owedMessages(dispute) {
      guard
        let disclosure = try? intend(kind.disclosureKind, subject: ordinal, context)
      else { continue }
      add(
        .dispute(
          .messageMade(
            DisputeMessageMade(
              dispute: ordinal, message: DisputeMessage(disclosure: disclosure, kind: kind)))))
    }
  }

  private mutating func archive(_ ordinal: Int64, _ context: Context) {
    guard let dispute = state.dispute(ordinal), dispute.stage == .accepted,
      dispute.messages.allSatisfy({ $0.settledOn != nil }), state.owedMessages(dispute).isEmpty
    else { return }
    move(ordinal, to: .archived, context)
    // What lived on only for the dispute ends with it.
    endReportingWhenTold(context)
  }
}

extension BorrowerEvent {
  /// Whether something may be owed to the bureau because of it. What the bureau did not take is
  /// made again at the day close, not at once.
  fileprivate var mayOweMessages: Bool {
    switch self {
    case .dayClosed: true
    case .dispute(.messageSettled(let settled)): settled.isTaken
    case .dispute(.messageMade), .dispute(.alarmRaised): false
    case .dispute: true
    default: false
    }
  }
}
