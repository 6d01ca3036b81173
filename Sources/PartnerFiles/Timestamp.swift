/// A moment in whole seconds, 1970 to 9999, written as RFC 3339 in UTC. The library never reads a
/// clock: its callers hand moments in.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public let seconds: Int64

  /// The moment of a number of seconds; `nil` outside 1970 to 9999.
  public init?(seconds: Int64) {
    guard seconds >= 0, seconds / 86_400 <= CalendarDay.last else { return nil }
    self.seconds = seconds
  }

  /// Reads `YYYY-MM-DDTHH:MM:SSZ`; `nil` for any other text.
  public init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 20,
      let day = CalendarDay(String(decoding: digits[..<10], as: UTF8.self)),
      let hour = CalendarDay.decimal(digits[11..<13]), hour < 24,
      let minute = CalendarDay.decimal(digits[14..<16]), minute < 60,
      let second = CalendarDay.decimal(digits[17..<19]), second < 60
    else { return nil }
    seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second
    guard description == text else { return nil }
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

  /// The day in China (UTC+8) on which the second before this moment falls: the last day of what
  /// ends now. Purge dates are counted in such days.
  var lastDayInChina: Int64 { (seconds - 1 + 8 * 3600) / 86_400 }
}

extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC, such as `2026-10-05T08:30:00Z`.
  public var description: String {
    let day = CalendarDay(number: seconds / 86_400)?.description ?? ""
    let parts = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60]
    return day + "T" + parts.map { CalendarDay.padded($0, 2) }.joined(separator: ":") + "Z"
  }
}
