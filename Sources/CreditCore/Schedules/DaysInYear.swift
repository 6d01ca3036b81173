/// How many days a year counts for interest; the raw values are the interface's words.
public enum DaysInYear: String, Sendable, CaseIterable {
  /// 360 days.
  case days360 = "360"
  /// 52 weeks.
  case days364 = "364"
  /// 365 days, leap year or not.
  case days365 = "365"
  /// 365 or 366: a period that crosses 31 December is split there.
  case actual = "ACTUAL"

  /// The fixed number of days; nil for the calendar's.
  var fixed: Int64? {
    switch self {
    case .days360: 360
    case .days364: 364
    case .days365: 365
    case .actual: nil
    }
  }
}
