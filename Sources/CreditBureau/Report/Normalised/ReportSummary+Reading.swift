import CreditCore

extension ReportSummary {
  init(_ report: PersonalReport) {
    self.init()
    let credit = report.credit
    badDebtAccounts = credit?.badDebts?.accounts.map(Int64.init)
    badDebtBalance = credit?.badDebts?.balance?.wholeYuan
    overdue = (credit?.overdue?.kinds ?? []).map(OverdueHistory.init)
    let averages = (credit?.loans ?? []).compactMap(\.averageDue)
    averageDue = averages.isEmpty ? nil : averages.sum().wholeYuan
    loanApprovalInquiries = report.inquirySummary?.counts?.loanApprovals.map(Int64.init)
    cardApprovalInquiries = report.inquirySummary?.counts?.cardApprovals.map(Int64.init)
    score = report.score?.score.map(Int64.init)
  }
}

extension ReportSummary.OverdueHistory {
  init(_ entry: OverdueEntry) {
    self.init(
      accountKind: entry.kind.text, accounts: Int64(entry.accounts ?? 0),
      months: Int64(entry.months ?? 0), highestMonth: entry.highestMonth?.wholeYuan ?? 0,
      longest: Int64(entry.longest ?? 0))
  }
}
