import CreditCore

extension StaffReportWriter {
  var score: ReportView.Section? {
    guard let score = report.score else { return nil }
    var builder = ReportSectionBuilder(.score, "数字解读", "Score")
    builder.line("数字解读", "Score", score.score)
    builder.line("相对位置", "Relative position", score.position)
    builder.table(
      "分数说明", "What lowers it", of: score.reasons,
      columns: [("说明", "Reason", { ReportWords.code($0) })])
    return builder.section
  }

  var summary: ReportView.Section? {
    guard let credit = report.credit else { return nil }
    var builder = ReportSectionBuilder(.summary, "信贷交易信息概要", "Summary of credit")
    builder.line("账户数合计", "Accounts", credit.hints?.accounts)
    builder.line("被追偿账户数", "Debts pursued", credit.pursuits?.accounts)
    builder.line("被追偿余额", "Balance pursued", credit.pursuits?.balance)
    builder.line("呆账账户数", "Bad debts", credit.badDebts?.accounts)
    builder.line("呆账余额", "Balance of bad debts", credit.badDebts?.balance)
    builder.table(
      "逾期（透支）汇总", "What was ever late", of: credit.overdue?.kinds ?? [],
      columns: [
        ("账户类型", "Kind", { ReportWords.code($0.kind) }),
        ("账户数", "Accounts", { ReportWords.text($0.accounts) }),
        ("月份数", "Months", { ReportWords.text($0.months) }),
        ("单月最高逾期总额", "Most in a month", { ReportWords.amount($0.highestMonth) }),
        ("最长逾期月数", "Longest", { ReportWords.text($0.longest) }),
      ])
    let loans: [(BilingualText, LoanSummary?)] = [
      (ReportCodes.AccountType.nonRevolving.words, credit.nonRevolving),
      (ReportCodes.AccountType.drawdown.words, credit.drawdowns),
      (ReportCodes.AccountType.revolving.words, credit.revolving),
    ]
    builder.table(
      "未结清贷款", "Loans not settled",
      of: loans.compactMap { kind, loan in loan.map { (kind: kind, loan: $0) } },
      columns: [
        ("账户类型", "Kind", { $0.kind }),
        ("机构数", "Institutions", { ReportWords.text($0.loan.institutions) }),
        ("账户数", "Accounts", { ReportWords.text($0.loan.accounts) }),
        ("授信总额", "Limits", { ReportWords.amount($0.loan.limit) }),
        ("余额", "Balance", { ReportWords.amount($0.loan.balance) }),
        ("最近6个月平均应还款", "Average due", { ReportWords.amount($0.loan.averageDue) }),
      ])
    let cards: [(BilingualText, CardSummary?)] = [
      (ReportCodes.AccountType.creditCard.words, credit.cards),
      (ReportCodes.AccountType.quasiCreditCard.words, credit.quasiCards),
    ]
    builder.table(
      "未销户信用卡", "Cards not closed",
      of: cards.compactMap { kind, card in card.map { (kind: kind, card: $0) } },
      columns: [
        ("账户类型", "Kind", { $0.kind }),
        ("机构数", "Institutions", { ReportWords.text($0.card.institutions) }),
        ("账户数", "Accounts", { ReportWords.text($0.card.accounts) }),
        ("授信总额", "Limits", { ReportWords.amount($0.card.limit) }),
        ("已用额度", "Used", { ReportWords.amount($0.card.used) }),
        ("最近6个月平均使用额度", "Average used", { ReportWords.amount($0.card.averageUsed) }),
      ])
    return builder.section
  }

  var accounts: ReportView.Section {
    var builder = ReportSectionBuilder(.accounts, "借贷账户", "Accounts")
    builder.table(
      "借贷账户", "Accounts", of: report.accounts,
      columns: [
        ("账户编号", "Number", { ReportWords.text($0.basics.number) }),
        (
          "机构", "Institution",
          { ReportWords.institution($0.basics.institution, $0.basics.institutionType) }
        ),
        ("账户类型", "Type", { ReportWords.code($0.basics.type) }),
        ("业务种类", "Kind", { ReportWords.code($0.basics.kind) }),
        ("开立日期", "Opened", { ReportWords.text($0.basics.openedOn) }),
        ("到期日期", "Due", { ReportWords.text($0.basics.dueOn) }),
        (
          "借款金额或额度", "Amount or limit",
          { ReportWords.amount($0.basics.loanAmount ?? $0.basics.creditLimit) }
        ),
        ("担保方式", "Security", { ReportWords.code($0.basics.security) }),
        ("账户状态", "Status", { $0.status.words }),
        ("五级分类", "Class", { ReportWords.code($0.loanClass) }),
        ("余额", "Balance", { ReportWords.amount($0.balance) }),
        ("本月应还款", "Due this month", { ReportWords.amount($0.monthly?.due) }),
        ("当前逾期总额", "Overdue", { ReportWords.amount($0.monthly?.overdue) }),
      ])
    builder.table(
      "特殊交易", "Special transactions", of: report.accounts.flatMap(\.specialTransactions),
      columns: [
        ("交易类型", "Kind", { ReportWords.code($0.kind) }),
        ("日期", "Day", { ReportWords.text($0.date) }),
        ("金额", "Amount", { ReportWords.amount($0.amount) }),
      ])
    return builder.section
  }

  var lateness: ReportView.Section {
    var builder = ReportSectionBuilder(.lateness, "逾期月份", "Late months")
    builder.table(
      "逾期月份", "Late months", of: report.lateMonths,
      columns: [
        ("账户编号", "Account", { ReportWords.text($0.account.basics.number) }),
        ("月份", "Month", { ReportWords.text($0.month) }),
        ("还款状态", "Status", { ReportWords.code($0.mark) }),
        ("逾期总额", "Overdue", { ReportWords.amount($0.overdue) }),
      ])
    return builder.section
  }

  var agreements: ReportView.Section {
    var builder = ReportSectionBuilder(.agreements, "授信协议", "Credit agreements")
    builder.table(
      "授信协议", "Credit agreements", of: report.agreements,
      columns: [
        ("协议编号", "Number", { ReportWords.text($0.number) }),
        ("机构", "Institution", { ReportWords.institution($0.institution, $0.institutionType) }),
        ("用途", "Use", { ReportWords.code($0.use) }),
        ("额度", "Limit", { ReportWords.amount($0.limit) }),
        ("已用额度", "Used", { ReportWords.amount($0.used) }),
        ("生效日期", "From", { ReportWords.text($0.effectiveOn) }),
        ("到期日期", "Until", { ReportWords.text($0.expiresOn) }),
        ("状态", "State", { ReportWords.code($0.state) }),
      ])
    return builder.section
  }

  var responsibilities: ReportView.Section {
    var builder = ReportSectionBuilder(
      .responsibilities, "相关还款责任", "Answering for others' debts")
    builder.table(
      "相关还款责任", "Answering for others' debts", of: report.responsibilities,
      columns: [
        ("主借款人", "Borrower", { ReportWords.code($0.borrower) }),
        ("机构", "Institution", { ReportWords.institution($0.institution, $0.institutionType) }),
        ("责任人类型", "As", { ReportWords.code($0.responsibility) }),
        ("还款责任金额", "Amount", { ReportWords.amount($0.amount) }),
        ("余额", "Balance", { ReportWords.amount($0.balance) }),
        ("还款状态", "Status", { ReportWords.code($0.mark) }),
        ("逾期月数", "Months late", { ReportWords.text($0.overdueMonths) }),
      ])
    return builder.section
  }
}
