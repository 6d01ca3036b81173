extension Draft {
  /// Books a payment, a fact of the day `on`, whenever it is recorded. What is more than everything
  /// owed stands to the borrower's credit (溢缴款).
  mutating func repay(
    _ contract: Int64, _ amount: Money, on day: CivilDate, source: PaymentSource,
    _ context: Context
  ) throws(Refusal) {
    guard amount.isPositive, amount <= .limit else { throw .amountOutOfRange }
    guard day <= context.businessDate else { throw .paymentInFuture }
    guard let startedOn = state.startedOn(contract) else { throw .contractUnknown }
    guard startedOn <= day else { throw .paymentAboveDebt }
    let payment = Payment(
      ordinal: state.counts.payments + 1, amount: amount, on: day, source: source)
    let moved = try self.moved(by: { $0.addPayment(payment, to: contract) }, contract, context)
    add(
      .paymentReceived(
        PaymentReceived(
          contract: contract, payment: payment, change: moved.change, on: moved.position.on)))
    conclude(contract, moved.position, context)
  }

  /// Reverses a payment (R26): balances are as if it had not been, at every date; what that changes
  /// is booked today. A loan that it had settled, however long ago, is owed on again.
  mutating func reverse(
    payment ordinal: Int64, _ reason: ReversalReason, _ context: Context
  ) throws(Refusal) {
    guard let (contract, payment) = state.payment(ordinal) else { throw .paymentUnknown }
    guard payment.reversal == nil else { throw .paymentReversed }
    let reversal = PaymentReversal(on: context.businessDate, reason: reason)
    let moved = try self.moved(by: { $0.reverse(ordinal, reversal) }, contract, context)
    add(
      .paymentReversed(
        PaymentReversed(
          contract: contract, payment: ordinal, reversal: reversal, change: moved.change,
          on: moved.position.on)))
    conclude(contract, moved.position, context)
  }

  /// Where an account comes to stand today by a change of its facts, and what that moves in the
  /// books: all that differs from what they hold, as of days past too (design 1.3).
  func moved(
    by change: (inout Borrower) -> Void, _ contract: Int64, _ context: Context
  ) throws(Refusal) -> (position: AccountPosition, change: BookFigures) {
    guard let servicing = state.bookedServicing(of: contract) else { throw .contractUnknown }
    var after = state
    change(&after)
    let today = max(context.businessDate, servicing.bookedOn)
    guard let position = after.position(of: contract, on: today) else { throw .contractUnknown }
    return (position, position.figures - servicing.booked)
  }

  /// Settles an account that nothing is owed on any more, or reopens one that is owed on again;
  /// class and overdue episode follow.
  mutating func conclude(
    _ contract: Int64, _ position: AccountPosition, _ context: Context
  ) {
    if !position.isClear, state.isSettled(contract) {
      add(.accountReopened(AccountReopened(contract: contract, on: position.on)))
    }
    follow(contract, position, context)
    guard position.isClear, !state.isSettled(contract) else { return }
    // The line stays open at no debt, while the credit contract does.
    guard state.loan(contract) != nil || state.agreement?.closedOn != nil else { return }
    add(.loanSettled(LoanSettled(loan: contract, on: position.on)))
  }
}

extension Borrower {
  /// The day from which a contract could be owed on.
  fileprivate func startedOn(_ contract: Int64) -> CivilDate? {
    purchaseLine?.ordinal == contract ? purchaseLine?.openedOn : loan(contract)?.startedOn
  }

  /// Whether the contract came to its end at no debt.
  fileprivate func isSettled(_ contract: Int64) -> Bool {
    purchaseLine?.ordinal == contract
      ? purchaseLine?.closedOn != nil : loan(contract)?.settledOn != nil
  }

  /// A payment and the contract it was made on.
  public func payment(_ ordinal: Int64) -> (contract: Int64, payment: Payment)? {
    if let line = purchaseLine, let found = line.payments.first(where: { $0.ordinal == ordinal }) {
      return (line.ordinal, found)
    }
    for loan in loans {
      if let found = loan.payments.first(where: { $0.ordinal == ordinal }) {
        return (loan.ordinal, found)
      }
    }
    return nil
  }
}
