extension Borrower {
  /// Whether a command has to see what left the state. What borrowers do every day does not; what
  /// looks back or puts right does.
  public func needsParts(for command: BorrowerCommand) -> Bool {
    guard parts.map({ $0.count > 0 }) ?? false else { return false }
    // Of what is disputed, any month can be asked for.
    guard openDisputes.isEmpty else { return true }
    switch command {
    case .draw, .buy, .release, .sendSigningCode, .enterSigningCode, .apply, .decide: return false
    case .repay(let contract, _, let day): return !isHere(contract, on: day)
    case .settle(let disclosure, let answer): return !isHere(disclosure, answer)
    case .closeDay(let day):
      // Of a person under a new name, every account is told anew.
      return !reporting.isPersonReported && reporting.beganOn != nil
        || !(purchaseLine?.isHere(day) ?? true)
    default: return true
    }
  }

  /// Whether a contract's facts from a day on are here.
  private func isHere(_ contract: Int64, on day: CivilDate) -> Bool {
    if let line = purchaseLine, line.ordinal == contract { return line.isHere(day) }
    return loan(contract) != nil
  }

  /// Whether an answer leaves alone what is not here.
  private func isHere(_ disclosure: Int64, _ answer: DisclosureAnswer) -> Bool {
    switch answer {
    case .debited(_, let day):
      self.disclosure(disclosure).map { isHere($0.subject, on: day) } ?? true
    case .rowAccepted:
      // Accounts that left have a place among the bureau's, and one that is deleted moves them.
      !rows.contains { $0.disclosure == disclosure && $0.record == .accountDeletion }
    default: true
    }
  }
}
