/// A calendar day in China (Asia/Shanghai), as a number of days since 1970-01-01.
///
/// Days are what contracts, due dates and policy are stated in. There is no time of day and no
/// time-zone data: China has had one offset, UTC+8, since 1991.
public struct CivilDate: Hashable, Comparable, Sendable {
  public var dayNumber: Int32

  public init(dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// - Returns: `nil` when there is no such day, or the year is outside 1900–9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.days(inMonth: month, of: year)
    else { return nil }
    self.init(valid: year, month, day)
  }

  /// Days from the proleptic Gregorian calendar, counted in 400-year eras that begin on 1 March.
  private init(valid year: Int, _ month: Int, _ day: Int) {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(dayNumber: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  /// The day as year, month (1–12) and day of month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate {
  /// The whole days from this day to `later`; negative when `later` is earlier.
  public func days(to later: CivilDate) -> Int {
    Int(later.dayNumber) - Int(dayNumber)
  }

  public func adding(days: Int) -> CivilDate {
    CivilDate(dayNumber: dayNumber + Int32(days))
  }

  /// The same day of a later (or, for negative counts, earlier) month; the last day of that month
  /// where it is shorter.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    return YearMonth(year: year, month: month).adding(months: months).day(day)
  }

  public var month: YearMonth {
    let (year, month, _) = components
    return YearMonth(year: year, month: month)
  }

  /// The day of the month, 1–31.
  public var dayOfMonth: Int { components.day }
}

extension CivilDate: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let day = dayOfMonth
    return "\(month)-" + (day < 10 ? "0\(day)" : "\(day)")
  }

  /// Reads exactly `YYYY-MM-DD`; `nil` for any other text and for days that don't exist.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = DecimalDigits.value(bytes[0..<4]), let month = DecimalDigits.value(bytes[5..<7]),
      let day = DecimalDigits.value(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
