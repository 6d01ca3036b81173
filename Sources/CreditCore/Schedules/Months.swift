/// A span of days measured in months: whole ones, and the days of the one that was begun.
struct Months {
  /// Complete months.
  let whole: Int
  /// Days after them.
  let days: Int
  /// How many days the month has that those days belong to; 1 when there are none.
  let length: Int

  /// - Parameter anchor: the day from which monthly dates are counted. A span between two such
  ///   dates is whole months even where one fell on the last day of a short month.
  init(from: CivilDate, to: CivilDate, anchor: CivilDate) {
    if let first = Months.position(of: from, after: anchor),
      let last = Months.position(of: to, after: anchor)
    {
      (whole, days, length) = (last - first, 0, 1)
      return
    }
    var whole = from.month.months(to: to.month)
    if from.adding(months: whole) > to { whole -= 1 }
    let reached = from.adding(months: whole)
    self.whole = whole
    self.days = reached.days(to: to)
    self.length = days == 0 ? 1 : reached.days(to: from.adding(months: whole + 1))
  }

  /// Which monthly date after the anchor a day is; nil when it is none.
  private static func position(of day: CivilDate, after anchor: CivilDate) -> Int? {
    let months = anchor.month.months(to: day.month)
    return anchor.adding(months: months) == day ? months : nil
  }
}
