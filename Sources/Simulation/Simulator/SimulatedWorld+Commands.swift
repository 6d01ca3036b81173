import CreditCore
import CreditPlatform

extension SimulatedWorld {
  /// What the act asks for, with figures around what is possible.
  ///
  /// - Returns: `nil` when there is nothing to ask for.
  func command(
    _ act: SimulationAct, _ state: Borrower, _ random: inout SeededGenerator
  ) throws(PlatformError) -> BorrowerCommand? {
    let papers = platform.papers
    let day = clock.businessDate
    switch act {
    case .apply:
      return .apply(
        state.agreement == nil ? .firstApplication : .limitIncrease,
        age: Int64.random(in: 17...60, using: &random))
    case .sign: return .sign(try contract())
    case .draw:
      let room = state.available(.cash, on: day).fen / 10_000
      return try Acts(platform, state).drawing(
        Money(fen: Int64.random(in: 0...max(1, room), using: &random) * 10_000), &random)
    case .buy: return try purchase(state, &random)
    case .repay: return repayment(state, &random)
    case .authorise:
      return .agree(
        try papers.agreement(
          to: .bureauAuthorisation, items: [.bureauInquiry, .bureauReporting]))
    case .withdraw:
      return [ConsentItem.bureauReporting, .bureauInquiry, .directDebit, .personalInformation]
        .randomElement(using: &random).map { .withdraw($0) }
    case .mandate:
      return .agree(try papers.agreement(to: .debitMandate, items: [.directDebit]))
    case .choose:
      let choice = SharingChoice(
        scenario: [.s1b, .s2b, .s2c, .s3d, .s4].randomElement(using: &random) ?? .s4,
        recipient: recipient(&random))
      return Int.random(in: 0..<3, using: &random) == 0
        ? .stopSharing(choice) : .allowSharing(choice)
    case .openCase:
      guard let open = state.cases.first, Bool.random(using: &random) else {
        let purpose = ShareCase.purposes.sorted { $0.rawValue < $1.rawValue }
          .randomElement(using: &random)
        return purpose.map { .openCase($0, number: "C-\(state.counts.cases + 1)") }
      }
      return .closeCase(open.ordinal)
    case .grant:
      guard let grant = state.grants.first, Bool.random(using: &random) else {
        return .grant(
          recipient: recipient(&random), fields: [.loan, .limit], expires: day.adding(days: 60))
      }
      return .endGrant(grant.ordinal)
    case .notify: return .notify(.assetTransfer, recipient: recipient(&random))
    default: return rights(act, try Acts(platform, state), &random)
    }
  }

  private func rights(
    _ act: SimulationAct, _ acts: Acts, _ random: inout SeededGenerator
  ) -> BorrowerCommand? {
    let state = acts.state
    switch act {
    case .ask: return RightsKind.allCases.randomElement(using: &random).map { .request($0) }
    case .answer:
      if let request = state.requests.first(where: \.isOpen) {
        return .answerRequest(
          request.ordinal, Bool.random(using: &random) ? .done : .refused(.alreadyCorrect))
      }
      return state.complaints.first.map { .answerComplaint($0.ordinal, .notUpheld) }
    case .complain: return .complain(.other)
    case .offer:
      return Bool.random(using: &random) ? acts.answeringOffer(&random) : acts.offeringIncrease()
    case .close: return state.restrictedOn == nil ? .closeCredit : .endRestriction
    case .correct: return state.refusedRows.first.map { .correctRow(disclosure: $0.row.disclosure) }
    case .postLoan: return .inquiry(.postLoan(by: .creditManager))
    case .reverse: return acts.reversing(&random)
    case .refund: return acts.refunding(&random)
    default: return credit(act, acts, &random)
    }
  }

  private func recipient(_ random: inout SeededGenerator) -> String {
    platform.register.list.recipients.randomElement(using: &random)?.id ?? ""
  }

  private func contract() throws(PlatformError) -> SignContract {
    let list = platform.register.list
    let annex = try platform.papers.agreement(to: .sharingList, how: .signingBundle)
    let digest = Hex.bytes(list.hash).flatMap { $0.count == 32 ? Digest(bytes: $0) : nil }
    return SignContract(
      papers: [try platform.papers.agreement(to: .creditContract, how: .signingBundle), annex],
      sharingListVersion: list.version, sharingListDigest: digest ?? annex.digest)
  }

  /// Something, what is due or everything, as of today or of some days ago.
  private func repayment(
    _ state: Borrower, _ random: inout SeededGenerator
  ) -> BorrowerCommand? {
    let contracts =
      state.loans.filter(\.isActive).map(\.ordinal)
      + [state.purchaseLine?.ordinal].compactMap { $0 }
    guard let contract = contracts.randomElement(using: &random),
      let position = state.position(of: contract, on: clock.businessDate)
    else { return nil }
    let back = Int.random(in: 0..<4, using: &random) == 0
    let amounts = [
      position.dueNow, position.payoff,
      Money(fen: Int64.random(in: 1...200_000, using: &random)),
    ]
    let amount = amounts.randomElement(using: &random) ?? position.dueNow
    return .repay(
      contract: contract, amount: min(position.payoff, amount),
      on: clock.businessDate.adding(days: back ? -Int.random(in: 0...30, using: &random) : 0))
  }
}
