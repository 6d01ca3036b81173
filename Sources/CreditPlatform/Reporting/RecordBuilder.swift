import CreditBureau
import CreditCore

/// Makes the bureau's records from rows: the figures come from the row, the personal fields from
/// the profile opened for it. Nothing is sent but what the authorisation names (R83).
struct RecordBuilder {
  var provider: ProviderCode
  var area: String
  var rounding: Rounding

  /// - Returns: `nil` when the row does not hold what its record needs, or lacks identity,
  ///   borrowing or repayment status (R98).
  func record(
    _ row: ReportRow, of borrower: StreamID, _ profile: PersonalProfile,
    _ agreement: CreditAgreement
  ) -> (any ReportRecord)? {
    let person = PersonIdentity(
      name: profile.name, documentType: .residentID,
      documentNumber: profile.residentID.plaintext)
    let own = code(of: row, of: borrower)
    switch row.record {
    case .basicInformation: return basicInformation(row, person, profile)
    case .creditAgreement:
      guard let time = AgreementReportTime(rawValue: row.code) else { return nil }
      return CreditAgreementRecord(
        agreementCode: own, reportedOn: row.on, reportTime: time,
        person: person, manager: provider, limit: limit(row, agreement, of: borrower))
    case .account:
      guard let figures = row.account, let time = AccountReportTime(rawValue: row.code) else {
        return nil
      }
      let record = account(
        row, figures, time, person, own: own,
        agreement: provider.description
          + Reference.agreement(
            borrower, agreement.ordinal, of: row.product, number: row.agreementNumber))
      return record.missingMinimum.isEmpty ? record : nil
    case .accountCorrection:
      return correction(row, person, own: own)
    case .accountSegmentDeletion:
      return SegmentDeletionRecord(
        .account(AccountSegment(rawValue: row.code) ?? .monthly), of: own, from: row.on,
        through: row.through ?? row.on)
    case .accountCodeChange:
      return CodeChangeRecord(of: .account, from: former(row, of: borrower), to: own)
    case .specialEvent:
      return SpecialEventRecord(
        accountCode: own, accountType: accountType(of: row), type: .transferredOut,
        month: row.on.month, isEffective: row.code == SpecialEventCode.movedOut,
        reportedOn: row.on)
    case .accountDeletion: return EntireDeletionRecord.account(code: own)
    case .agreementSegmentDeletion:
      return SegmentDeletionRecord(
        .agreementLimit, of: own, from: row.on, through: row.through ?? row.on)
    case .agreementCodeChange:
      return CodeChangeRecord(of: .agreement, from: former(row, of: borrower), to: own)
    case .agreementCorrection:
      let isPerson = row.code == ReportSegment.person.rawValue
      return AgreementCorrectionRecord(
        agreementCode: own, reportedOn: row.on,
        segment: isPerson
          ? .base(person, manager: provider) : .limit(limit(row, agreement, of: borrower)))
    case .agreementDeletion: return EntireDeletionRecord.agreement(code: own)
    }
  }

  /// 账户标识码 or 授信协议标识码 by which a row goes.
  private func code(of row: ReportRow, of borrower: StreamID) -> String {
    provider.description
      + (row.record.isOfAgreement
        ? Reference.agreement(borrower, row.contract, of: row.product, number: row.number)
        : Reference.account(borrower, row.contract, number: row.number))
  }

  /// The code that a change of code gives up.
  private func former(_ row: ReportRow, of borrower: StreamID) -> String {
    var row = row
    row.number -= 1
    return code(of: row, of: borrower)
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
    let isRecovery = time == .overdueRecovered
    return AccountRecord(
      accountType: accountType(of: row), accountCode: own, reportedOn: row.on,
      reportTime: time, person: person, manager: provider,
      terms: isOpening || row.tellsTerms ? terms(figures, row) : nil,
      // A loan paid out at once is under no agreement (D1 with Flag 0).
      agreementCode: isOpening && row.type != .single ? agreement : nil,
      monthly: isRecovery ? nil : monthly(figures),
      recovery: isRecovery ? recovery(figures) : nil,
      specialTransactions: figures.specials.compactMap { special($0, row) })
  }

  func monthly(_ figures: AccountFigures) -> MonthlyPerformance {
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
      // A part's share of a small overdue amount can be nothing: a late status beside 0 would be
      // refused (BLE019).
      overdueTotal: max(
        overdueYuan(figures.overdueTotal), overduePrincipal, figures.isLate ? 1 : 0),
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

  func yuan(_ amount: Money) -> Int64 { amount.yuan(rounding: rounding) }
}
