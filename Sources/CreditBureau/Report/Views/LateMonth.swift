import CreditCore

/// A month in which an account was late.
struct LateMonth {
  var account: AccountDetail
  var month: YearMonth
  var mark: ReportCode<ReportCodes.MonthMark>
  var overdue: Money?
}

extension PersonalReport {
  /// The months that were late, account by account, newest first; a month that both grids have
  /// comes once, with the amount of the five-year grid.
  var lateMonths: [LateMonth] {
    accounts.flatMap { account -> [LateMonth] in
      var byMonth: [YearMonth: LateMonth] = [:]
      for entry in account.twoYears?.months ?? [] {
        byMonth[entry.month] = LateMonth(account: account, month: entry.month, mark: entry.mark)
      }
      for entry in account.fiveYears?.months ?? [] {
        byMonth[entry.month] = LateMonth(
          account: account, month: entry.month, mark: entry.mark, overdue: entry.overdue)
      }
      return byMonth.values.filter { ($0.mark.entry?.monthsLate ?? 0) > 0 }
        .sorted { $0.month > $1.month }
    }
  }
}
