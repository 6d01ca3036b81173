import CreditBureau
import CreditCore

/// What puts right, and the segments that stand in more than one record.
extension RecordBuilder {
  /// 212: the one segment that is to stand instead.
  func correction(
    _ row: ReportRow, _ person: PersonIdentity, own: String
  ) -> SegmentCorrectionRecord? {
    let segment: SegmentCorrectionRecord.Segment
    switch (ReportSegment(rawValue: row.code), row.account) {
    case (.person, _): segment = .base(person, manager: provider)
    case (.terms, let figures?): segment = .terms(terms(figures, row))
    case (.month, let figures?): segment = .monthly(monthly(figures))
    case (.recovery, let figures?): segment = .recovery(recovery(figures))
    case (.specials, let figures?):
      segment = .specialTransactions(figures.specials.compactMap { special($0, row) })
    default: return nil
    }
    return SegmentCorrectionRecord(
      accountCode: own, reportedOn: row.on, accountType: accountType(of: row), segment: segment)
  }

  /// Segment D of 220. What was made before rows carried the limit tells the agreement's own.
  func limit(
    _ row: ReportRow, _ agreement: CreditAgreement, of borrower: StreamID
  ) -> CreditLimit {
    let told =
      row.limit
      ?? ReportedLimit(
        amount: agreement.offer.limit, from: agreement.signedOn, until: agreement.validUntil)
    return CreditLimit(
      amount: yuan(told.amount), effectiveOn: told.from, expiresOn: told.until,
      status: row.isEnd ? .ended : .inForce,
      restriction: told.shared.map { shared in
        CreditLimit.Restriction(
          amount: yuan(shared),
          code: provider.description + Reference.contract(borrower, agreement.ordinal))
      })
  }

  /// Segment C.
  func terms(_ figures: AccountFigures, _ row: ReportRow) -> AccountTerms {
    let type = accountType(of: row)
    let isSummed = row.type.map(\.isSummed) ?? (type != .drawdown)
    let mode = isSummed ? .merged : repaymentMode(of: figures)
    return AccountTerms(
      openedOn: figures.openedOn, amount: yuan(figures.amount),
      drawdownFlag: type == .nonRevolving && isSummed ? .oneAccount : .atOnce, dueOn: figures.dueOn,
      repaymentMode: mode, repaymentFrequency: mode == .allAtEnd ? .once : .month,
      repaymentPeriods: mode.hasNoInstalments ? 0 : Int(figures.instalments),
      applicationArea: area, fundingSource: row.funding == nil ? .own : .joint)
  }

  private func repaymentMode(of figures: AccountFigures) -> RepaymentMode {
    switch figures.method ?? .equalInstalment {
    case .equalInstalment: .equalInstalment
    case .equalPrincipal: .equalPrincipal
    case .interestFirst: .interestByPeriodPrincipalAtEnd
    case .interestThenEqual: .otherInstalment
    case .bullet: .allAtEnd
    }
  }

  /// Segment J: the account on the day its overdue debt was paid.
  func recovery(_ figures: AccountFigures) -> RecoveryPerformance {
    RecoveryPerformance(
      balance: yuan(figures.balance),
      loanClass: LoanClassCode(rawValue: "\(figures.loanClass.rawValue)") ?? .unclassified,
      classifiedOn: figures.classedOn, remainingPeriods: Int(figures.remaining),
      repaid: yuan(figures.lastPaid ?? figures.paid))
  }

  /// An item of segment K. A due day that came earlier is told by how many months too.
  func special(_ fact: SpecialTransactionFact, _ row: ReportRow) -> SpecialTransaction? {
    guard let kind = SpecialTransactionType(rawValue: "\(fact.kind.rawValue)"),
      kind.fits(accountType(of: row))
    else { return nil }
    return SpecialTransaction(
      type: kind, date: fact.on, amount: yuan(fact.amount),
      dueMonthsChanged: Int(abs(fact.months)), detail: "")
  }

  /// 账户类型 of an account's row.
  func accountType(of row: ReportRow) -> AccountType {
    switch row.type ?? row.account?.product.reportedType ?? .drawdown {
    case .drawdown: .drawdown
    case .revolving: .revolving
    case .summed, .single: .nonRevolving
    }
  }
}
