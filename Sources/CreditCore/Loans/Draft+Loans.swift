extension Draft {
  /// Draws a cash loan: draw-time checks without an inquiry, the purpose, the cost table, the
  /// contract; then the payout is intended (R55, R66, N2, N11).
  mutating func draw(_ draw: DrawLoan, _ context: Context) throws(Refusal) {
    let policy = context.policy
    try draw.wish.check(policy)
    guard policy.purposes.allowedPurposes.contains(draw.purpose) else { throw .purposeForbidden }
    guard draw.contract.kind == .loanContract else { throw .paperMissing }
    try checkPayoutAccount(context)
    let checks = try checkUse(of: .cash, amount: draw.amount, context)
    let terms = try state.terms(of: draw.wish, context)
    guard draw.confirmedAnnualRate == terms.annualRate else { throw .costNotConfirmed }
    guard PriceCap(policy: policy).allows(terms, from: context.businessDate) else {
      throw .costAboveCap
    }
    guard let cost = draw.cost else { throw .costNotConfirmed }
    try cost.check(against: try state.costTable(of: terms, context), context)
    // Only where the policy names draws, and then on an act for this one alone.
    let asks = policy.inquiry.triggers.contains(.draw)
    if asks { try verifyInquiryConsent(context) }
    try checkEvidence([draw.contract], context)
    try agree(draw.contract, context)
    let loan = Loan(
      ordinal: state.counts.contracts + 1, terms: terms, purpose: draw.purpose,
      drawnOn: context.businessDate, stage: .awaitingPayout,
      servicing: Servicing(from: context.businessDate),
      parts: policy.cash.funders.parts(of: state.counts.contracts + 1))
    add(
      .loanDrawn(
        LoanDrawn(
          loan: loan, checks: checks + ["N2", "N4", "N11"], shownAnnualRate: terms.annualRate,
          cost: cost)))
    guard asks else {
      try intend(.payout, subject: loan.ordinal, context)
      return
    }
    try askBeforePayout(of: loan.ordinal, context)
  }
}

extension Borrower {
  /// What was booked, told and reported about a contract that is in use.
  func servicing(of contract: Int64) -> Servicing? {
    if let line = purchaseLine, line.ordinal == contract { return line.servicing }
    guard let loan = loan(contract), loan.isActive else { return nil }
    return loan.servicing
  }

  /// Which product a contract is of.
  func product(of contract: Int64) -> Product {
    purchaseLine?.ordinal == contract ? .purchase : .cash
  }

  /// The position of a contract.
  public func position(of contract: Int64, on day: CivilDate) -> AccountPosition? {
    if let line = purchaseLine, line.ordinal == contract { return line.position(on: day) }
    return try? fundedLoan(contract)?.position(on: day)
  }
}
