/// A calendar month, such as 2026-10: the unit of bills and of month-end reporting.
public struct YearMonth: Hashable, Comparable, Sendable {
  /// Months since year 0: year × 12 + (month − 1).
  public var index: Int32

  public init(index: Int32) {
    self.index = index
  }

  /// - Precondition: `month` is 1–12.
  public init(year: Int, month: Int) {
    precondition((1...12).contains(month))
    self.index = Int32(year * 12 + month - 1)
  }

  public var year: Int { Int(index) / 12 }
  /// 1–12.
  public var number: Int { Int(index) % 12 + 1 }

  public static func < (left: YearMonth, right: YearMonth) -> Bool { left.index < right.index }

  public func adding(months: Int) -> YearMonth { YearMonth(index: index + Int32(months)) }

  public func months(to later: YearMonth) -> Int { Int(later.index) - Int(index) }

  /// How many days the month has.
  public var length: Int { CivilDate.days(inMonth: number, of: year) }

  /// The day of this month, or its last day where the month is shorter.
  public func day(_ day: Int) -> CivilDate {
    let first = CivilDate(year: year, month: number, day: 1) ?? CivilDate(dayNumber: 0)
    return first.adding(days: min(max(day, 1), length) - 1)
  }

  public var firstDay: CivilDate { day(1) }
  public var lastDay: CivilDate { day(31) }
}

extension YearMonth: CustomStringConvertible {
  /// `YYYY-MM`.
  public var description: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "-"
      + (number < 10 ? "0\(number)" : "\(number)")
  }

  /// Reads exactly `YYYY-MM`.
  public init?(_ text: String) {
    guard text.utf8.count == 7, let day = CivilDate(text + "-01") else { return nil }
    self = day.month
  }
}
