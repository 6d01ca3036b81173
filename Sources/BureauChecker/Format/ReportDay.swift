/// A calendar day as the bureau's files write it, counted from 1970-01-01.
///
/// The checker has its own calendar on purpose: it must not share a mistake with the reporter.
public struct ReportDay: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int

  private static let monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  private static let daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

  /// Reads `YYYY-MM-DD`, or `yyyyMMdd` when the text has eight characters.
  ///
  /// - Returns: `nil` when the text has another shape or there is no such day.
  public init?(_ text: String) {
    let isDashed = text.utf8.count == 10
    guard isDashed || text.utf8.count == 8 else { return nil }
    var place = 0
    var digits = 0
    for byte in text.utf8 {
      if isDashed, place == 4 || place == 7 {
        guard byte == 0x2D else { return nil }
      } else {
        guard (0x30...0x39).contains(byte) else { return nil }
        digits = digits * 10 + Int(byte) - 0x30
      }
      place += 1
    }
    let (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100)
    guard (1900...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    number = Self.daysBefore(year) + Self.daysBefore(month: month, in: year) + day - 1
  }

  /// Whether the text has the form `YYYY-MM-DD`, be there such a day or not.
  static func hasForm(_ text: String) -> Bool {
    var place = 0
    for byte in text.utf8 {
      guard place == 4 || place == 7 ? byte == 0x2D : (0x30...0x39).contains(byte) else {
        return false
      }
      place += 1
    }
    return place == 10
  }

  /// The same day so many years later; 29 February becomes 1 March where there is none.
  func adding(years: Int) -> ReportDay? {
    let parts = text.split(separator: "-")
    guard let year = Int(parts[0]) else { return nil }
    let later = "\(year + years)"
    return ReportDay("\(later)-\(parts[1])-\(parts[2])") ?? ReportDay("\(later)-03-01")
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
    guard text.utf8.count == 7, ReportDay(text + "-01") != nil else { return nil }
    let digits = text.utf8.reduce(0) { $1 == 0x2D ? $0 : $0 * 10 + Int($1) - 0x30 }
    return digits / 100 * 12 + digits % 100 - 1
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
    daysBeforeMonth[month - 1] + (month > 2 && isLeap(year) ? 1 : 0)
  }
}
