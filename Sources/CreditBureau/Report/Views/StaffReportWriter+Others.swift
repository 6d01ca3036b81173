import CreditCore

extension StaffReportWriter {
  var postPaid: ReportView.Section {
    var builder = ReportSectionBuilder(.postPaid, "后付费业务", "Services paid afterwards")
    builder.table(
      "后付费业务", "Services paid afterwards", of: report.postPaidAccounts,
      columns: [
        ("机构", "Institution", { ReportWords.text($0.institution) }),
        ("业务类型", "Kind", { ReportWords.code($0.kind) }),
        ("缴费状态", "State", { ReportWords.code($0.state) }),
        ("欠费金额", "Arrears", { ReportWords.amount($0.arrears) }),
        ("记账年月", "Month", { ReportWords.text($0.billedMonth) }),
      ])
    return builder.section
  }

  var publicRecords: ReportView.Section {
    var builder = ReportSectionBuilder(.publicRecords, "公共信息", "Public records")
    builder.table(
      "欠税记录", "Taxes owed", of: report.taxArrears,
      columns: [
        ("税务机关", "Authority", { ReportWords.text($0.authority) }),
        ("欠税总额", "Amount", { ReportWords.amount($0.amount) }),
        ("统计日期", "Counted on", { ReportWords.text($0.countedOn) }),
      ])
    builder.table(
      "民事判决记录", "Civil judgments", of: report.judgments,
      columns: [
        ("法院", "Court", { ReportWords.text($0.court) }),
        ("案由", "Cause", { ReportWords.text($0.cause) }),
        ("立案日期", "Filed", { ReportWords.text($0.filedOn) }),
        ("结案方式", "Closed by", { ReportWords.code($0.closing) }),
        ("金额", "Amount", { ReportWords.amount($0.amount) }),
      ])
    builder.table(
      "强制执行记录", "Enforcements", of: report.enforcements,
      columns: [
        ("法院", "Court", { ReportWords.text($0.court) }),
        ("案由", "Cause", { ReportWords.text($0.cause) }),
        ("立案日期", "Filed", { ReportWords.text($0.filedOn) }),
        ("结案日期", "Closed", { ReportWords.text($0.closedOn) }),
        ("申请执行金额", "Amount", { ReportWords.amount($0.amount) }),
        ("已执行金额", "Enforced", { ReportWords.amount($0.enforcedAmount) }),
      ])
    builder.table(
      "行政处罚记录", "Administrative penalties", of: report.penalties,
      columns: [
        ("机构", "Authority", { ReportWords.text($0.authority) }),
        ("金额", "Amount", { ReportWords.amount($0.amount) }),
        ("生效日期", "From", { ReportWords.text($0.effectiveOn) }),
        ("截止日期", "Until", { ReportWords.text($0.until) }),
      ])
    builder.table(
      "住房公积金参缴记录", "Housing fund", of: report.housingFund,
      columns: [
        ("参缴地", "Place", { ReportWords.text($0.place) }),
        ("缴费状态", "State", { ReportWords.code($0.state) }),
        ("缴至月份", "Paid until", { ReportWords.text($0.paidUntil) }),
        ("月缴存额", "Monthly", { ReportWords.amount($0.monthly) }),
      ])
    builder.line("低保救助记录数", "Public assistance records", report.allowances.count)
    builder.line("执业资格记录数", "Licences", report.licences.count)
    builder.line("行政奖励记录数", "Awards", report.awards.count)
    return builder.section
  }

  var notes: ReportView.Section {
    var builder = ReportSectionBuilder(.notes, "标注及声明", "Marks and statements")
    builder.table(
      "标注及声明", "Marks and statements", of: report.allNotes,
      columns: [
        ("类型", "Kind", { ReportWords.code($0.kind) }),
        ("内容", "Content", { ReportWords.text($0.content) }),
        ("添加日期", "Added", { ReportWords.text($0.addedOn) }),
      ])
    return builder.section
  }

  var inquiries: ReportView.Section {
    var builder = ReportSectionBuilder(.inquiries, "查询记录", "Inquiries")
    builder.table(
      "查询记录", "Inquiries", of: report.inquiries,
      columns: [
        ("日期", "Day", { ReportWords.text($0.date) }),
        ("机构", "Institution", { ReportWords.institution($0.institution, $0.institutionType) }),
        ("原因", "Reason", { ReportWords.code($0.reason) }),
      ])
    return builder.section
  }

  var remarks: ReportView.Section {
    var builder = ReportSectionBuilder(.remarks, "未能识别的内容", "What was not understood")
    builder.table(
      "未能识别的内容", "What was not understood", of: report.remarks,
      columns: [
        ("位置", "Place", { ReportWords.same($0.path) }), ("说明", "What", { $0.kind.words }),
      ])
    if report.unlistedRemarks > 0 {
      builder.line("未列出的条数", "Not listed", report.unlistedRemarks)
    }
    return builder.section
  }
}

extension ReportRemark.Kind {
  var words: BilingualText {
    switch self {
    case .unknownCode(let code?):
      BilingualText(zh: "代码表外的代码“\(code)”", en: "code “\(code)” in no table")
    case .unknownCode(nil): BilingualText(zh: "代码表外的内容", en: "text in no table")
    case .countDiffers: BilingualText(zh: "与实际条数不符", en: "another count than entries")
    case .unknownElement: BilingualText(zh: "结构外的元素", en: "element in no structure")
    }
  }
}
