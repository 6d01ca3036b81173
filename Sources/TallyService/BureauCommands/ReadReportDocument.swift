import CreditBureau
import CreditCore

/// The JSON form of a normalised credit report. Amounts are decimal yuan. It leaves out whom the
/// report is about, as the normalised report is for figures (R62).
struct ReadReportDocument: Encodable {
  struct Header: Encodable {
    var number: String
    var reportedOn: String
  }

  struct Account: Encodable {
    var type: String
    var institution: String?
    var institutionType: String?
    var businessKind: String?
    var openedOn: String?
    var dueOn: String?
    var closedOn: String?
    var currency: String?
    var loanAmount: String?
    var creditLimit: String?
    var status: String
    var loanClass: String?
    var balance: String
    var latestMonth: LatestMonth?
    var recentMonths: [Month]
    var fiveYears: [Month]
  }

  struct LatestMonth: Encodable {
    var month: String?
    var due: String?
    var repaid: String?
    var overdue: String
    var overduePeriods: Int64
    var used: String?
    var remainingPeriods: Int64?
  }

  struct Month: Encodable {
    var month: String
    var status: String
    var monthsLate: Int
    var overdue: String?
  }

  struct Agreement: Encodable {
    var institution: String?
    var institutionType: String?
    var purpose: String?
    var limit: String
    var used: String
    var effectiveOn: String?
    var expiresOn: String?
  }

  struct Inquiry: Encodable {
    var date: String
    var institutionType: String?
    var institution: String?
    var reason: String
  }

  struct Overdue: Encodable {
    var accountKind: String
    var accounts: Int64
    var months: Int64
    var highestMonth: String
    var longest: Int64
  }

  struct Summary: Encodable {
    var badDebtAccounts: Int64?
    var badDebtBalance: String?
    var overdue: [Overdue]
    var averageDue: String?
    var loanApprovalInquiries: Int64?
    var cardApprovalInquiries: Int64?
    var score: Int64?
  }

  var isBlank: Bool
  var header: Header
  var accounts: [Account]
  var agreements: [Agreement]
  var inquiries: [Inquiry]
  var summary: Summary
}

extension ReadReportDocument {
  init(_ report: CreditReport) {
    isBlank = report.isBlank
    header = Header(
      number: report.header.number, reportedOn: report.header.reportedOn.description)
    accounts = report.accounts.map(Account.init)
    agreements = report.agreements.map(Agreement.init)
    inquiries = report.inquiries.map {
      Inquiry(
        date: $0.date.description, institutionType: $0.institutionType,
        institution: $0.institution, reason: $0.reason)
    }
    summary = Summary(report.summary)
  }
}

extension ReadReportDocument.Account {
  fileprivate init(_ account: ReportAccount) {
    type = account.type.rawValue
    institution = account.institution
    institutionType = account.institutionType
    businessKind = account.businessKind
    openedOn = account.openedOn?.description
    dueOn = account.dueOn?.description
    closedOn = account.closedOn?.description
    currency = account.currency
    loanAmount = account.loanAmount.map(yuan)
    creditLimit = account.creditLimit.map(yuan)
    status = account.status.rawValue
    loanClass = account.loanClass?.rawValue
    balance = yuan(account.balance)
    latestMonth = account.latestMonth.map(ReadReportDocument.LatestMonth.init)
    recentMonths = account.recentMonths.map(ReadReportDocument.Month.init)
    fiveYears = account.fiveYears.map(ReadReportDocument.Month.init)
  }
}

extension ReadReportDocument.LatestMonth {
  fileprivate init(_ latest: ReportAccount.LatestMonth) {
    month = latest.month?.description
    due = latest.due.map(yuan)
    repaid = latest.repaid.map(yuan)
    overdue = yuan(latest.overdue)
    overduePeriods = latest.overduePeriods
    used = latest.used.map(yuan)
    remainingPeriods = latest.remainingPeriods
  }
}

extension ReadReportDocument.Month {
  fileprivate init(_ entry: GridMonth) {
    month = entry.month.description
    status = entry.status.code
    monthsLate = entry.status.monthsLate
    overdue = entry.overdue.map(yuan)
  }
}

extension ReadReportDocument.Agreement {
  fileprivate init(_ agreement: ReportAgreement) {
    institution = agreement.institution
    institutionType = agreement.institutionType
    purpose = agreement.purpose
    limit = yuan(agreement.limit)
    used = yuan(agreement.used)
    effectiveOn = agreement.effectiveOn?.description
    expiresOn = agreement.expiresOn?.description
  }
}

extension ReadReportDocument.Summary {
  fileprivate init(_ summary: ReportSummary) {
    badDebtAccounts = summary.badDebtAccounts
    badDebtBalance = summary.badDebtBalance.map(yuan)
    overdue = summary.overdue.map {
      ReadReportDocument.Overdue(
        accountKind: $0.accountKind, accounts: $0.accounts, months: $0.months,
        highestMonth: yuan($0.highestMonth), longest: $0.longest)
    }
    averageDue = summary.averageDue.map(yuan)
    loanApprovalInquiries = summary.loanApprovalInquiries
    cardApprovalInquiries = summary.cardApprovalInquiries
    score = summary.score
  }
}

/// Whole yuan as a decimal string with two digits.
private func yuan(_ amount: Int64) -> String { "\(amount).00" }
