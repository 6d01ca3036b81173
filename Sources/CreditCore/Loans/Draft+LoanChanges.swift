extension Draft {
  mutating func change(_ command: LoanCommand, _ context: Context) throws(Refusal) {
    switch command {
    case .replan(let contract, let wish, let confirmed):
      try replan(contract, wish, confirmed: confirmed, context)
    case .propose(let contract, let what, let reason, let person):
      try propose(contract, what, reason, by: person, context)
    case .approve(let contract, let person): try approve(contract, by: person, context)
    case .reject(let contract, let person): try reject(contract, by: person, context)
    }
  }

  /// A new plan of what is not due yet, as it was shown and confirmed; no inquiry, no new money.
  private mutating func replan(
    _ contract: Int64, _ wish: ReplanWish, confirmed: Money, _ context: Context
  ) throws(Refusal) {
    guard let loan = state.loan(contract) else { throw .contractUnknown }
    let offer = try loan.offer(wish, on: context.businessDate, context.policy.cash)
    guard offer.total == confirmed else { throw .costNotConfirmed }
    let change = loan.change(on: context.businessDate, .replanned(offer.replan))
    let moved = try self.moved(by: { $0.add(change, to: contract) }, contract, context)
    add(
      .loan(
        .replanned(
          LoanReplanned(
            loan: contract, change: change, total: offer.total, figures: moved.change,
            on: moved.position.on))))
  }

  private mutating func propose(
    _ contract: Int64, _ what: LoanMeasure, _ reason: LoanMeasureReason, by person: DeskCode,
    _ context: Context
  ) throws(Refusal) {
    guard let loan = state.loan(contract), loan.isActive else { throw .contractUnknown }
    guard loan.proposal == nil else { throw .proposalOpen }
    try check(what, on: loan, context)
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
    guard let loan = state.loan(contract), let proposal = loan.proposal else {
      throw .proposalUnknown
    }
    guard proposal.by != person else { throw .approverMissing }
    try check(proposal.what, on: loan, context)
    let day = context.businessDate
    switch proposal.what {
    case .recogniseBadDebt:
      add(
        .loan(
          .badDebtRecognised(BadDebtRecognised(loan: contract, approvedBy: person, on: day))))
    case .reduce(let reduction):
      let change = loan.change(on: day, .reduced(reduction))
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
        by: { $0.updateLoan(contract) { $0.badDebt?.writtenOffOn = day } }, contract, context)
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
    guard state.loan(contract)?.proposal != nil else { throw .proposalUnknown }
    add(
      .loan(
        .rejected(
          LoanMeasureRejected(loan: contract, by: person, on: context.businessDate))))
  }

  /// Whether a measure makes sense on a loan as it stands.
  private func check(
    _ what: LoanMeasure, on loan: Loan, _ context: Context
  ) throws(Refusal) {
    let day = max(context.businessDate, loan.servicing.bookedOn)
    guard loan.isActive, let position = try? loan.position(on: day) else {
      throw .contractUnknown
    }
    switch what {
    case .reduce(let reduction):
      let parts = [reduction.penalty, reduction.interest, reduction.principal]
      guard parts.allSatisfy({ $0 >= .zero }), reduction.total.isPositive else {
        throw .amountOutOfRange
      }
      guard reduction.penalty <= position.figures.penalty,
        reduction.interest <= position.figures.interest + position.accrued,
        reduction.principal <= position.figures.principal
      else { throw .reductionAboveDebt }
    case .recogniseBadDebt:
      guard loan.badDebt == nil, position.daysOverdue > 0 else { throw .notBadDebt }
    case .writeOff:
      guard let known = loan.badDebt, known.writtenOffOn == nil else { throw .notBadDebt }
    }
  }
}

extension Loan {
  fileprivate func change(on day: CivilDate, _ what: LoanChangeKind) -> LoanChange {
    LoanChange(ordinal: Int64(changes.count) + 1, on: max(day, servicing.bookedOn), what: what)
  }
}

extension Borrower {
  mutating func add(_ change: LoanChange, to contract: Int64) {
    updateLoan(contract) { $0.changes.insert(change) }
  }
}
