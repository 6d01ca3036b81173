import CreditCore

/// Writes the borrower's view.
struct BorrowerReportWriter {
  let report: PersonalReport
  let features: ReportFeatures

  init(_ report: PersonalReport, on day: CivilDate) {
    self.report = report
    features = ReportFeatures(report, on: day)
  }

  var sections: [ReportView.Section] {
    let credit = report.isBlank ? [Self.blank] : [overview, accounts, lateness]
    return [head] + credit + [publicRecords, notes, inquiries, advice].compactMap(\.self)
  }

  /// What a person without any credit history reads.
  static var blank: ReportView.Section {
    var builder = ReportSectionBuilder(.summary, "还没有借贷记录", "No credit history yet")
    builder.note(
      "征信系统里还没有您的贷款或信用卡记录。这不是坏事，也不会因此直接被拒绝。",
      "The credit bureau has no loan or card of yours yet. That is nothing bad, and you are not "
        + "turned down for it.")
    builder.note(
      "今后您按时还款，也会被如实记录，成为您的信用积累。",
      "When you borrow and repay on time, that is recorded too and speaks for you.")
    return builder.section
  }

  private var head: ReportView.Section {
    var builder = ReportSectionBuilder(.head, "这份报告", "This report")
    builder.line("姓名", "Name", ReportWords.masked(report.head.name))
    builder.line("报告日期", "Day of the report", report.head.reportedOn)
    builder.line("报告编号", "Report number", report.head.number)
    builder.line("为什么查询", "Why it was asked for", report.head.reason)
    builder.note(
      "报告由中国人民银行征信中心提供，内容由各家机构报送，我们没有改动。",
      "The report comes from the central bank's credit bureau. Lenders reported what is in it; we "
        + "changed nothing.")
    return builder.section
  }

  private var overview: ReportView.Section {
    let (counts, debt) = (features.accounts, features.debt)
    var builder = ReportSectionBuilder(.summary, "一眼看懂", "At a glance")
    builder.line("还没还清的贷款", "Loans not paid off", counts.openLoans)
    builder.line("在用的信用卡", "Cards in use", counts.openCards)
    builder.line("您有欠款的机构数", "Lenders you owe", counts.lendersWithBalance)
    builder.line("一共欠多少", "What you owe in all", debt.balance)
    builder.line("每月大约要还", "What falls due in a month", debt.monthlyDue)
    builder.line("现在逾期多少", "Late now", features.lateness.overdue)
    if let used = debt.cardUtilisation {
      builder.line("信用卡额度用了", "Part of your card limits used", ReportWords.percent(used))
    }
    if debt.guaranteed.isPositive {
      builder.line("您为别人担保的欠款", "Others' debts you answer for", debt.guaranteed)
    }
    builder.line("两年内按时还款的月数", "Months paid on time in two years", features.lateness.paidMonths24)
    builder.note("按时还款同样被记录，对您有利。", "Paying on time is recorded too and counts for you.")
    return builder.section
  }

  private var accounts: ReportView.Section {
    var builder = ReportSectionBuilder(.accounts, "您的贷款和信用卡", "Your loans and cards")
    builder.table(
      "您的贷款和信用卡", "Your loans and cards", of: report.accounts,
      columns: [
        (
          "哪家机构", "Lender",
          { ReportWords.institution($0.basics.institution, $0.basics.institutionType) }
        ),
        ("是什么", "What", { ReportWords.code($0.basics.kind) }),
        ("什么时候开的", "Since", { ReportWords.text($0.basics.openedOn) }),
        (
          "借款或额度", "Amount or limit",
          { ReportWords.amount($0.basics.loanAmount ?? $0.basics.creditLimit) }
        ),
        ("还欠", "Still owed", { ReportWords.amount($0.balance) }),
        ("状态", "State", { $0.status.words }),
      ])
    builder.note(
      "“机构”后面的两个字母是征信中心隐去的机构名称。",
      "Two letters after a lender's kind stand for a name that the bureau hides.")
    return builder.section
  }

  private var lateness: ReportView.Section {
    var builder = ReportSectionBuilder(.lateness, "晚还的记录", "Late payments")
    let late = report.lateMonths
    guard !late.isEmpty else {
      builder.note("报告里没有逾期记录。", "The report shows no late payment.")
      return builder.section
    }
    builder.table(
      "晚还的月份", "Late months", of: late,
      columns: [
        (
          "哪家机构", "Lender",
          {
            ReportWords.institution(
              $0.account.basics.institution, $0.account.basics.institutionType)
          }
        ),
        ("月份", "Month", { ReportWords.text($0.month) }),
        ("晚了多久", "How late", { ReportWords.code($0.mark) }),
        ("当时逾期金额", "Amount late then", { ReportWords.amount($0.overdue) }),
      ])
    builder.note(
      "欠款还清满5年后，这条记录会被删除。还清之前不会开始计时。",
      "Five years after the debt is paid the record is deleted. The five years begin only then.")
    return builder.section
  }
}
