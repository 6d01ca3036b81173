/// 功能限制: what stops while something is overdue (H9, R128). The raw values are policy names.
public enum Restriction: String, Sendable, CaseIterable, Hashable, Comparable {
  /// No higher limit, lasting or temporary.
  case noLimitIncrease = "no_limit_increase"
  /// No draw and no purchase.
  case noNewDraw = "no_new_draw"
  /// The line is frozen, and stays so for some time after the overdue amounts were paid.
  case lineFrozen = "line_frozen"

  private var weight: Int {
    switch self {
    case .noLimitIncrease: 0
    case .noNewDraw: 1
    case .lineFrozen: 2
    }
  }

  public static func < (left: Restriction, right: Restriction) -> Bool {
    left.weight < right.weight
  }

  /// The requirement on which all of them rest.
  public static let rule = "R128"
}

/// A restriction that holds for one borrower on a day, with its rule and its end.
public struct LiveRestriction: Hashable, Sendable {
  public var restriction: Restriction
  /// The step of the policy's ladder: from so many days overdue on.
  public var fromDaysOverdue: Int64
  /// The first day on which it held.
  public var since: CivilDate
  /// The first day on which it no longer holds; `nil` while something is overdue, for it can't end
  /// before that is paid.
  public var endsOn: CivilDate?
  /// Days for which it goes on after everything overdue was paid; 0 when it ends with that.
  public var daysAfterPayment: Int64

  public init(
    restriction: Restriction, fromDaysOverdue: Int64, since: CivilDate, endsOn: CivilDate?,
    daysAfterPayment: Int64
  ) {
    self.restriction = restriction
    self.fromDaysOverdue = fromDaysOverdue
    self.since = since
    self.endsOn = endsOn
    self.daysAfterPayment = daysAfterPayment
  }
}

extension Borrower {
  /// Every restriction that holds on a day, the lightest first: a function of the accounts, the
  /// policy and the day, so that it ends by itself on the day its condition is met.
  public func restrictions(on day: CivilDate, _ policy: PolicyTerms) -> [LiveRestriction] {
    policy.repayment.overdueLadder.compactMap { step -> LiveRestriction? in
      let after = step.restriction == .lineFrozen ? policy.monitoring.frozenDays : 0
      let days = Int(step.fromDaysOverdue)
      if let since = overdueSince(on: day), since.days(to: day) >= days {
        return LiveRestriction(
          restriction: step.restriction, fromDaysOverdue: step.fromDaysOverdue,
          since: since.adding(days: days), endsOn: nil, daysAfterPayment: after)
      }
      let over = monitoring.late.filter { $0.endedOn != nil && $0.days(on: day) >= days }
      guard let last = over.max(by: { $0.endedOn ?? $0.since < $1.endedOn ?? $1.since }),
        let endsOn = last.endedOn?.adding(days: Int(after)), day < endsOn
      else { return nil }
      return LiveRestriction(
        restriction: step.restriction, fromDaysOverdue: step.fromDaysOverdue,
        since: last.since.adding(days: days), endsOn: endsOn, daysAfterPayment: after)
    }.sorted { $0.restriction < $1.restriction }
  }

  /// The oldest missed due day of all accounts.
  private func overdueSince(on day: CivilDate) -> CivilDate? {
    var contracts = loans.filter(\.isActive).map(\.ordinal)
    if let line = purchaseLine { contracts.append(line.ordinal) }
    return contracts.compactMap { position(of: $0, on: day)?.overdueSince }.min()
  }
}

extension Draft {
  /// Refuses what a restriction of this weight or a heavier one stops.
  func checkRestrictions(from least: Restriction, _ context: Context) throws(Refusal) {
    let live = state.restrictions(on: context.businessDate, context.policy)
    guard let worst = live.map(\.restriction).max(), worst >= least else { return }
    throw live.contains { $0.endsOn == nil } ? .ownOverdue : .lineFrozen
  }
}
