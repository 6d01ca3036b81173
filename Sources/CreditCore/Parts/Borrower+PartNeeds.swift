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

  private func isHere(_ disclosure: Int64, _ answer: DisclosureAnswer) -> Bool {
    guard case .debited(_, let day) = answer, let open = self.disclosure(disclosure) else {
      return true
    }
    return isHere(open.subject, on: day)
  }
}
