/// The due dates of a schedule, one after the other. Months are stepped by their lengths, which
/// needs no division: schedules are built far more often than dates are taken apart.
struct DueDates {
  private let every: Period
  private let given: [CivilDate]?
  private var position = 0
  /// The last date handed out; before that, the payout.
  private var last: CivilDate
  /// The month of the last date, its first day, and the day of month that is aimed at.
  private var year: Int
  private var month: Int
  private var firstDay: CivilDate
  private let dayOfMonth: Int

  init(_ terms: ScheduleTerms) {
    every = terms.every
    given = terms.dueOn
    last = terms.disbursedOn
    (year, month, dayOfMonth) = terms.disbursedOn.components
    firstDay = terms.disbursedOn.adding(days: 1 - dayOfMonth)
  }

  /// The next due date.
  mutating func next() -> CivilDate {
    if let given {
      position += 1
      return given[position - 1]
    }
    if let days = every.fixedDays {
      last = last.adding(days: days)
      return last
    }
    for _ in 0..<every.count {
      firstDay = firstDay.adding(days: CivilDate.days(inMonth: month, of: year))
      month += 1
      if month == 13 { (year, month) = (year + 1, 1) }
    }
    let length = CivilDate.days(inMonth: month, of: year)
    return firstDay.adding(days: min(dayOfMonth, length) - 1)
  }
}
