/// 不良信息的保存期限 (N23): adverse information is told and shown for some years from the end of the
/// bad act, and not after.
public struct AdverseRetention: Hashable, Sendable {
  /// Five by law.
  public var years: Int64

  public init(years: Int64) {
    self.years = years
  }

  /// The last day on which adverse information is told or shown.
  ///
  /// - Parameter end: the day the bad act ended, such as the overdue being paid in full.
  public func lastDay(endedOn end: CivilDate) -> CivilDate {
    end.adding(months: 12 * Int(years)).adding(days: -1)
  }

  /// Whether it may still be told and shown; for ever while the bad act goes on.
  public func mayShow(endedOn end: CivilDate?, on day: CivilDate) -> Bool {
    end.map { day <= lastDay(endedOn: $0) } ?? true
  }
}

extension RetentionTerms {
  /// How long adverse information is told and shown (N23).
  public var adverse: AdverseRetention { AdverseRetention(years: adverseYears) }
}

extension Borrower {
  /// The day on which the overdue of an account that was told for a month ended; `nil` while it is
  /// owed, or when the account was not late then.
  ///
  /// - Parameter reportDay: the day of the record that told it.
  public func overdueEnd(of contract: Int64, toldOn reportDay: CivilDate) -> CivilDate? {
    let cured = cures(of: contract).filter { $0 >= reportDay }.min()
    let settled = fundedLoan(contract)?.settledOn.flatMap { $0 >= reportDay ? $0 : nil }
    return cured ?? settled
  }

  /// Whether adverse information of an account's record is past its term (N23).
  public func isPastRetention(
    contract: Int64, toldOn reportDay: CivilDate, on day: CivilDate, _ retention: RetentionTerms
  ) -> Bool {
    // It ended on the day of the record at the earliest.
    guard !retention.adverse.mayShow(endedOn: reportDay, on: day) else { return false }
    return !retention.adverse.mayShow(
      endedOn: overdueEnd(of: contract, toldOn: reportDay), on: day)
  }

  /// The days of payments after which nothing was overdue any more.
  private func cures(of contract: Int64) -> [CivilDate] {
    let payments =
      purchaseLine?.ordinal == contract ? purchaseLine?.payments : fundedLoan(contract)?.payments
    return (payments ?? []).standing.map(\.on).filter {
      position(of: contract, on: $0)?.daysOverdue == 0
    }
  }
}
