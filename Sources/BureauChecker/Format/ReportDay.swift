/// A calendar day as the bureau's files write it, counted from 1970-01-01.
///
/// The checker has its own calendar on purpose: it must not share a mistake with the reporter.
public struct ReportDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int

  private static let monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// Reads `YYYY-MM-DD`, or `yyyyMMdd` when the text has eight characters.
  ///
  /// - Returns: `nil` when the text has another shape or there is no such day.
  public init?(_ text: String) {
    var digits = Array(text.utf8)
    if digits.count == 10 {
      guard digits[4] == 0x2D, digits[7] == 0x2D else { return nil }
      digits.remove(at: 7)
      digits.remove(at: 4)
    }
    guard digits.count == 8, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let values = digits.map { Int($0) - 0x30 }
    let year = values[0] * 1000 + values[1] * 100 + values[2] * 10 + values[3]
    let month = values[4] * 10 + values[5]
    let day = values[6] * 10 + values[7]
    guard (1900...2999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    number = Self.daysBefore(year) + Self.daysBefore(month: month, in: year) + day - 1
  }

  /// Earlier days come first.
  public static func < (left: ReportDay, right: ReportDay) -> Bool { left.number < right.number }

  /// `YYYY-MM-DD`.
  public var text: String {
    // An estimate that is never too late, before 1970 as after it.
    var year = 1969 + number / (number < 0 ? 365 : 366)
    while Self.daysBefore(year + 1) <= number { year += 1 }
    var rest = number - Self.daysBefore(year)
    var month = 1
    while rest >= Self.length(ofMonth: month, year: year) {
      rest -= Self.length(ofMonth: month, year: year)
      month += 1
    }
    return "\(year)-\(Self.two(month))-\(Self.two(rest + 1))"
  }

  /// Reads `YYYY-MM` as months since year 0, or `nil`.
  public static func monthNumber(_ text: String) -> Int? {
    guard text.utf8.count == 7, let first = ReportDay(text + "-01") else { return nil }
    let parts = first.text.split(separator: "-")
    guard let year = Int(parts[0]), let month = Int(parts[1]) else { return nil }
    return year * 12 + month - 1
  }

  /// `YYYY-MM` of a month number.
  public static func monthText(_ number: Int) -> String {
    "\(number / 12)-\(two(number % 12 + 1))"
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    month == 2 && isLeap(year) ? 29 : monthLengths[month - 1]
  }

  private static func daysBefore(_ year: Int) -> Int {
    let past = year - 1
    return past * 365 + past / 4 - past / 100 + past / 400 - 719_162
  }

  private static func daysBefore(month: Int, in year: Int) -> Int {
    (1..<month).map { length(ofMonth: $0, year: year) }.reduce(0, +)
  }
}
