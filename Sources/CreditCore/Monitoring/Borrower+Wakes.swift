extension Borrower {
  /// The first business day after the newest closed one on which the day close has something to do
  /// here; `nil` when nothing is foreseen (design 1.5).
  public func wakesOn(_ policy: PolicyTerms) -> CivilDate? {
    let next = closedDay.adding(days: 1)
    var days: [CivilDate] = []
    for loan in loans where loan.isActive {
      guard let start = loan.startedOn, let schedule = try? loan.terms.schedule(from: start),
        let position = try? loan.position(on: closedDay)
      else { continue }
      days += schedule.instalments.map(\.dueOn)
      days += position.dues.flatMap { lateDays(of: $0, profile: .loan) }
      days += schedule.instalments.flatMap { instalment in
        DebitDays.offsets.map { instalment.dueOn.adding(days: $0) }
      }
    }
    if let line = purchaseLine {
      let position = line.position(on: closedDay)
      let bill = next.month.day(Int(line.terms.billDay))
      if position.notYetDue.isPositive || !position.dues.isEmpty {
        days.append(bill >= next ? bill : next.month.adding(months: 1).day(Int(line.terms.billDay)))
      }
      days += position.dues.map(\.dueOn)
      days += position.dues.flatMap { lateDays(of: $0, profile: .card) }
    }
    days += reportingDays(policy, next)
    return days.filter { $0 >= next }.min()
  }

  /// Days on which an unpaid due changes something: debit tries, the day it becomes overdue, and
  /// the first day of each class.
  private func lateDays(of due: Due, profile: LoanClass.Profile) -> [CivilDate] {
    (DebitDays.offsets + profile.firstDays).map { due.dueOn.adding(days: $0) }
  }

  /// Opening rows at the next close, the end of each month, the end of a loan.
  private func reportingDays(_ policy: PolicyTerms, _ next: CivilDate) -> [CivilDate] {
    guard let agreement else { return [] }
    guard let began = reporting.beganOn else {
      guard liveConsent(.bureauReporting) != nil,
        let begins = policy.reporting.begins(bucket: reportingBucket)
      else { return [] }
      return [max(begins, next, agreement.signedOn)]
    }
    guard maySubmitRows else { return [] }
    let accounts =
      loans.filter { $0.startedOn != nil }.map { ($0.servicing.reported, $0.settledOn != nil) }
      + (purchaseLine.map { [($0.servicing.reported, $0.closedOn != nil)] } ?? [])
    let open = accounts.filter { $0.0.closedOn == nil }
    let isOwed = open.contains { $0.0.openedOn == nil || $0.1 } || agreement.reportedOn == nil
    let monthEnd = open.isEmpty ? [] : [max(next, began).month.lastDay]
    return (isOwed ? [max(next, began)] : []) + monthEnd
  }
}

extension LoanClass.Profile {
  /// The days overdue on which a class begins (N18, N19).
  fileprivate var firstDays: [Int] {
    switch self {
    case .loan: [1, 91, 271, 361]
    case .card: [1, 91, 121, 181]
    }
  }
}
