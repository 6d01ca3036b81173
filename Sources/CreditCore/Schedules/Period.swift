/// How often a loan is repaid, such as every month or every 30 days (还款周期).
public struct Period: Hashable, Sendable {
  /// The unit in which a period is counted; the raw values are the interface's words.
  public enum Unit: String, Sendable, CaseIterable {
    case month
    case week
    case day
  }

  /// How many units one period has; at least 1.
  public var count: Int
  /// The unit.
  public var unit: Unit

  /// One period of `count` units.
  public init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// One month, the usual period.
  public static let monthly = Period(count: 1, unit: .month)

  /// The end of the `number`-th period after `start`; a month that is too short ends on its last
  /// day, and the next one goes back to the day of `start`.
  public func end(_ number: Int, after start: CivilDate) -> CivilDate {
    switch unit {
    case .month: start.adding(months: number * count)
    case .week: start.adding(days: number * count * 7)
    case .day: start.adding(days: number * count)
    }
  }

  /// The nominal length in days of a period that is counted in weeks or days; nil for months.
  var fixedDays: Int? {
    switch unit {
    case .month: nil
    case .week: count * 7
    case .day: count
    }
  }
}
