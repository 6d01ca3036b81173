import CreditCore
import CreditPlatform

/// What the person does about money paid, their data and their contract.
extension LaterLife {
  func repaying(
    _ act: LaterAct, _ acts: Acts, _ random: inout SeededGenerator
  ) -> BorrowerCommand? {
    guard let contract = acts.openContracts.randomElement(using: &random),
      let position = acts.position(of: contract), position.payoff.isPositive
    else { return nil }
    let payoff = position.payoff.fen
    var day = acts.day
    let amount: Int64
    switch act {
    case .repayAll: amount = payoff
    case .overpay: amount = payoff + Int64.random(in: 1...20_000, using: &random)
    default: amount = Int64.random(in: 1...payoff, using: &random)
    }
    if act == .repayEarlier { day = day.adding(days: -Int.random(in: 1...25, using: &random)) }
    return .repay(contract: contract, amount: Money(fen: amount), on: day)
  }

  /// The authorisation to report, and the mandate, where they are gone.
  func authoriseAgain(_ id: StreamID, _ acts: Acts) async throws(PlatformError) {
    guard acts.state.openAgreement != nil else { return }
    if acts.state.liveConsent(.bureauReporting) == nil {
      let paper = try platform.papers.agreement(
        to: .bureauAuthorisation, items: [.bureauInquiry, .bureauReporting])
      try await perform(.agree(paper), "authorise", id)
    }
    if person.traits.givesMandate, acts.state.liveConsent(.directDebit) == nil {
      let paper = try platform.papers.agreement(to: .debitMandate, items: [.directDebit])
      try await perform(.agree(paper), "mandate", id)
    }
  }

  /// A new phone, a new address or, now and then, a new name; the next day somebody looks at it.
  func correctProfile(
    _ id: StreamID, _ random: inout SeededGenerator
  ) async throws(PlatformError) {
    let other = SyntheticPerson(
      index: person.index, seed: random.next(), row: person.row)
    let change =
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<3: ProfileChange(name: other.name)
      case 3..<6: ProfileChange(phone: other.phone)
      default: ProfileChange(address: other.address)
      }
    try await done { () async throws(PlatformError) in
      try await platform.requestCorrection(change, of: id, key: key("correct"))
    }
  }

  /// Something that was told about an account is said to be wrong.
  func dispute(
    _ id: StreamID, _ acts: Acts, _ random: inout SeededGenerator
  ) async throws(PlatformError) {
    let contracts = acts.openContracts
    guard let contract = contracts.randomElement(using: &random),
      let field = DisputedField.allCases.randomElement(using: &random)
    else { return }
    let claim = DisputeClaim(
      subject: .account(contract: contract, month: acts.day.month.adding(months: -1)),
      field: field, text: "这一笔我认为不对。")
    try await done { () async throws(PlatformError) in
      try await platform.openDispute(claim, of: id, key: key("dispute"))
    }
  }

  /// Pays everything and closes: one product alone now and then, else the contract (R124).
  func close(_ id: StreamID, _ acts: Acts) async throws(PlatformError) {
    for contract in acts.openContracts {
      guard let position = acts.position(of: contract), position.payoff.isPositive else {
        continue
      }
      try await perform(
        .repay(contract: contract, amount: position.payoff, on: acts.day),
        "close-\(contract)", id)
    }
    try await perform(.closeCredit, "close", id)
  }
}
