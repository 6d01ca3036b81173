extension Borrower {
  /// The dispute of a number.
  public func dispute(_ ordinal: Int64) -> Dispute? {
    disputes.first { $0.ordinal == ordinal }
  }

  /// The disputes that are not at their end.
  public var openDisputes: [Dispute] { disputes.filter(\.isOpen) }

  /// Whether what is told of a contract and month stands as disputed (标注).
  public func isDisputed(contract: Int64, month: YearMonth) -> Bool {
    openDisputes.contains {
      guard case .account(contract, let disputed) = $0.subject else { return false }
      return disputed == nil || disputed == month
    }
  }

  /// Where the next papers about disputes are to be sealed.
  public func nextDisputePapers(_ count: Int) -> [SealedRef] {
    (0..<Int64(count)).map {
      SealedRef(slot: .disputePaper, version: counts.disputePapers + 1 + $0)
    }
  }

  /// Whether an open disclosure is a message about one of the disputes.
  func hasDisputeMessage(_ disclosure: Int64) -> Bool {
    disputes.contains { $0.messages.contains { $0.disclosure == disclosure } }
  }

  mutating func updateDispute(_ ordinal: Int64, _ change: (inout Dispute) -> Void) {
    guard let index = disputes.firstIndex(where: { $0.ordinal == ordinal }) else { return }
    change(&disputes[index])
  }

  /// Whether the bureau was told of what a dispute is about, so that there is something to mark and
  /// to correct there.
  func isKnownToBureau(_ subject: DisputeSubject) -> Bool {
    switch subject {
    case .account(let contract, _): reported(contract)?.openedOn != nil
    case .identity: reporting.isPersonKnown
    case .inquiry: false
    }
  }

  /// Whether the bureau can be told anything about this person: with their written consent, which
  /// covers putting right what was told under it even after its end.
  var mayTellOfDisputes: Bool { consents.contains { $0.item == .bureauReporting } }

  /// The days on which an open dispute asks for something: its alarms, and the next one when
  /// something is owed to the bureau that is not on its way.
  func disputeDays(_ policy: PolicyTerms, _ next: CivilDate) -> [CivilDate] {
    disputes.flatMap { dispute in
      (owedMessages(dispute).isEmpty ? [] : [next])
        + dispute.alarmDays(policy.disputes.alarmDays).map { max($0, next) }
    }
  }

  /// What the bureau has still to be told about a dispute.
  func owedMessages(_ dispute: Dispute) -> [DisputeMessageKind] {
    guard mayTellOfDisputes else { return [] }
    var owed: [DisputeMessageKind] = []
    let isMarkable = isKnownToBureau(dispute.subject)
    if dispute.stage < .accepted, isMarkable, !dispute.hasMade(.mark) { owed.append(.mark) }
    if isMarkable {
      let written = dispute.papers.count { $0.kind == .statement }
      let told = dispute.messages.count { $0.kind == .statement }
      owed += Array(repeating: .statement, count: max(0, written - told))
    }
    if case .bureau = dispute.origin, dispute.isOpen {
      if dispute.finding != nil, !dispute.hasMade(.checkResult) { owed.append(.checkResult) }
      if dispute.stage == .corrected, !dispute.hasMade(.correctionResult),
        dispute.hasTold(.checkResult)
      {
        owed.append(.correctionResult)
      }
    }
    // What can't be settled stays recorded as such beside the data (征信业管理条例 25).
    if dispute.stage >= .accepted, dispute.mark != nil, dispute.finding?.verdict != .unsettled,
      !dispute.hasMade(.unmark)
    {
      owed.append(.unmark)
    }
    return owed
  }
}
