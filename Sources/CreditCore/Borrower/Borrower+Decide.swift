extension Borrower {
  /// Decides a command: which events follow, or why not. Pure (design 1.1).
  ///
  /// - Parameter state: `nil` when the stream does not exist yet.
  public static func decide(
    _ command: BorrowerCommand, _ state: Borrower?, _ context: Context
  ) throws(Refusal) -> [BorrowerEvent] {
    if case .register(let registered) = command {
      guard state == nil else { throw .alreadyRegistered }
      guard registered.monthlyIncome >= .zero, registered.monthlyIncome <= .limit else {
        throw .amountOutOfRange
      }
      return [.registered(registered)]
    }
    guard let state else { throw .unknownBorrower }
    var draft = Draft(state)
    try draft.checkErasure(command)
    try draft.checkRestriction(command)
    try draft.carry(out: command, context)
    draft.followIncome(context)
    draft.followDisputes(context)
    draft.followCollections(context)
    return draft.events
  }
}

extension Draft {
  fileprivate mutating func carry(
    out command: BorrowerCommand, _ context: Context
  ) throws(Refusal) {
    switch command {
    case .register: throw .alreadyRegistered
    case .agree(let paper):
      try checkEvidence([paper], context)
      try agree(paper, context)
    case .sendSigningCode(let order): try sendCode(order, context)
    case .enterSigningCode(let code, let typed): try enterCode(code, typed, context)
    // A code is sent for a paper, never as a notice of its own.
    case .notify(.signingCode, _): throw .signingCodeUnknown
    // What tells of a limit goes out with what it tells of.
    case .notify(let template, _) where template.tellsOfLimit: throw .measureUnknown
    case .notify(let template, _) where template.isOfDayClose: throw .triggerNotAllowed
    case .refuse(let paper, let version): refuse(paper, version: version, context)
    case .withdraw(let item): try withdraw(item, context)
    case .complain(let cause): complain(cause, context)
    case .requestIdentityCheck: try requestIdentityCheck(context)
    case .apply(let kind, let age): try apply(kind, age: age, context)
    case .decide(let figures): try decide(figures, context)
    case .inquiry(let command): try carry(out: command, context)
    case .sign(let contract): try sign(contract, context)
    case .draw(let draw): try self.draw(draw, context)
    case .buy(let amount, let category): try buy(amount, category: category, context)
    case .repay(let contract, let amount, let day):
      try repay(contract, amount, on: day, source: .byHand, context)
    case .reversePayment(let payment, let reason): try reverse(payment: payment, reason, context)
    case .refundCredit(let contract, let amount):
      try refundCredit(of: contract, amount, context)
    case .refundPurchase(let order): try refund(order, context)
    case .purchase(let command): try carry(out: command, context)
    case .closeDay(let day): try closeDay(day, context)
    case .release(let disclosure): try release(disclosure, context)
    case .settle(let disclosure, let answer): try settle(disclosure, answer, context)
    case .allowSharing(let choice): try allowSharing(choice, context)
    case .stopSharing(let choice): try stopSharing(choice, context)
    case .grant(let recipient, let fields, let expires):
      try grant(to: recipient, fields, until: expires, context)
    case .endGrant(let grant): try endGrant(grant, context)
    case .openCase(let purpose, let number): try openCase(purpose, number: number, context)
    case .closeCase(let ordinal): try closeCase(ordinal, context)
    case .notify(let template, let recipient): try notify(template, of: recipient, context)
    case .share(let order): try share(order, context)
    case .correctRow(let disclosure): try correctRow(disclosure, context)
    case .holdRow(let disclosure, let codes): try holdRow(disclosure, codes, context)
    case .amendReport(let order): try amend(order, context)
    case .offerIncrease(let wish): try offerIncrease(wish, context)
    case .answerIncrease(let isAccepted): try answerIncrease(isAccepted, context)
    case .limit(let command): try change(command, context)
    case .card(let command): try carry(out: command, context)
    case .loan(let command): try change(command, context)
    case .request(let kind): try request(kind, context)
    case .requestCorrection(let correction): try requestCorrection(correction, context)
    case .endRestriction: try endRestriction(context)
    case .recordErasure: try recordErasure(context)
    case .answerRequest(let ordinal, let answer): try answerRequest(ordinal, answer, context)
    case .answerComplaint(let ordinal, let outcome):
      try answerComplaint(ordinal, outcome, context)
    case .dispute(let command): try dispute(command, context)
    case .collection(let command): try carry(out: command, context)
    case .review(let application, let outcome, let role):
      try review(application, outcome, by: role, context)
    case .closeCredit: try closeCredit(context)
    }
  }
}
