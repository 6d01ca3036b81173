import CreditCore

/// What the bureau was told, put right by order of a person.
extension Acts {
  /// - Parameter isDeleting: whether months, limits and whole accounts may be taken back too, so
  ///   that the bureau holds less than the ledger.
  func amending(isDeleting: Bool, _ random: inout SeededGenerator) -> BorrowerCommand? {
    guard let contract = openContracts.randomElement(using: &random) else { return nil }
    let month = day.month.adding(months: -1)
    let (from, to) = (month.firstDay, month.lastDay)
    var corrections: [ReportCorrection] = [
      .month(contract: contract), .terms(contract: contract), .person(contract: contract),
      .renumber(contract: contract), .renumberAgreement, .agreement,
    ]
    if isDeleting {
      corrections += [
        .deleteMonths(contract: contract, from: from, to: to),
        .deleteSpecials(contract: contract, from: from, to: to),
        .deleteLimits(from: from, to: to), .deleteAccount(contract: contract),
      ]
      switch Int.random(in: 0..<12, using: &random) {
      case 0: return amending(.moveOut(contract: contract))
      case 1: return amending(.undoMoveOut(contract: contract))
      default: break
      }
    }
    return corrections.randomElement(using: &random).flatMap { amending(.correct($0, .finding)) }
  }

  /// The order of two clerks, of whom one approves.
  func amending(_ what: ReportAmendment.Amended) -> BorrowerCommand? {
    Self.clerk.map { .amendReport(ReportAmendment(what, by: $0, approver: Self.secondClerk)) }
  }
}
