import CreditCore

/// A calendar that is only turned one day at a time, like one on the wall.
struct WallCalendar: Hashable {
  private(set) var year: Int
  private(set) var month: Int
  private(set) var day: Int

  init(_ date: CivilDate) { (year, month, day) = date.components }

  private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// How many days the year has: every fourth is a leap year, of full centuries every fourth.
  var daysOfYear: Int {
    if year % 400 == 0 { return 366 }
    if year % 100 == 0 { return 365 }
    return year % 4 == 0 ? 366 : 365
  }

  private var daysOfMonth: Int {
    month == 2 && daysOfYear == 366 ? 29 : WallCalendar.lengths[month - 1]
  }

  mutating func turn() {
    day += 1
    guard day > daysOfMonth else { return }
    (day, month) = (1, month + 1)
    if month == 13 { (month, year) = (1, year + 1) }
  }

  /// The same day of a later month, or that month's last one.
  func sameDay(after months: Int) -> WallCalendar {
    var later = self
    later.day = 1
    for _ in 0..<months {
      later.month += 1
      if later.month == 13 { (later.month, later.year) = (1, later.year + 1) }
    }
    later.day = min(day, later.daysOfMonth)
    return later
  }

  func after(days: Int) -> WallCalendar {
    var later = self
    for _ in 0..<days { later.turn() }
    return later
  }
}
