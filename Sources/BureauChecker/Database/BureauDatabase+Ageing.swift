/// 条例 16: overdue data are kept five years from the end of the bad act.
extension BureauDatabase {
  private static let years = 5

  /// Takes out the overdue data of every account whose bad act ended five years before.
  ///
  /// Months overdue in a row are one bad act; it ends with the next month that is not overdue, or
  /// with the account's close. What has not ended stays.
  ///
  /// - Parameter day: today as `YYYY-MM-DD`. A day before the last one changes nothing.
  public mutating func ageOut(on day: String) {
    guard day > agedOn, let today = ReportDay(day) else { return }
    agedOn = day
    for code in accounts.keys {
      guard let spans = accounts[code]?.overdueSpans(endedBefore: today, years: Self.years),
        !spans.isEmpty
      else { continue }
      accounts[code]?.forgetOverdue(spans)
    }
  }
}

extension BureauDatabase.Account {
  private static let overdueTrades = ["2", "3", "8", "12", "15"]

  /// The first month of each bad act with the day it ended, where that lies long enough back.
  fileprivate func overdueSpans(
    endedBefore today: ReportDay, years: Int
  ) -> [(month: String, end: String)] {
    var spans: [(String, String)] = []
    var start: String?
    for (month, row) in months.sorted(by: { $0.key < $1.key }) {
      if Self.isOverdue(row.items) {
        start = start ?? month
      } else if let first = start {
        spans.append((first, row.items["SettDate"] ?? row.reportedOn))
        start = nil
      }
    }
    if let first = start, let closed = closedOn { spans.append((first, closed)) }
    return spans.filter { span in
      ReportDay(span.1)?.adding(years: years).map { $0 <= today } ?? false
    }
  }

  fileprivate mutating func forgetOverdue(_ spans: [(month: String, end: String)]) {
    history.change { report in
      for span in spans {
        if let items = report.segments["H"]?.items, let month = items["Month"],
          month >= span.month, (items["SettDate"] ?? "") <= span.end, Self.isOverdue(items)
        {
          report.segments["H"] = nil
        }
        guard var trades = report.segments["K"] else { continue }
        trades.groups.removeAll {
          Self.overdueTrades.contains($0["ChanTranType"] ?? "")
            && ($0["TranDate"] ?? "").prefix(7) >= span.month && ($0["TranDate"] ?? "") <= span.end
        }
        report.segments["K"] = trades.groups.isEmpty ? nil : trades
      }
    }
    // The account stays closed though the row that closed it badly is gone.
    closedBeforeAgeing = closedOn
    rebuild()
  }

  private static func isOverdue(_ items: [String: String]) -> Bool {
    let status = items["RpyStatus"] ?? ""
    return AccountStatus.isOverdue(status) || ["B", "D", "Z", "G"].contains(status)
      || AccountStatus.isBadDebt(items["AcctStatus"] ?? "")
  }
}
