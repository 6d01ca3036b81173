import CreditCore

/// One instalment of a loan as its borrower sees it.
struct PlanLine: Hashable {
  enum Status: String {
    case paid
    /// Fallen due and not late: due today, or its rest falls to the next instalment.
    case due
    case overdue
    case coming
    /// Nothing of it is left because of an early repayment.
    case repaidEarly = "repaid-early"
  }

  var number: Int
  var dueOn: CivilDate
  var principal: Money
  var interest: Money
  var status: Status
  /// What is left to pay of an instalment that has fallen due.
  var unpaid: Money

  var total: Money { principal + interest }

  /// The plan of a loan that has started: what has fallen due as the contract planned it, what is
  /// to come from the principal that is really left.
  static func plan(of loan: Loan, at position: AccountPosition) -> [PlanLine] {
    guard loan.startedOn != nil, let plan = try? loan.plan(on: position.on) else { return [] }
    var left = position.notYetDue
    var from = position.on
    return plan.map { instalment in
      guard instalment.dueOn > position.on else { return PlanLine(past: instalment, position) }
      var principal = min(instalment.principal, left)
      var interest = loan.terms.dailyRate.of(
        left, times: Int64(from.days(to: instalment.dueOn)), rounding: .halfUp)
      if let next = position.next, next.dueOn == instalment.dueOn {
        (principal, interest) = (next.principal, next.amount - next.principal)
      }
      left -= principal
      from = instalment.dueOn
      return PlanLine(
        number: instalment.number, dueOn: instalment.dueOn, principal: principal,
        interest: interest, status: (principal + interest).isZero ? .repaidEarly : .coming,
        unpaid: .zero)
    }
  }
}

extension PlanLine {
  private init(past instalment: Instalment, _ position: AccountPosition) {
    let due = position.dues.first { $0.dueOn == instalment.dueOn }
    let status: Status =
      switch due {
      case nil: .paid
      case let due?: due.isOverdue(on: position.on) ? .overdue : .due
      }
    self.init(
      number: instalment.number, dueOn: instalment.dueOn, principal: instalment.principal,
      interest: instalment.interest, status: status, unpaid: due?.unpaid ?? .zero)
  }
}
