extension Draft {
  mutating func change(_ command: LoanCommand, _ context: Context) throws(Refusal) {
    switch command {
    case .replan(let order): try replan(order, context)
    case .propose(let contract, let what, let reason, let person):
      try propose(contract, what, reason, by: person, context)
    case .approve(let contract, let person): try approve(contract, by: person, context)
    case .reject(let contract, let person): try reject(contract, by: person, context)
    }
  }

  /// A new plan of what is not due yet, as it was shown and confirmed; no inquiry, no new money.
  private mutating func replan(_ order: ReplanLoan, _ context: Context) throws(Refusal) {
    let contract = order.contract
    guard let loan = state.loan(contract) else { throw .contractUnknown }
    let offer = try loan.offer(order.wish, on: context.businessDate, context.policy.cash)
    guard let cost = order.cost else { throw .costNotConfirmed }
    try cost.check(
      against: try state.costTable(ofPlan: order.wish, of: contract, context), context)
    let change = state.change(contract, on: context.businessDate, .replanned(offer.replan))
    let moved = try self.moved(by: { $0.add(change, to: contract) }, contract, context)
    add(
      .loan(
        .replanned(
          LoanReplanned(
            loan: contract, change: change, total: offer.total, figures: moved.change,
            on: moved.position.on, cost: cost))))
  }

  private mutating func propose(
    _ contract: Int64, _ what: LoanMeasure, _ reason: LoanMeasureReason, by person: DeskCode,
    _ context: Context
  ) throws(Refusal) {
    guard let debt = state.openDebt(contract) else { throw .contractUnknown }
    guard debt.proposal == nil else { throw .proposalOpen }
    try check(what, on: contract, debt, context)
    add(
      .loan(
        .proposed(
          LoanMeasureProposed(
            loan: contract,
            proposal: LoanProposal(
              what: what, reason: reason, by: person, on: context.businessDate)))))
  }

  /// Carries out what another person asked for; what had changed since is looked at again.
  private mutating func approve(
    _ contract: Int64, by person: DeskCode, _ context: Context
  ) throws(Refusal) {
    guard let proposal = state.openProposal(contract) else { throw .proposalUnknown }
    guard proposal.by != person else { throw .approverMissing }
    guard let debt = state.openDebt(contract) else { throw .contractUnknown }
    try check(proposal.what, on: contract, debt, context)
    let day = context.businessDate
    switch proposal.what {
    case .recogniseBadDebt:
      add(
        .loan(
          .badDebtRecognised(BadDebtRecognised(loan: contract, approvedBy: person, on: day))))
    case .reduce(let reduction):
      let change = state.change(contract, on: day, .reduced(reduction))
      let moved = try self.moved(by: { $0.add(change, to: contract) }, contract, context)
      add(
        .loan(
          .reduced(
            LoanReduced(
              loan: contract, change: change, approvedBy: person, figures: moved.change,
              on: moved.position.on))))
      conclude(contract, moved.position, context)
    case .writeOff:
      let moved = try self.moved(
        by: { $0.updateDebt(contract) { $0.badDebt?.writtenOffOn = day } }, contract, context)
      add(
        .loan(
          .writtenOff(
            LoanWrittenOff(
              loan: contract, approvedBy: person, figures: moved.change, on: moved.position.on,
              writtenOffOn: day))))
    }
  }

  private mutating func reject(
    _ contract: Int64, by person: DeskCode, _ context: Context
  ) throws(Refusal) {
    guard state.openProposal(contract) != nil else { throw .proposalUnknown }
    add(
      .loan(
        .rejected(
          LoanMeasureRejected(loan: contract, by: person, on: context.businessDate))))
  }

  /// Whether a measure makes sense on a debt as it stands.
  private func check(
    _ what: LoanMeasure, on contract: Int64, _ debt: DebtRecord, _ context: Context
  ) throws(Refusal) {
    let bookedOn = state.bookedServicing(of: contract)?.bookedOn ?? context.businessDate
    let day = max(context.businessDate, bookedOn)
    guard let position = state.position(of: contract, on: day) else { throw .contractUnknown }
    switch what {
    case .reduce(let reduction):
      let parts = [reduction.penalty, reduction.interest, reduction.principal]
      guard parts.allSatisfy({ $0 >= .zero }), reduction.total.isPositive else {
        throw .amountOutOfRange
      }
      guard reduction.penalty <= position.figures.penalty,
        reduction.interest <= position.dues.lazy.map(\.interest).sum() + position.accrued,
        reduction.principal <= position.figures.principal
      else { throw .reductionAboveDebt }
    case .recogniseBadDebt:
      guard debt.badDebt == nil, position.daysOverdue > 0 else { throw .notBadDebt }
    case .writeOff:
      guard let known = debt.badDebt, known.writtenOffOn == nil else { throw .notBadDebt }
      // What a merchant posted afterwards would be written off with the rest.
      guard contract != state.purchaseLine?.ordinal || !state.hasHeldOrders(on: day) else {
        throw .ordersOpen
      }
    }
  }
}

extension Borrower {
  /// Whether a merchant may still post something to the line.
  fileprivate func hasHeldOrders(on day: CivilDate) -> Bool {
    purchaseLine?.orders.contains { $0.hold(on: day).isPositive } ?? false
  }
}
