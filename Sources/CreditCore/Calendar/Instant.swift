/// A moment of the wall clock: microseconds since 1970-01-01 00:00 UTC.
public struct Instant: Hashable, Comparable, Sendable {
  public var microseconds: Int64

  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  public static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }

  public func adding(seconds: Int64) -> Instant {
    Instant(microseconds: microseconds + seconds * 1_000_000)
  }

  /// The day in China (UTC+8) on which this moment falls.
  public var day: CivilDate {
    let shifted = microseconds + 8 * 3_600_000_000
    let perDay: Int64 = 86_400_000_000
    let quotient = shifted / perDay
    return CivilDate(dayNumber: Int32(shifted % perDay < 0 ? quotient - 1 : quotient))
  }

  /// The hour, minute and second in China (UTC+8).
  public var timeInChina: (hour: Int, minute: Int, second: Int) {
    let startOfDay = Int64(day.dayNumber) * 86_400 - 8 * 3600
    let seconds = Int((microseconds - startOfDay * 1_000_000) / 1_000_000)
    return (seconds / 3600, seconds / 60 % 60, seconds % 60)
  }
}

extension Instant: CustomStringConvertible {
  /// RFC 3339 in UTC with whole seconds, such as `2026-10-05T08:30:00Z`.
  public var description: String {
    let utc = Instant(microseconds: microseconds - 8 * 3_600_000_000)
    let (hour, minute, second) = utc.timeInChina
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(utc.day)T\(two(hour)):\(two(minute)):\(two(second))Z"
  }
}
