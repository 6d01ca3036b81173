/// How many days a month counts for interest; the raw values are the interface's words.
public enum DaysInMonth: String, Sendable, CaseIterable {
  /// Every month has 30 days.
  case thirty = "30"
  /// The days of the calendar.
  case actual = "ACTUAL"
}
