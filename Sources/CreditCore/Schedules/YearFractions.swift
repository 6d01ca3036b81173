/// The part of a year that a period of a schedule counts for interest, by its day-count
/// convention, as an exact fraction over one denominator.
struct YearFractions {
  /// What a period is measured in.
  private enum Measure {
    /// Every period is the same part of a year.
    case whole
    /// Days of the calendar.
    case days
    /// Months of 30 days.
    case months
  }

  let denominator: Int64
  private let measure: Measure
  private let every: Period
  private let anchor: CivilDate
  /// Whether a period's nominal length, not its real one, stands in the level formula.
  private let isNominal: Bool
  /// Whether due dates are given and may lie oddly.
  private let mayBeOdd: Bool
  /// The days of a year are fixed.
  private let isFixed: Bool
  /// Makes parts of months whole numbers: 1, or 12,586 = lcm(28, 29, 30, 31) ÷ 30.
  private let scale: Int64
  /// The calendar year last met, by the last days of the year before it and of itself.
  private var yearBefore: CivilDate
  private var yearEnd: CivilDate
  /// What one of its days counts in the denominator: the length of the other kind of year.
  private var perDay: Int64

  init(_ terms: ScheduleTerms) {
    every = terms.every
    anchor = terms.disbursedOn
    isNominal = terms.daysInMonth == .thirty
    mayBeOdd = terms.dueOn != nil
    isFixed = terms.daysInYear.fixed != nil
    (yearBefore, yearEnd, perDay) = (terms.disbursedOn, terms.disbursedOn, 1)
    if terms.wholePeriodInterest, terms.every.unit != .day {
      (measure, scale) = (.whole, 1)
      denominator = terms.every.unit == .month ? 12 : 52
      return
    }
    measure = terms.daysInMonth == .thirty && terms.every.unit == .month ? .months : .days
    scale = measure == .months && YearFractions.hasPartMonths(terms) ? 12_586 : 1
    denominator = (terms.daysInYear.fixed ?? 365 * 366) * scale
  }

  private static func hasPartMonths(_ terms: ScheduleTerms) -> Bool {
    guard let dueOn = terms.dueOn else { return false }
    var from = terms.disbursedOn
    for due in dueOn {
      if Months(from: from, to: due, anchor: terms.disbursedOn).days != 0 { return true }
      from = due
    }
    return false
  }

  /// The numerators of one period: for interest, and for the level instalment's formula, in which
  /// a period counted in 30-day months has its nominal length.
  mutating func period(from: CivilDate, to: CivilDate) -> (exact: Int64, regular: Int64) {
    if measure == .whole { return (Int64(every.count), Int64(every.count)) }
    guard isNominal else {
      let exact = days(from: from, to: to)
      return (exact, exact)
    }
    if !isFixed {
      // A period that reaches into another year has its real days in each, in both numerators.
      meet(from)
      if to > yearEnd {
        let exact = days(from: from, to: to)
        return (exact, exact)
      }
    }
    let nominal = Int64(every.fixedDays ?? 30 * every.count) * scale * perDay
    guard mayBeOdd else { return (nominal, nominal) }
    if measure == .days { return (days(from: from, to: to), nominal) }
    let months = Months(from: from, to: to, anchor: anchor)
    let part = Int64(months.days) * 30 * scale / Int64(months.length)
    return ((30 * scale * Int64(months.whole) + part) * perDay, nominal)
  }

  /// The part of one period that has passed on a day within it (民法典 677): real days where days
  /// are counted, otherwise pro rata of the period.
  ///
  /// - Returns: a fraction with its own denominator.
  mutating func elapsed(
    from: CivilDate, to day: CivilDate, of due: CivilDate
  ) -> (numerator: Int128, over: Int128) {
    if measure == .days { return (Int128(days(from: from, to: day)), Int128(denominator)) }
    let whole = Int128(period(from: from, to: due).exact) * Int128(from.days(to: day))
    return (whole, Int128(denominator) * Int128(from.days(to: due)))
  }

  /// Real days. In calendar years each day counts over the length of the year in which it ends, so
  /// a period is split at 31 December.
  private mutating func days(from: CivilDate, to: CivilDate) -> Int64 {
    guard !isFixed else { return Int64(from.days(to: to)) * scale }
    var start = from
    var sum: Int64 = 0
    while start < to {
      meet(start.adding(days: 1))
      let end = min(yearEnd, to)
      sum += Int64(start.days(to: end)) * perDay
      start = end
    }
    return sum * scale
  }

  /// Makes the calendar year of a day the current one.
  private mutating func meet(_ day: CivilDate) {
    guard day > yearEnd || day <= yearBefore else { return }
    let year = day.components.year
    yearEnd = YearMonth(year: year, month: 12).lastDay
    yearBefore = YearMonth(year: year - 1, month: 12).lastDay
    perDay = CivilDate.isLeap(year) ? 365 : 366
  }
}
