extension Draft {
  /// What the borrower asks about the cards that are debited (H22).
  mutating func carry(out command: CardCommand, _ context: Context) throws(Refusal) {
    let cards = state.debitCards
    switch command {
    case .add(let number): try add(number, context)
    case .remove(let ordinal):
      guard cards.card(ordinal) != nil else { throw .cardUnknown }
      add(.card(.removed(DebitCardRemoved(card: ordinal, on: context.businessDate))))
    case .order(let order):
      guard order.sorted() == cards.order.sorted() else { throw .cardUnknown }
      guard order != cards.order else { return }
      add(.card(.ordered(DebitOrderChosen(order: order, on: context.businessDate))))
    }
  }

  private mutating func add(_ number: SealedRef, _ context: Context) throws(Refusal) {
    let cards = state.debitCards
    guard state.identity == .passed else { throw .identityNotPassed }
    guard number == state.nextDebitCard else { throw .cardUnknown }
    guard cards.added.count + 1 < context.policy.repayment.debitCards else { throw .cardsTooMany }
    let card = DebitCard(
      ordinal: cards.count + 1, number: number, standing: .checking, addedOn: context.businessDate)
    add(.card(.added(DebitCardAdded(card: card))))
    try intend(.cardCheck, subject: card.ordinal, context)
  }

  /// The identity service compared the card with the person; anything but a clear yes is a no.
  mutating func checked(
    card disclosure: Disclosure, _ standing: IdentityStanding, _ context: Context
  ) {
    guard state.debitCards.card(disclosure.subject)?.standing == .checking else { return }
    add(
      .card(
        .checked(
          DebitCardChecked(
            card: disclosure.subject, isOwn: standing == .passed, on: context.businessDate))))
  }

  /// Debits what is due of a contract from the first account of the borrower's order (R26). Never
  /// beside another debit of it: what is on its way may still arrive.
  mutating func instructDebit(of contract: Int64, on day: CivilDate, _ context: Context) {
    let amount = state.debitAmount(of: contract, on: day)
    guard amount.isPositive, !state.isDebited(contract) else { return }
    let instruction = DebitInstruction(
      initiator: .lender, principal: .lender, amount: amount, accounts: state.debitCards.order)
    // What can't be sent now is tried on the next of its days.
    _ = try? intend(.debit, subject: contract, debit: instruction, context)
  }

  /// The account held too little, or refused: the next one is tried. Only a definite no leads here;
  /// while an outcome is unknown nothing else is debited.
  mutating func debitFailed(_ disclosure: Disclosure, _ context: Context) {
    guard let tried = disclosure.debit, state.liveConsent(.directDebit) != nil else { return }
    let contract = disclosure.subject
    let bookedOn = state.bookedServicing(of: contract)?.bookedOn ?? context.businessDate
    let due = state.debitAmount(of: contract, on: max(context.businessDate, bookedOn))
    guard due.isPositive, !state.isDebited(contract) else { return }
    var next = tried
    next.amount = min(tried.amount, due)
    repeat {
      next.place += 1
    } while next.place < Int64(tried.accounts.count)
      && !state.debitCards.order.contains(next.account)
    guard next.place < Int64(tried.accounts.count) else { return }
    _ = try? intend(.debit, subject: contract, debit: next, context)
  }

  /// Whether a debit that certainly has not left still has its ground: it takes no more than is due
  /// now, from a card that the borrower did not remove.
  func verifyDebit(_ disclosure: Disclosure, _ context: Context) throws(Refusal) {
    let due = state.debitAmount(of: disclosure.subject, on: context.businessDate)
    guard let debit = disclosure.debit else {
      guard due.isPositive else { throw .contractUnknown }
      return
    }
    // Once it may have left, only its outcome counts.
    guard disclosure.isCertainlyHere else { return }
    guard debit.amount <= due, state.debitCards.order.contains(debit.account) else {
      throw .contractUnknown
    }
  }

  /// A debit was called off before it left; what is due by now is debited instead.
  mutating func debitCancelled(_ disclosure: Disclosure, _ context: Context) {
    guard disclosure.debit != nil, disclosure.isCertainlyHere,
      state.liveConsent(.directDebit) != nil
    else { return }
    instructDebit(of: disclosure.subject, on: context.businessDate, context)
  }
}

extension Borrower {
  /// The slot of the next card that is added.
  public var nextDebitCard: SealedRef {
    SealedRef(slot: .debitCard, version: debitCards.count + 1)
  }

  /// Whether a debit of a contract is on its way.
  func isDebited(_ contract: Int64) -> Bool {
    disclosures.contains { $0.kind == .debit && $0.subject == contract }
  }
}
