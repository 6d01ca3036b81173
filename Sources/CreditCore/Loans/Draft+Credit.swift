extension Draft {
  /// Pays some of the credit out to the borrower's own bank account: the amount leaves the credit
  /// now, and comes back to it where the payout fails.
  mutating func refundCredit(
    of contract: Int64, _ amount: Money, _ context: Context
  ) throws(Refusal) {
    guard amount.isPositive else { throw .amountOutOfRange }
    guard let servicing = state.bookedServicing(of: contract) else { throw .contractUnknown }
    try checkPayoutAccount(context)
    guard state.identity == .passed else { throw .identityNotPassed }
    let today = max(context.businessDate, servicing.bookedOn)
    guard let position = state.position(of: contract, on: today), amount <= position.credit
    else { throw .creditTooSmall }
    let refund = CreditRefund(
      ordinal: Int64(state.refunds(of: contract).count) + 1, amount: amount, on: today,
      payout: state.counts.disclosures + 1)
    let moved = try self.moved(by: { $0.addRefund(refund, of: contract) }, contract, context)
    add(
      .credit(
        .refunded(
          CreditRefunded(
            contract: contract, refund: refund, change: moved.change, on: moved.position.on))))
    try intend(.creditPayout, subject: contract, context)
  }

  /// R113: money goes to the borrower's own bank card, which was verified with their identity.
  func checkPayoutAccount(_ context: Context) throws(Refusal) {
    guard context.policy.repayment.payoutAccount == .ownBankCard else {
      throw .payoutAccountNotAllowed
    }
  }

  /// Whether a payout of credit still has its ground: it is open, and the payment that it came from
  /// was not reversed since.
  func verifyCreditPayout(_ disclosure: Disclosure, _ context: Context) throws(Refusal) {
    guard let refund = state.refund(paidOutBy: disclosure), refund.isOpen,
      let servicing = state.bookedServicing(of: disclosure.subject)
    else { throw .disclosureUnknown }
    // Once it may have left, only its outcome counts.
    guard disclosure.isCertainlyHere else { return }
    let today = max(context.businessDate, servicing.bookedOn)
    guard let position = state.position(of: disclosure.subject, on: today),
      position.overRefunded.isZero
    else { throw .creditTooSmall }
  }

  /// The credit arrived with the borrower.
  mutating func creditPaidOut(
    _ disclosure: Disclosure, on day: CivilDate, _ context: Context
  ) throws(Refusal) {
    guard let refund = state.refund(paidOutBy: disclosure), refund.isOpen else {
      throw .disclosureUnknown
    }
    guard day >= disclosure.intendedOn, day <= context.businessDate else {
      throw .paymentInFuture
    }
    let contract = disclosure.subject
    let paidOn = max(day, refund.on)
    let moved = try self.moved(
      by: { $0.updateRefund(refund.ordinal, of: contract) { $0.paidOn = paidOn } }, contract,
      context)
    close(disclosure, .delivered, context)
    add(
      .credit(
        .paidOut(
          CreditPaidOut(
            contract: contract, refund: refund.ordinal, payout: disclosure.ordinal,
            amount: refund.amount, paidOn: paidOn, change: moved.change, on: moved.position.on))))
  }

  /// The payout came to nothing: the credit is as if it had never been asked for.
  mutating func creditPayoutFailed(
    _ disclosure: Disclosure, _ context: Context
  ) throws(Refusal) {
    guard let refund = state.refund(paidOutBy: disclosure), refund.isOpen else { return }
    let contract = disclosure.subject
    let failedOn = context.businessDate
    let moved = try self.moved(
      by: { $0.updateRefund(refund.ordinal, of: contract) { $0.failedOn = failedOn } }, contract,
      context)
    add(
      .credit(
        .payoutFailed(
          CreditPayoutFailed(
            contract: contract, refund: refund.ordinal, failedOn: failedOn, change: moved.change,
            on: moved.position.on))))
    conclude(contract, moved.position, context)
  }

  /// Pays out by itself what has stood to a credit for the days that the policy names; 0 is never.
  /// What can't be sent now must not keep the day from closing.
  mutating func payCreditsOut(on day: CivilDate, _ context: Context) {
    for contract in state.contractsWithCredit {
      guard let due = state.creditDueOn(contract, context.policy), due <= day,
        let servicing = state.bookedServicing(of: contract),
        let position = state.position(of: contract, on: max(day, servicing.bookedOn)),
        position.credit.isPositive
      else { continue }
      var trial = self
      guard (try? trial.refundCredit(of: contract, position.credit, context)) != nil else {
        continue
      }
      self = trial
    }
  }
}

extension Borrower {
  /// What was booked of a contract that is in use or was.
  func bookedServicing(of contract: Int64) -> Servicing? {
    if let line = purchaseLine, line.ordinal == contract { return line.servicing }
    guard let loan = loan(contract), loan.startedOn != nil else { return nil }
    return loan.servicing
  }

  /// Contracts to whose credit something is booked.
  var contractsWithCredit: [Int64] {
    let line = purchaseLine.map { [($0.ordinal, $0.servicing)] } ?? []
    return (line + loans.lazy.filter { $0.startedOn != nil }.map { ($0.ordinal, $0.servicing) })
      .filter { $0.1.booked.credit.isPositive }.map(\.0)
  }

  /// The day on which a credit is paid out by itself: the policy's number of days after the last
  /// payment, refund or failed payout of the contract.
  public func creditDueOn(_ contract: Int64, _ policy: PolicyTerms) -> CivilDate? {
    let days = Int(policy.repayment.creditPayoutDays)
    guard days > 0, identity == .passed else { return nil }
    var facts = refunds(of: contract).flatMap { [$0.on, $0.failedOn].compactMap { $0 } }
    if let line = purchaseLine, line.ordinal == contract {
      facts += [line.payments.lastFactOn].compactMap { $0 }
      facts += line.purchases.lazy.flatMap(\.refunds).map(\.on)
    } else {
      facts += [loan(contract)?.payments.lastFactOn].compactMap { $0 }
    }
    return facts.max()?.adding(days: days)
  }

  /// Days on which the day close pays a credit out.
  func creditDays(_ policy: PolicyTerms, _ next: CivilDate) -> [CivilDate] {
    guard policy.repayment.creditPayoutDays > 0 else { return [] }
    return contractsWithCredit.compactMap { creditDueOn($0, policy) }.map { max(next, $0) }
  }
}
