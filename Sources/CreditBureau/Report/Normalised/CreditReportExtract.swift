public import CreditCore

extension CreditReport {
  /// Reads the listed figures, and no others, as they stand on `day` (R62): those of the account
  /// list; ``PersonalReport/extract(fields:on:ownInstitution:)`` gives all.
  ///
  /// - Parameter ownInstitution: as whom the report names the asking lender; its inquiries are not
  ///   counted.
  public func extract(
    fields: Set<ReportField>, on day: CivilDate, ownInstitution: String? = nil
  ) -> ReportExtract {
    var figures: [ReportField: Int64] = [:]
    for field in fields { figures[field] = figure(field, day, ownInstitution) }
    return ReportExtract(figures)
  }

  private func figure(_ field: ReportField, _ day: CivilDate, _ own: String?) -> Int64? {
    switch field {
    case .lendersWithBalance: lendersWithBalance
    case .totalBalance: accounts.reduce(0) { $0 + $1.balance }
    case .monthlyBurden: monthlyBurden
    case .currentOverdue: overdue.reduce(0) { $0 + $1.overdue }
    case .overdueAccounts: Int64(overdue.count)
    case .worstMonthsLate6: worstMonthsLate(6, on: day)
    case .worstMonthsLate24: worstMonthsLate(24, on: day)
    case .badDebtAccounts: badDebtAccounts
    case .inquiriesLastMonth: loanInquiries(1, on: day, own)
    case .inquiriesLast6Months: loanInquiries(6, on: day, own)
    case .isBlank: isBlank ? 1 : 0
    case .cardLimit: newestCard?.creditLimit ?? 0
    case .cardBalance: newestCard?.balance ?? 0
    case .monthsLate1: cardMonthsLate(1)
    case .monthsLate2: cardMonthsLate(2)
    case .monthsLate3: cardMonthsLate(3)
    case .monthsLate4: cardMonthsLate(4)
    case .monthsLate5: cardMonthsLate(5)
    case .monthsLate6: cardMonthsLate(6)
    default: nil
    }
  }

  /// An account without an institution counts as a lender of its own.
  private var lendersWithBalance: Int64 {
    let owing = accounts.filter { $0.balance > 0 }
    let named = Set(owing.compactMap(\.institution)).count
    return Int64(named + owing.count { $0.institution == nil })
  }

  private var monthlyBurden: Int64 {
    let due = accounts.filter { !$0.isClosed }.compactMap { $0.latestMonth?.due }
    return due.isEmpty ? summary.averageDue ?? 0 : due.reduce(0, +)
  }

  private var overdue: [ReportAccount.LatestMonth] {
    accounts.filter { !$0.isClosed }.compactMap(\.latestMonth).filter {
      $0.overdue > 0 || $0.overduePeriods > 0
    }
  }

  /// The summary and the accounts may be of different days; the larger count is used.
  private var badDebtAccounts: Int64 {
    max(summary.badDebtAccounts ?? 0, Int64(accounts.count { $0.status == .badDebt }))
  }

  private func worstMonthsLate(_ count: Int, on day: CivilDate) -> Int64 {
    let first = day.month.adding(months: -count)
    let late = accounts.flatMap { $0.recentMonths + $0.fiveYears }
      .filter { $0.month >= first && $0.month <= day.month }
      .map(\.status.monthsLate)
    return Int64(late.max() ?? 0)
  }

  private func loanInquiries(_ months: Int, on day: CivilDate, _ own: String?) -> Int64 {
    let since = day.adding(months: -months)
    let reason = QueryReason.loanApproval.rawValue
    let found = inquiries.count {
      $0.reason == reason && $0.date > since && $0.date <= day
        && (own == nil || $0.institution != own)
    }
    return Int64(found)
  }

  /// The card account opened last.
  private var newestCard: ReportAccount? {
    let never = CivilDate(dayNumber: .min)
    return accounts.filter { $0.type == .creditCard }
      .max { ($0.openedOn ?? never) < ($1.openedOn ?? never) }
  }

  /// The months late of the newest card's newest month (1), the one before it (2), and so on.
  private func cardMonthsLate(_ place: Int) -> Int64 {
    let months = newestCard?.recentMonths ?? []
    return place <= months.count ? Int64(months[months.count - place].status.monthsLate) : 0
  }
}
