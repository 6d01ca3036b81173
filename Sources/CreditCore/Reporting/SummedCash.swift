/// Cash draws that are told summed, as one R1 or one D1 with Flag 2 (spec bureau 2.6): the first of
/// them is the account's head, by whose number it goes; the others join with its month-end records.
extension Borrower {
  /// Whether a contract is the head of such an account.
  func isSummed(_ contract: Int64) -> Bool {
    guard let type = loan(contract)?.servicing.reported.type else { return false }
    return type.isSummed
  }

  /// The head of the open account in which draws are summed as one type.
  private func summedHead(_ type: ReportedType) -> Int64? {
    loans.first {
      $0.servicing.reported.type == type && $0.servicing.reported.openedOn != nil
        && $0.servicing.reported.closedOn == nil
    }?.ordinal
  }

  /// The draws that are told in the account of a head.
  func summed(in head: Int64) -> [Loan] {
    loans.filter { $0.ordinal == head || $0.servicing.reported.head == head }
  }

  /// The draws that are not told and would be told summed on a day.
  func joining(on day: CivilDate) -> [Loan] {
    loans.filter { loan in
      let reported = loan.servicing.reported
      guard let start = loan.startedOn, start <= day else { return false }
      return loan.parts.isEmpty && reported.openedOn == nil && reported.head == nil
        && reported.deletedOn == nil
        && (loan.settledOn == nil || reporting.beganOn.map { $0 <= start } ?? false)
    }
  }

  /// Whether a draw that was not told joins the account of others, and has no record of its own.
  func joinsOthers(_ account: ReportableAccount, _ terms: ReportingTerms) -> Bool {
    account.reported.openedOn == nil && terms.cashType.isSummed
      && loan(account.contract)?.parts.isEmpty ?? false && summedHead(terms.cashType) != nil
  }

  /// Whether draws in sum are owed on, or were paid since the bureau heard of them.
  func hasUntoldDebt(_ head: Int64) -> Bool {
    let told = reported(head)?.told.last?.on
    return summed(in: head).contains { loan in
      loan.settledOn == nil
        || loan.payments.last.map { payment in told.map { $0 < payment.on } ?? true } ?? false
    }
  }

  /// Whether everything in the account of a head is paid and nothing new can come.
  func isOver(_ head: Int64) -> Bool {
    agreement?.closedOn != nil && summed(in: head).allSatisfy { $0.settledOn != nil }
  }

  /// The running overdue episode of an account; of draws in sum the one that was told last or was
  /// not told yet.
  func episode(of contract: Int64) -> OverdueEpisode? {
    guard isSummed(contract) else { return servicing(of: root(of: contract))?.episode }
    let episodes = summed(in: contract).compactMap(\.servicing.episode)
    return episodes.first { $0.notifiedOn == nil }
      ?? episodes.max { ($0.notifiedOn ?? $0.since) < ($1.notifiedOn ?? $1.since) }
  }

  /// Where an account stands by its oldest overdue due; of draws in sum the worst of them.
  func worstPosition(of contract: Int64, on day: CivilDate) -> AccountPosition? {
    guard isSummed(contract) else { return position(of: contract, on: day) }
    return summed(in: contract).compactMap { try? $0.position(on: day) }
      .max { $0.daysOverdue < $1.daysOverdue }
  }

  /// What record 210 says of draws in sum. The account ends with the credit contract.
  func summedFigures(
    of loans: [Loan], from openedOn: CivilDate, on reportDay: CivilDate
  ) -> AccountFigures? {
    guard let agreement, !loans.isEmpty else { return nil }
    let ends = loans.map(\.settledOn) + [agreement.closedOn]
    let end = ends.contains(nil) ? nil : ends.compactMap { $0 }.max()
    let closedOn = end.flatMap { $0 <= reportDay ? $0 : nil }
    let day = closedOn ?? reportDay
    let parts = loans.compactMap { loan -> AccountFigures? in
      guard let start = loan.startedOn, start <= day else { return nil }
      return try? loan.figures(on: day)
    }
    guard var sum = parts.first else { return nil }
    sum.openedOn = openedOn
    sum.amount = agreement.granted(.cash, on: day)
    sum.dueOn = max(agreement.validUntil, parts.map(\.dueOn).max() ?? day)
    sum.instalments = parts.map(\.instalments).max() ?? 0
    sum.month = day.month
    let open = parts.filter { $0.closedOn == nil }
    let dues = parts.map(\.settlementOn).filter { $0.month == day.month }
    sum.settlementOn = closedOn ?? dues.max() ?? day
    sum.balance = parts.map(\.balance).sum()
    sum.remaining = parts.map(\.remaining).max() ?? 0
    sum.loanClass = open.map(\.loanClass).max() ?? .normal
    sum.classedOn = parts.map(\.classedOn).max() ?? openedOn
    sum.overduePeriods = parts.map(\.overduePeriods).max() ?? 0
    sum.overdueTotal = parts.map(\.overdueTotal).sum()
    sum.overduePrincipal = parts.map(\.overduePrincipal).sum()
    sum.overdueByAge = (0..<4).map { age in
      parts.compactMap { $0.overdueByAge.dropFirst(age).first }.sum()
    }
    let inMonth = parts.filter { $0.month == day.month }
    sum.due = inMonth.map(\.due).sum()
    sum.paid = inMonth.map(\.paid).sum()
    sum.lastPaidOn = parts.map(\.lastPaidOn).max() ?? openedOn
    sum.closedOn = closedOn
    (sum.method, sum.lastPaid, sum.specials) = (nil, nil, [])
    sum.status = closedOn == nil ? open.map(\.status).max() ?? 1 : 3
    sum.repayment = closedOn == nil ? Self.worst(inMonth, open, due: sum.due) : "C"
    return sum
  }

  /// The repayment status of draws in sum: that of the latest one.
  private static func worst(
    _ inMonth: [AccountFigures], _ open: [AccountFigures], due: Money
  ) -> String {
    if let late = open.max(by: { $0.lateness < $1.lateness }), late.lateness > 0 {
      return late.repayment
    }
    if inMonth.contains(where: { $0.repayment == "M" }) { return "M" }
    let isIdle = due.isZero && !inMonth.contains { $0.repayment == "N" || $0.repayment == "C" }
    return isIdle ? "*" : "N"
  }
}
