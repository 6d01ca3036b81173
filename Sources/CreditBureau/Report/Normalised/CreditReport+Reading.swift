import CreditCore

extension CreditReport {
  /// Reads a report document: UTF-8 XML as the bureau gives it.
  public init(
    document: [UInt8], limits: ReportLimits = .standard
  ) throws(CreditReportError) {
    self.init(try PersonalReport(document: document, limits: limits))
  }

  /// What decisions read of a report.
  public init(_ report: PersonalReport) {
    header = ReportHeader(report.head)
    accounts = report.accounts.map(ReportAccount.init)
    agreements = report.agreements.map(ReportAgreement.init)
    inquiries = report.inquiries.map(ReportInquiry.init)
    summary = ReportSummary(report)
  }
}

extension ReportHeader {
  init(_ head: ReportHead) {
    var subject: PersonIdentity?
    if let name = head.name, let number = head.documentNumber,
      let type = head.documentType.flatMap({ IdentityDocumentType(rawValue: $0.text) })
    {
      subject = PersonIdentity(name: name, documentType: type, documentNumber: number)
    }
    self.init(number: head.number, reportedOn: head.reportedOn, subject: subject)
  }
}

extension ReportAccount {
  init(_ account: AccountDetail) {
    let basics = account.basics
    self.init(
      type: ReportAccountType(rawValue: basics.type.text) ?? .other,
      institution: basics.institution, institutionType: basics.institutionType?.text,
      businessKind: basics.kind?.text, openedOn: basics.openedOn, dueOn: basics.dueOn,
      currency: basics.currency, loanAmount: basics.loanAmount?.wholeYuan,
      creditLimit: basics.creditLimit?.wholeYuan, status: account.status,
      loanClass: account.loanClass.flatMap { LoanClassCode(rawValue: $0.text) },
      balance: account.balance?.wholeYuan ?? 0, closedOn: account.newest?.closedOn,
      latestMonth: account.monthly.map(LatestMonth.init),
      recentMonths: (account.twoYears?.months ?? []).map(GridMonth.init).sorted(),
      fiveYears: (account.fiveYears?.months ?? []).map(GridMonth.init).sorted())
  }
}

extension ReportAccount.LatestMonth {
  init(_ state: MonthlyState) {
    self.init(
      month: state.month, due: state.due?.wholeYuan, repaid: state.repaid?.wholeYuan,
      overdue: state.overdue?.wholeYuan ?? 0, overduePeriods: Int64(state.overduePeriods ?? 0),
      used: state.used?.wholeYuan, remainingPeriods: state.remainingPeriods.map(Int64.init))
  }
}

extension GridMonth {
  init(_ entry: TwoYearMonth) {
    self.init(month: entry.month, status: GridStatus(code: entry.mark.text), overdue: nil)
  }

  init(_ entry: FiveYearMonth) {
    self.init(
      month: entry.month, status: GridStatus(code: entry.mark.text),
      overdue: entry.overdue?.wholeYuan)
  }
}

extension [GridMonth] {
  /// Oldest first.
  fileprivate func sorted() -> [GridMonth] { sorted { $0.month < $1.month } }
}

extension ReportAgreement {
  init(_ agreement: AgreementDetail) {
    self.init(
      institution: agreement.institution, institutionType: agreement.institutionType?.text,
      purpose: agreement.use?.text, limit: agreement.limit?.wholeYuan ?? 0,
      used: agreement.used?.wholeYuan ?? 0, effectiveOn: agreement.effectiveOn,
      expiresOn: agreement.expiresOn)
  }
}

extension ReportInquiry {
  init(_ entry: InquiryEntry) {
    self.init(
      date: entry.date, institutionType: entry.institutionType?.text,
      institution: entry.institution, reason: entry.reason.text)
  }
}

extension Money {
  /// The amount in yuan: report amounts have no fen.
  var wholeYuan: Int64 { fen / 100 }
}
