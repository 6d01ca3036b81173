/// 一次性信用修复政策 (N36): small overdue amounts of some years that were repaid by a day are not
/// shown as such by the bureau any more. The bureau does it by itself; we send no correction for
/// them, and only need to know why a report differs from our own history.
public struct CreditRepair: Hashable, Sendable {
  /// The first and the last day on which the overdue may have arisen.
  public var arisenFrom: CivilDate
  public var arisenUntil: CivilDate
  /// The most that each amount may be.
  public var most: Money
  /// The last day by which it must have been repaid in full.
  public var repaidBy: CivilDate
  /// What was repaid by this day…
  public var earlyBy: CivilDate
  /// … is not shown from this one on.
  public var earlyShownOn: CivilDate

  public init(
    arisenFrom: CivilDate, arisenUntil: CivilDate, most: Money, repaidBy: CivilDate,
    earlyBy: CivilDate, earlyShownOn: CivilDate
  ) {
    self.arisenFrom = arisenFrom
    self.arisenUntil = arisenUntil
    self.most = most
    self.repaidBy = repaidBy
    self.earlyBy = earlyBy
    self.earlyShownOn = earlyShownOn
  }

  /// The day from which the bureau shows an overdue month as repaired; `nil` when the policy does
  /// not cover it.
  public func repairedOn(_ item: OverdueItem) -> CivilDate? {
    guard item.amount.isPositive, item.amount <= most, item.arisenOn >= arisenFrom,
      item.arisenOn <= arisenUntil, let repaid = item.repaidOn, repaid <= repaidBy,
      repaid >= item.arisenOn
    else { return nil }
    return repaid <= earlyBy ? earlyShownOn : repaid.month.adding(months: 1).lastDay
  }

  /// Whether the bureau shows an overdue month as repaired on a day: status normal, amount 0.
  public func isRepaired(_ item: OverdueItem, on day: CivilDate) -> Bool {
    repairedOn(item).map { $0 <= day } ?? false
  }
}

/// One overdue month of an account's grid, as the bureau counts it.
public struct OverdueItem: Hashable, Sendable {
  /// The day the overdue arose, or the report day of the month.
  public var arisenOn: CivilDate
  public var amount: Money
  /// The day all of it was repaid; `nil` while it is owed.
  public var repaidOn: CivilDate?

  public init(arisenOn: CivilDate, amount: Money, repaidOn: CivilDate?) {
    self.arisenOn = arisenOn
    self.amount = amount
    self.repaidOn = repaidOn
  }
}
