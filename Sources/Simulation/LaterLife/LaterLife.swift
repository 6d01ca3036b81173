public import CreditCore
public import CreditPlatform

/// What happens to one borrower once the first weeks are over: more draws and purchases, payments
/// in part, late known or called back, new plans, reductions, write-offs and what comes in after
/// them, cuts and offers of the limit, withdrawals, corrections, disputes and closings. Each day
/// follows from the seed; what a rule refuses is not done. Each act has a key of its own, so that a
/// day can be lived again after a crash.
public struct LaterLife: Sendable {
  /// The first weeks are those of ``BorrowerLife``.
  private static let fromDays = 40

  let person: SyntheticPerson
  let platform: Platform
  private let seed: UInt64
  private let pace: Int

  /// - Parameter pace: how many times as often as usual everything happens; for short trials.
  public init(person: SyntheticPerson, platform: Platform, seed: UInt64, pace: Int = 1) {
    self.person = person
    self.platform = platform
    self.seed = seed
    self.pace = pace
  }

  /// Lives the business day.
  public func live(_ id: StreamID) async throws(PlatformError) {
    guard let state = try await platform.liveBorrower(id), let agreement = state.agreement else {
      return
    }
    let day = platform.clock.businessDate
    guard agreement.signedOn.days(to: day) >= Self.fromDays, state.erasedOn == nil else { return }
    var random = SeededGenerator(
      seed: seed, part: UInt64(person.index) << 24 | UInt64(day.dayNumber) | 1 << 60)
    try await followUp(id, &random)
    guard let act = LaterAct.random(pace: pace, &random),
      let state = try await platform.borrower(id)
    else { return }
    try await self.act(act, id, Acts(platform, state), &random)
  }

  private func act(
    _ act: LaterAct, _ id: StreamID, _ acts: Acts, _ random: inout SeededGenerator
  ) async throws(PlatformError) {
    switch act {
    case .withdrawReporting: try await perform(.withdraw(.bureauReporting), act.rawValue, id)
    case .withdrawDebit: try await perform(.withdraw(.directDebit), act.rawValue, id)
    case .authoriseAgain: try await authoriseAgain(id, acts)
    case .correctProfile: try await correctProfile(id, &random)
    case .dispute: try await dispute(id, acts, &random)
    case .complain: try await perform(.complain(.other), act.rawValue, id)
    case .postLoan:
      try await perform(.inquiry(.postLoan(by: .creditManager)), act.rawValue, id)
    case .close: try await close(id, acts)
    default:
      guard let command = try command(act, acts, &random) else { return }
      try await perform(command, act.rawValue, id)
    }
  }

  private func command(
    _ act: LaterAct, _ acts: Acts, _ random: inout SeededGenerator
  ) throws(PlatformError) -> BorrowerCommand? {
    let state = acts.state
    switch act {
    case .draw: return try acts.drawing(part(of: .cash, acts, step: 10_000, &random), &random)
    case .buy:
      let amount = part(of: .purchase, acts, step: 1, &random)
      return amount.isPositive ? .buy(amount: amount, category: "groceries") : nil
    case .order: return acts.authorising(part(of: .purchase, acts, step: 1, &random), &random)
    case .refundPurchase: return acts.refunding(&random)
    case .repayPart, .repayAll, .overpay, .repayEarlier: return repaying(act, acts, &random)
    case .reverse: return acts.reversing(&random)
    case .replan: return acts.replanning(acts.wish(&random), &random)
    case .changeDueDay: return acts.changingDueDay(&random)
    case .reduce:
      guard let contract = acts.openContracts.randomElement(using: &random),
        let reduction = acts.reduction(of: contract, &random)
      else { return nil }
      return acts.proposing(.reduce(reduction), .hardship, on: contract)
    case .cut, .freeze:
      guard state.openAgreement?.limits.measures.isEmpty ?? false else { return nil }
      return acts.imposing(isFreeze: act == .freeze, &random)
    case .offerIncrease: return acts.offeringIncrease()
    case .moveOut:
      return state.loans.filter(\.isActive).randomElement(using: &random).flatMap {
        acts.amending(.moveOut(contract: $0.ordinal))
      }
    case .amend: return acts.amending(isDeleting: false, &random)
    case .offerTemporary: return acts.offeringTemporary(&random)
    default: return nil
    }
  }

  /// Up to a half of what may still be used.
  private func part(
    of product: Product, _ acts: Acts, step: Int64, _ random: inout SeededGenerator
  ) -> Money {
    let most = acts.state.available(product, on: acts.day).fen / 2 / step
    return most > 0 ? Money(fen: Int64.random(in: 1...most, using: &random) * step) : .zero
  }

  /// - Returns: whether it was done; a rule may say no.
  @discardableResult
  func perform(
    _ command: BorrowerCommand, _ name: String, _ id: StreamID
  ) async throws(PlatformError) -> Bool {
    try await done { () async throws(PlatformError) in
      try await platform.perform(command, on: id, key: key(name))
    }
  }

  /// The key of an act of this day.
  func key(_ name: String) -> RequestKey? {
    let name = "later-\(name)-\(platform.clock.businessDate)"
    return RequestKey(name, body: Array(name.utf8))
  }

  /// Does something that a rule may refuse, or that was done with other figures before a crash.
  @discardableResult
  func done(
    _ work: () async throws(PlatformError) -> Performed
  ) async throws(PlatformError) -> Bool {
    do {
      _ = try await work()
      return true
    } catch {
      switch error {
      case .refused, .invalid, .keyReused: return false
      default: throw error
      }
    }
  }
}
