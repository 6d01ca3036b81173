/// One step of the overdue ladder (H9, R128): what stops from how many days overdue on.
public struct RestrictionStep: Sendable, Hashable {
  /// The first day overdue (逾期) on which the restriction holds; 1 is the day after the due day.
  public var fromDaysOverdue: Int64
  /// What stops; it ends when nothing is overdue, or the policy's days after that.
  public var restriction: Restriction

  /// A step; ladders list them by rising days.
  public init(fromDaysOverdue: Int64, restriction: Restriction) {
    self.fromDaysOverdue = fromDaysOverdue
    self.restriction = restriction
  }
}
