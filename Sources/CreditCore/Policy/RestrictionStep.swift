/// One step of the overdue ladder (H9, R128): what stops from how many days overdue on.
public struct RestrictionStep: Sendable, Hashable {
  /// The first day overdue (逾期) on which the restriction holds; 1 is the day after the due day.
  public var fromDaysOverdue: Int64
  /// A stable code, such as `no_new_draw`; it ends when nothing is overdue.
  public var restriction: String

  /// A step; ladders list them by rising days.
  public init(fromDaysOverdue: Int64, restriction: String) {
    self.fromDaysOverdue = fromDaysOverdue
    self.restriction = restriction
  }
}
