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
    try draft.carry(out: command, context)
    return draft.events
  }
}

extension Draft {
  fileprivate mutating func carry(
    out command: BorrowerCommand, _ context: Context
  ) throws(Refusal) {
    switch command {
    case .register: throw .alreadyRegistered
    case .agree(let paper): try agree(paper, context)
    case .refuse(let paper, let version): refuse(paper, version: version, context)
    case .withdraw(let item): try withdraw(item, context)
    case .complain(let cause): complain(cause, context)
    case .requestIdentityCheck: try requestIdentityCheck(context)
    case .apply(let kind, let age): try apply(kind, age: age, context)
    case .decide(let figures): try decide(figures, context)
    case .sign(let contract): try sign(contract, context)
    case .draw(let draw): try self.draw(draw, context)
    case .buy(let amount, let category): try buy(amount, category: category, context)
    case .repay(let contract, let amount, let day):
      try repay(contract, amount, on: day, source: .byHand, context)
    case .closeDay(let day): try closeDay(day, context)
    case .release(let disclosure): try release(disclosure, context)
    case .settle(let disclosure, let answer): try settle(disclosure, answer, context)
    }
  }
}
