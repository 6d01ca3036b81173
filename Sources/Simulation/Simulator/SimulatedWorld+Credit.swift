import CreditCore
import CreditPlatform

extension SimulatedWorld {
  /// Changes of loans, of limits and of what the bureau was told.
  func credit(
    _ act: SimulationAct, _ acts: Acts, _ random: inout SeededGenerator
  ) -> BorrowerCommand? {
    switch act {
    case .loan: debt(acts, &random)
    case .limit: limit(acts, &random)
    case .amend: acts.amending(isDeleting: true, &random)
    default: nil
    }
  }

  private func debt(_ acts: Acts, _ random: inout SeededGenerator) -> BorrowerCommand? {
    guard let contract = acts.openContracts.randomElement(using: &random) else { return nil }
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2: return acts.replanning(acts.wish(&random), &random)
    case 3...5: return acts.deciding(on: contract, &random)
    case 6: return acts.proposing(.recogniseBadDebt, .uncollectible, on: contract)
    case 7: return acts.proposing(.writeOff, .uncollectible, on: contract)
    default:
      return acts.reduction(of: contract, &random).flatMap {
        acts.proposing(.reduce($0), .hardship, on: contract)
      }
    }
  }

  private func limit(_ acts: Acts, _ random: inout SeededGenerator) -> BorrowerCommand? {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...1: acts.imposing(isFreeze: Bool.random(using: &random), &random)
    case 2...4: acts.endingMeasure(&random)
    case 5: acts.offeringTemporary(&random)
    case 6: acts.offeringIncrease()
    case 7, 8: acts.answeringOffer(&random)
    default: .limit(.renew)
    }
  }

  /// Somebody opens a dispute, or one that is open goes on.
  mutating func dispute(
    _ step: SimulationStep, _ random: inout SeededGenerator
  ) async throws {
    guard let id = borrowers.randomElement(using: &random),
      let state = try await platform.borrower(id)
    else { return }
    let platform = platform
    guard let open = state.openDisputes.randomElement(using: &random),
      Int.random(in: 0..<3, using: &random) > 0
    else {
      let contract = (try Acts(platform, state)).openContracts.randomElement(using: &random)
      let claim = DisputeClaim(
        subject: contract.map { .account(contract: $0, month: nil) } ?? .identity,
        field: DisputedField.allCases.randomElement(using: &random) ?? .other, text: "不对。")
      return try await trying { () async throws(PlatformError) in
        try await platform.openDispute(claim, of: id)
      }
    }
    guard open.stage >= .checking else {
      return try await perform(
        .dispute(.take(open.ordinal, by: .creditOfficer)), on: id, step)
    }
    guard open.finding == nil else {
      return try await trying { () async throws(PlatformError) in
        try await platform.answerDispute(open.ordinal, "查清了。", of: id)
      }
    }
    let finds: [(DisputeVerdict, DisputeReason)] = [
      (.correct, .recordsAgree), (.wrong, .wrongFigure), (.unsettled, .evidenceMissing),
    ]
    guard let (verdict, reason) = finds.randomElement(using: &random) else { return }
    try await perform(
      .dispute(
        .find(
          FindDispute(
            dispute: open.ordinal, verdict: verdict, reason: reason, by: .creditOfficer))),
      on: id, step)
  }

  /// A new phone, address or name; an open request is answered.
  mutating func correctProfile(
    _ step: SimulationStep, _ random: inout SeededGenerator
  ) async throws {
    guard let id = borrowers.randomElement(using: &random),
      let state = try await platform.borrower(id)
    else { return }
    if let request = state.openRequest(.correction) {
      return try await perform(.answerRequest(request.ordinal, .done), on: id, step)
    }
    // Nobody else may be found in the data, so the new values are looked for as well.
    let other = SyntheticPerson(
      index: step.place, seed: seed &+ 1,
      row: HistoryRow(creditLine: 0, monthsLate: [], bills: [], payments: [], defaulted: false))
    others.append(other)
    let change =
      switch Int.random(in: 0..<3, using: &random) {
      case 0: ProfileChange(name: other.name)
      case 1: ProfileChange(phone: other.phone)
      default: ProfileChange(address: other.address)
      }
    let platform = platform
    try await trying { () async throws(PlatformError) in
      try await platform.requestCorrection(change, of: id)
    }
  }

  /// Does something under no key; what the planned fault breaks is done again, as a person would.
  private mutating func trying(
    _ work: () async throws(PlatformError) -> Performed
  ) async throws {
    do {
      _ = try await work()
    } catch {
      guard case .store = error, running.store.disarm() != nil else { throw error }
      lines.say("\(error)")
      summary.storeFaults += 1
      _ = try await work()
    }
  }
}
