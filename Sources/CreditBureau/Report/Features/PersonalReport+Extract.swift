public import CreditCore

extension PersonalReport {
  /// Reads the listed figures, and no others, as they stand on `day` (R62). A figure that the
  /// report does not give, such as the share of a limit where there is none, is left out.
  ///
  /// - Parameter ownInstitution: as whom the report names the asking lender; its inquiries are not
  ///   counted.
  public func extract(
    fields: Set<ReportField>, on day: CivilDate, ownInstitution: String? = nil
  ) -> ReportExtract {
    var figures: [ReportField: Int64] = [:]
    let plain = CreditReport(self)
      .extract(
        fields: fields.intersection(ReportField.ofAccounts), on: day,
        ownInstitution: ownInstitution)
    for field in plain.fields { figures[field] = plain[field] }
    let others = fields.subtracting(ReportField.ofAccounts)
    if !others.isEmpty {
      let features = ReportFeatures(self, on: day, ownInstitution: ownInstitution)
      for field in others { figures[field] = features.figure(field) }
    }
    return ReportExtract(figures)
  }
}

extension ReportFeatures {
  /// One figure as decisions store it; `nil` for one that the report does not give, or that the
  /// account list alone gives.
  func figure(_ field: ReportField) -> Int64? {
    ofAccounts(field) ?? ofDebt(field) ?? ofLateness(field) ?? ofTroubles(field)
  }

  private func ofAccounts(_ field: ReportField) -> Int64? {
    switch field {
    case .accounts: Int64(accounts.all)
    case .openLoans: Int64(accounts.openLoans)
    case .openCards: Int64(accounts.openCards)
    case .lenders: Int64(accounts.lenders)
    case .consumerFinanceAccounts: Int64(accounts.consumerFinance)
    case .microLoanAccounts: Int64(accounts.microLoans)
    case .openedIn3Months: Int64(accounts.openedIn3Months)
    case .openedIn6Months: Int64(accounts.openedIn6Months)
    case .monthsOfHistory: accounts.monthsOfHistory.map { Int64($0) }
    default: nil
    }
  }

  private func ofDebt(_ field: ReportField) -> Int64? {
    switch field {
    case .loanBalance: debt.loanBalance.wholeYuan
    case .cardLimits: debt.cardLimit.wholeYuan
    case .cardUsed: debt.cardUsed.wholeYuan
    case .cardUtilisation: debt.cardUtilisation.map { Int64($0) }
    case .agreementUtilisation: debt.agreementUtilisation.map { Int64($0) }
    case .guaranteedBalance: debt.guaranteed.wholeYuan
    default: nil
    }
  }

  private func ofLateness(_ field: ReportField) -> Int64? {
    switch field {
    case .lateMonths24: Int64(lateness.lateMonths24)
    case .lateMonths60: Int64(lateness.lateMonths60)
    case .worstMonthsLate60: Int64(lateness.worst60)
    case .paidMonths24: Int64(lateness.paidMonths24)
    case .hardInquiriesLastMonth: Int64(inquiries.lastMonth)
    case .hardInquiriesLast3Months: Int64(inquiries.last3Months)
    case .hardInquiriesLast6Months: Int64(inquiries.last6Months)
    case .inquiringInstitutions3Months: Int64(inquiries.institutions3Months)
    default: nil
    }
  }

  private func ofTroubles(_ field: ReportField) -> Int64? {
    switch field {
    case .pursuits: Int64(troubles.pursuits)
    case .reliefs: Int64(troubles.reliefs)
    case .judicialRecoveries: Int64(troubles.judicialRecoveries)
    case .poorClasses: Int64(troubles.poorClasses)
    case .publicRecords: Int64(troubles.publicRecords)
    case .openEnforcements: Int64(troubles.openEnforcements)
    case .postPaidArrears: Int64(troubles.postPaidArrears)
    case .disputes: Int64(troubles.disputes)
    case .fraudWarning: troubles.hasFraudWarning ? 1 : 0
    case .unknownCodes: Int64(unknownCodes)
    default: nil
    }
  }
}
