/// The part of a year that a period of a schedule counts for interest, by its day-count
/// convention, as an exact fraction over one denominator.
struct YearFractions {
  /// What a period is measured in.
  private enum Measure {
    /// Every period is the same part of a year.
    case whole(Int64)
    /// Days of the calendar.
    case days
    /// Months of 30 days.
    case months
  }

  let denominator: Int64
  private let measure: Measure
  private let every: Period
  private let anchor: CivilDate
  private let daysInMonth: DaysInMonth
  /// The fixed days of a year, nil where the calendar's are used.
  private let year: Int64?
  /// Makes parts of months whole numbers: 1, or 12,586 = lcm(28, 29, 30, 31) ÷ 30.
  private let scale: Int64

  init(_ terms: ScheduleTerms, dueOn: [CivilDate]) {
    every = terms.every
    anchor = terms.disbursedOn
    daysInMonth = terms.daysInMonth
    year = terms.daysInYear.fixed
    if terms.wholePeriodInterest, terms.every.unit != .day {
      measure = .whole(Int64(terms.every.count))
      scale = 1
      denominator = terms.every.unit == .month ? 12 : 52
      return
    }
    let inMonths = terms.daysInMonth == .thirty && terms.every.unit == .month
    measure = inMonths ? .months : .days
    var scale: Int64 = 1
    if inMonths, terms.dueOn != nil {
      var from = terms.disbursedOn
      for due in dueOn {
        if Months(from: from, to: due, anchor: terms.disbursedOn).days != 0 { scale = 12_586 }
        from = due
      }
    }
    self.scale = scale
    denominator = (year ?? 365 * 366) * scale
  }

  /// The fraction's numerator for interest.
  func numerator(from: CivilDate, to: CivilDate) -> Int64 {
    switch measure {
    case .whole(let parts): return parts
    case .days: return days(from: from, to: to)
    case .months:
      if year == nil, from.components.year != to.components.year { return days(from: from, to: to) }
      let months = Months(from: from, to: to, anchor: anchor)
      let whole = 30 * scale * Int64(months.whole)
      let part = months.days == 0 ? 0 : Int64(months.days) * 30 * scale / Int64(months.length)
      return (whole + part) * perDay(in: from)
    }
  }

  /// The numerator that the level instalment's formula uses: a period counted in 30-day months
  /// has its nominal length there.
  func regularNumerator(from: CivilDate, to: CivilDate) -> Int64 {
    guard daysInMonth == .thirty else { return numerator(from: from, to: to) }
    if case .whole(let parts) = measure { return parts }
    if year == nil, from.components.year != to.components.year { return days(from: from, to: to) }
    let nominal = Int64(every.fixedDays ?? 30 * every.count)
    return nominal * scale * perDay(in: from)
  }

  /// The part of one period that has passed on a day within it (民法典 677): real days where days
  /// are counted, otherwise pro rata of the period.
  ///
  /// - Returns: a fraction with its own denominator.
  func elapsed(from: CivilDate, to day: CivilDate, of due: CivilDate) -> (
    numerator: Int128, over: Int128
  ) {
    if case .days = measure { return (Int128(days(from: from, to: day)), Int128(denominator)) }
    let whole = Int128(numerator(from: from, to: due)) * Int128(from.days(to: day))
    return (whole, Int128(denominator) * Int128(from.days(to: due)))
  }

  /// Real days. In calendar years each day counts over the length of the year in which it ends, so
  /// a period is split at 31 December.
  private func days(from: CivilDate, to: CivilDate) -> Int64 {
    guard year == nil else { return Int64(from.days(to: to)) * scale }
    var start = from
    var sum: Int64 = 0
    while start < to {
      let next = start.adding(days: 1)
      let end = min(YearMonth(year: next.components.year, month: 12).lastDay, to)
      sum += Int64(start.days(to: end)) * perDay(in: next)
      start = end
    }
    return sum * scale
  }

  /// What one day of this day's year counts in the denominator: the other year's length.
  private func perDay(in day: CivilDate) -> Int64 {
    guard year == nil else { return 1 }
    return CivilDate.isLeap(day.components.year) ? 365 : 366
  }
}
