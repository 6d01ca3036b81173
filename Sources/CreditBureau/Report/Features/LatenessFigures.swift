public import CreditCore

/// What is late now, and what was late in the months before a day.
public struct LatenessFigures: Hashable, Sendable {
  /// What is overdue now, over all open accounts.
  public var overdue: Money
  /// Open accounts with something overdue now.
  public var overdueAccounts: Int
  /// Months with something late in the day's month and the 24 before it: each account's months
  /// count for themselves, each month once.
  public var lateMonths24: Int
  /// The same for 60 months.
  public var lateMonths60: Int
  /// The most months late (0–7) in the day's month and the 24 before it.
  public var worst24: Int
  /// The same for 60 months.
  public var worst60: Int
  /// Months paid on time in the day's month and the 24 before it: good repayment is recorded too
  /// (R136).
  public var paidMonths24: Int

  init(_ report: PersonalReport, on day: CivilDate) {
    let open = report.accounts.filter { !$0.isClosed }
    let late = open.compactMap(\.monthly).filter {
      ($0.overdue ?? .zero).isPositive || ($0.overduePeriods ?? 0) > 0
    }
    overdue = late.compactMap(\.overdue).sum()
    overdueAccounts = late.count
    var (months24, months60, most24, most60, paid) = (0, 0, 0, 0, 0)
    for account in report.accounts {
      for (month, marks) in account.marksByMonth(until: day.month) {
        let monthsLate = marks.compactMap(\.entry?.monthsLate).max() ?? 0
        let age = month.months(to: day.month)
        if age <= 60 {
          months60 += monthsLate > 0 ? 1 : 0
          most60 = max(most60, monthsLate)
        }
        if age <= 24 {
          months24 += monthsLate > 0 ? 1 : 0
          most24 = max(most24, monthsLate)
          paid += monthsLate == 0 && marks.contains(where: { $0.entry == .normal }) ? 1 : 0
        }
      }
    }
    (lateMonths24, lateMonths60, worst24, worst60) = (months24, months60, most24, most60)
    paidMonths24 = paid
  }
}

extension AccountDetail {
  /// The marks of each month; a month that both grids have comes once, with both marks.
  func marksByMonth(until last: YearMonth) -> [YearMonth: [ReportCode<ReportCodes.MonthMark>]] {
    var byMonth: [YearMonth: [ReportCode<ReportCodes.MonthMark>]] = [:]
    for (month, mark) in marks where month <= last { byMonth[month, default: []].append(mark) }
    return byMonth
  }
}
