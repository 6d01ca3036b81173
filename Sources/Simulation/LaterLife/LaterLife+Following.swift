import CreditCore
import CreditPlatform

/// What is under way goes on: orders, offers, measures, debts that nobody pays, requests, disputes.
extension LaterLife {
  func followUp(
    _ id: StreamID, _ random: inout SeededGenerator
  ) async throws(PlatformError) {
    guard let state = try await platform.liveBorrower(id) else { return }
    if state.purchaseLine?.orders.contains(where: { $0.end == nil }) ?? false {
      try await followOrders(id, Acts(platform, state), &random)
    }
    if state.purchaseLine?.billedOn != nil, random.happens(perMille: 10),
      let command = try Acts(platform, state).planning(&random)
    {
      try await perform(command, "plan-bill", id)
    }
    try await followLimits(id, state, &random)
    try await followDebts(id, state, &random)
    if !state.openDisputes.isEmpty { try await followDisputes(id, state, &random) }
    for request in state.requests where request.isOpen && request.kind == .correction {
      try await perform(.answerRequest(request.ordinal, .done), "answer-\(request.ordinal)", id)
    }
    for complaint in state.complaints where random.happens(perMille: 100) {
      try await perform(
        .answerComplaint(complaint.ordinal, .notUpheld), "complaint-\(complaint.ordinal)", id)
    }
  }

  private func followOrders(
    _ id: StreamID, _ acts: Acts, _ random: inout SeededGenerator
  ) async throws(PlatformError) {
    let command: BorrowerCommand? =
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5: acts.capturing(&random)
      case 5..<7: acts.receiving()
      case 7: acts.voiding()
      default: nil
      }
    if let command { try await perform(command, "order-on", id) }
  }

  private func followLimits(
    _ id: StreamID, _ state: Borrower, _ random: inout SeededGenerator
  ) async throws(PlatformError) {
    guard let agreement = state.openAgreement else { return }
    let day = platform.clock.businessDate
    let acts = try Acts(platform, state)
    if !agreement.limits.measures.isEmpty, random.happens(perMille: 60),
      let command = acts.endingMeasure(&random)
    {
      try await perform(command, "measure", id)
    }
    if random.happens(perMille: 400), let command = acts.answeringOffer(&random) {
      try await perform(command, "answer-offer", id)
    }
    if agreement.validUntil.days(to: day) > -20, random.happens(perMille: 100),
      let command = acts.renewing()
    {
      try await perform(command, "renew", id)
    }
  }

  /// A debt that nobody pays is recognised as bad and written off, by two persons each time; then
  /// something comes in after all, or it is forgiven in part.
  private func followDebts(
    _ id: StreamID, _ state: Borrower, _ random: inout SeededGenerator
  ) async throws(PlatformError) {
    let day = platform.clock.businessDate
    var debts: [(contract: Int64, badDebt: BadDebt?, proposal: LoanProposal?)] =
      state.loans.filter { $0.isActive && $0.servicing.episode != nil || $0.proposal != nil }
      .map { ($0.ordinal, $0.badDebt, $0.proposal) }
    if let line = state.purchaseLine, line.servicing.episode != nil || line.proposal != nil {
      debts.append((line.ordinal, line.badDebt, line.proposal))
    }
    for debt in debts {
      let acts = try Acts(platform, state)
      var command: BorrowerCommand?
      if let proposal = debt.proposal {
        command = proposal.on < day ? acts.deciding(on: debt.contract, &random) : nil
      } else if let badDebt = debt.badDebt {
        if badDebt.writtenOffOn == nil {
          let isTime = badDebt.recognisedOn.days(to: day) >= 20 && random.happens(perMille: 100)
          command =
            isTime ? acts.proposing(.writeOff, .uncollectible, on: debt.contract) : nil
        } else if random.happens(perMille: 12), let position = acts.position(of: debt.contract) {
          let part = Money(fen: max(1, position.dueNow.fen / 2))
          command = .repay(
            contract: debt.contract,
            amount: random.happens(perMille: 400) ? position.payoff : part, on: day)
        }
      } else if random.happens(perMille: 30),
        let late = acts.position(of: debt.contract)?.daysOverdue, late > 120
      {
        command = acts.proposing(.recogniseBadDebt, .uncollectible, on: debt.contract)
      }
      if let command { try await perform(command, "debt-\(debt.contract)", id) }
    }
  }

  /// Staff take a dispute up, find something and answer it; what is wrong is put right.
  private func followDisputes(
    _ id: StreamID, _ state: Borrower, _ random: inout SeededGenerator
  ) async throws(PlatformError) {
    for dispute in state.openDisputes where random.happens(perMille: 300) {
      let name = "dispute-\(dispute.ordinal)"
      guard dispute.stage >= .checking else {
        try await perform(.dispute(.take(dispute.ordinal, by: .creditOfficer)), name, id)
        continue
      }
      guard dispute.finding == nil else {
        try await done { () async throws(PlatformError) in
          try await platform.answerDispute(dispute.ordinal, "查清了，见处理结果。", of: id)
        }
        continue
      }
      let finds: [(DisputeVerdict, DisputeReason)] = [
        (.correct, .recordsAgree), (.wrong, .wrongFigure), (.unsettled, .evidenceMissing),
      ]
      guard let (verdict, reason) = finds.randomElement(using: &random) else { continue }
      var correction: ReportCorrection?
      if verdict == .wrong, case .account(let contract, _) = dispute.subject {
        correction = .terms(contract: contract)
      }
      try await perform(
        .dispute(
          .find(
            FindDispute(
              dispute: dispute.ordinal, verdict: verdict, reason: reason, by: .creditOfficer,
              correction: correction))), name, id)
    }
  }
}
