import CreditBureau
import CreditCore

/// Makes the bureau's records from rows: the figures come from the row, the personal fields from
/// the profile opened for it. Nothing is sent but what the authorisation names (R83).
struct RecordBuilder {
  var provider: ProviderCode
  var area: String
  var rounding: Rounding

  /// - Returns: `nil` when the row does not hold what its record needs.
  func record(
    _ row: ReportRow, of borrower: StreamID, _ profile: PersonalProfile,
    _ agreement: CreditAgreement
  ) -> (any ReportRecord)? {
    let person = PersonIdentity(
      name: profile.name, documentType: .residentID,
      documentNumber: profile.residentID.plaintext)
    switch row.record {
    case .basicInformation: return basicInformation(row, person, profile)
    case .creditAgreement:
      return CreditAgreementRecord(
        agreementCode: code(borrower, agreement.ordinal), reportedOn: row.on,
        reportTime: row.isEnd ? .ended : .started,
        person: person, manager: provider,
        limit: agreement.offer.limit.yuan(rounding: rounding), effectiveOn: agreement.signedOn,
        expiresOn: agreement.validUntil, status: row.isEnd ? .ended : .inForce)
    case .account:
      guard let figures = row.account, let time = AccountReportTime(rawValue: row.code) else {
        return nil
      }
      return account(
        row, figures, time, person, own: code(borrower, row.contract),
        agreement: code(borrower, agreement.ordinal))
    }
  }

  private func code(_ borrower: StreamID, _ ordinal: Int64) -> String {
    provider.description + Reference.contract(borrower, ordinal)
  }

  private func basicInformation(
    _ row: ReportRow, _ person: PersonIdentity, _ profile: PersonalProfile
  ) -> BasicInformationRecord {
    let day = row.on
    return BasicInformationRecord(
      person: person, sourceCode: provider.description, reportedOn: day,
      reportTime: row.code == "20" ? .update : .first,
      maintainer: provider,
      overview: OverviewSegment(
        sex: .notStated, birthDate: profile.residentID.birthDate,
        mobile: profile.phone.plaintext, updatedOn: day),
      marriage: .unknown(updatedOn: day), education: .unknown(updatedOn: day),
      occupation: .unknown(updatedOn: day),
      residence: ResidenceSegment(address: profile.address, updatedOn: day),
      mailing: MailingSegment(address: profile.address, updatedOn: day))
  }

  private func account(
    _ row: ReportRow, _ figures: AccountFigures, _ time: AccountReportTime,
    _ person: PersonIdentity, own: String, agreement: String
  ) -> AccountRecord {
    let isOpening = time == .opened || time == .firstMonthEnd
    let terms = AccountTerms(
      openedOn: figures.openedOn, amount: yuan(figures.amount), dueOn: figures.dueOn,
      repaymentMode: figures.product == .cash ? .equalInstalment : .merged,
      repaymentPeriods: Int(figures.instalments), applicationArea: area)
    return AccountRecord(
      accountType: figures.product == .cash ? .drawdown : .revolving, accountCode: own,
      reportedOn: row.on, reportTime: time, person: person, manager: provider,
      terms: isOpening ? terms : nil, agreementCode: isOpening ? agreement : nil,
      monthly: monthly(figures))
  }

  private func monthly(_ figures: AccountFigures) -> MonthlyPerformance {
    let ages = figures.overdueByAge + [Money](repeating: .zero, count: 4)
    let overduePrincipal = overdueYuan(figures.overduePrincipal)
    return MonthlyPerformance(
      month: figures.month, settlementDate: figures.settlementOn,
      status: AccountStatus(rawValue: "\(figures.status)") ?? .normal,
      balance: max(yuan(figures.balance), overduePrincipal),
      remainingPeriods: Int(figures.remaining),
      loanClass: LoanClassCode(rawValue: "\(figures.loanClass.rawValue)") ?? .unclassified,
      classifiedOn: figures.classedOn,
      repaymentStatus: RepaymentStatus(rawValue: figures.repayment) ?? .unknown,
      overduePeriods: Int(figures.overduePeriods),
      overdueTotal: max(overdueYuan(figures.overdueTotal), overduePrincipal),
      overduePrincipal: MonthlyPerformance.OverduePrincipal(
        total: overduePrincipal, days31To60: yuan(ages[0]),
        days61To90: yuan(ages[1]), days91To180: yuan(ages[2]), over180Days: yuan(ages[3])),
      due: yuan(figures.due), repaid: yuan(figures.paid), lastRepaidOn: figures.lastPaidOn,
      closedOn: figures.closedOn)
  }

  /// An overdue amount never rounds to nothing: a late status beside 0 would be refused (BLE019).
  private func overdueYuan(_ amount: Money) -> Int64 {
    amount.isPositive ? max(1, yuan(amount)) : 0
  }

  private func yuan(_ amount: Money) -> Int64 { amount.yuan(rounding: rounding) }
}
