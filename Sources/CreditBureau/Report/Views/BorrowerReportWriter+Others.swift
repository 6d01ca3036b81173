import CreditCore

extension BorrowerReportWriter {
  /// `nil` where the report has none.
  var publicRecords: ReportView.Section? {
    let kinds: [(zh: String, en: String, count: Int)] = [
      ("欠税", "Taxes owed", report.taxArrears.count),
      ("法院判决", "Court judgments", report.judgments.count),
      ("强制执行", "Enforcements", report.enforcements.count),
      ("行政处罚", "Penalties by authorities", report.penalties.count),
      ("话费、水电等欠费", "Unpaid services", features.troubles.postPaidArrears),
      ("住房公积金", "Housing fund", report.housingFund.count),
      ("低保救助", "Public assistance", report.allowances.count),
      ("执业资格", "Licences", report.licences.count),
      ("行政奖励", "Awards", report.awards.count),
    ]
    let present = kinds.filter { $0.count > 0 }
    guard !present.isEmpty else { return nil }
    var builder = ReportSectionBuilder(.publicRecords, "其他部门的记录", "Records of authorities")
    for kind in present { builder.line(kind.zh, kind.en, kind.count) }
    return builder.section
  }

  /// `nil` where the report has none.
  var notes: ReportView.Section? {
    let notes = report.allNotes
    guard !notes.isEmpty else { return nil }
    var builder = ReportSectionBuilder(.notes, "异议和声明", "Disputes and statements")
    builder.table(
      "异议和声明", "Disputes and statements", of: notes,
      columns: [
        ("类型", "Kind", { ReportWords.code($0.kind) }),
        ("内容", "What it says", { ReportWords.text($0.content) }),
        ("添加日期", "Since", { ReportWords.text($0.addedOn) }),
      ])
    return builder.section
  }

  var inquiries: ReportView.Section {
    var builder = ReportSectionBuilder(.inquiries, "谁查过您的报告", "Who asked for your report")
    guard !report.inquiries.isEmpty else {
      builder.note("报告里没有查询记录。", "The report shows no inquiry.")
      return builder.section
    }
    builder.table(
      "谁查过您的报告", "Who asked for your report", of: report.inquiries,
      columns: [
        ("日期", "Day", { ReportWords.text($0.date) }),
        ("谁", "Who", { ReportWords.institution($0.institution, $0.institutionType) }),
        ("为什么", "Why", { ReportWords.code($0.reason) }),
      ])
    builder.note(
      "每次查询会显示2年。机构之间只通过征信系统了解您的借贷情况。",
      "An inquiry shows for two years. Lenders learn of your loans elsewhere through the bureau "
        + "only.")
    return builder.section
  }

  /// What banks may conclude (R91), and what to do when something is wrong.
  var advice: ReportView.Section {
    var builder = ReportSectionBuilder(
      .advice, "银行会怎么看，有错怎么办", "What banks may think, and what to do about errors")
    builder.line(
      "消费金融公司账户", "Accounts at consumer finance companies", features.accounts.consumerFinance)
    builder.line("小额贷款公司账户", "Accounts at micro-loan companies", features.accounts.microLoans)
    builder.line(
      "最近3个月因申请借款被查询", "Asked for because of applications, 3 months",
      features.inquiries.last3Months)
    builder.note(
      "网络贷款用得多、申请得频繁，银行审批房贷、信用卡时可能更谨慎，额度也可能更低。",
      "Many online loans or applications may make a bank more careful with a mortgage or a card, "
        + "or its limit lower.")
    builder.note(
      "觉得哪里不对，可以向我们或征信中心提出异议。免费，20日内书面答复，查实有误就更正。",
      "If something is wrong, tell us or the bureau. It is free, the answer comes in writing "
        + "within 20 days, and an error is corrected.")
    return builder.section
  }
}
