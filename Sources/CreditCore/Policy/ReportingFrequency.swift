/// How often an account is reported (R95).
public enum ReportingFrequency: String, Sendable, CaseIterable, Hashable {
  /// One merged record a month (R120).
  case monthly
  /// Once a week.
  case weekly
  /// On the day after something changed (T+1).
  case nextDay = "t_plus_1"
  /// With every event.
  case perEvent = "per_event"
}
