import CreditCore

/// Writes the parts of a report for the staff.
struct StaffReportWriter {
  let report: PersonalReport
  private let showsNames: Bool

  init(_ report: PersonalReport, showsNames: Bool) {
    self.report = report
    self.showsNames = showsNames
  }

  /// The sections of a part; none where the report has nothing of it.
  func sections(_ part: ReportSection) -> [ReportView.Section] {
    let section: ReportView.Section? =
      switch part {
      case .head: head
      case .identity: identity
      case .contact: contact
      case .marriage: marriage
      case .occupation: occupation
      case .score: score
      case .summary: summary
      case .accounts: accounts
      case .lateness: lateness
      case .agreements: agreements
      case .responsibilities: responsibilities
      case .postPaid: postPaid
      case .publicRecords: publicRecords
      case .notes: notes
      case .inquiries: inquiries
      case .remarks: remarks
      case .advice: nil
      }
    return section.map { [$0] } ?? []
  }

  /// A name or number: as it is, or masked.
  func personal(_ text: String?) -> String? {
    showsNames ? text : ReportWords.masked(text)
  }

  // MARK: - The person

  private var head: ReportView.Section {
    let head = report.head
    var builder = ReportSectionBuilder(.head, "报告头", "Head")
    builder.line("报告编号", "Report number", head.number)
    builder.line("报告日期", "Day of the report", head.reportedOn)
    builder.line("被查询者姓名", "Name", personal(head.name))
    builder.line("证件类型", "Kind of document", head.documentType)
    builder.line("证件号码", "Document number", personal(head.documentNumber))
    builder.line("查询机构", "Asked by", head.askedBy)
    builder.line("查询原因", "Reason", head.reason)
    builder.line("其他证件数", "Other documents", head.otherIdentities.count)
    builder.line("异议标注数", "Dispute marks", head.disputeMarks)
    if let warning = head.fraudWarning {
      builder.line("防欺诈警示", "Fraud warning", warning.mark)
      builder.line("警示联系电话", "Whom to call", personal(warning.phone))
      builder.line("警示截止日期", "Warning until", warning.until)
    }
    return builder.section
  }

  private var identity: ReportView.Section? {
    guard let identity = report.identity else { return nil }
    var builder = ReportSectionBuilder(.identity, "身份信息", "Identity")
    builder.line("性别", "Sex", identity.sex)
    builder.line("出生日期", "Born", identity.birthDate)
    builder.line("国籍", "Nationality", identity.nationality)
    builder.line("学历", "Education", identity.education)
    builder.line("学位", "Degree", identity.degree)
    builder.line("就业状况", "Employment", identity.employment)
    builder.table(
      "其他证件", "Other documents", of: report.head.otherIdentities,
      columns: [
        ("证件类型", "Kind", { ReportWords.code($0.documentType) }),
        ("证件号码", "Number", { ReportWords.text(personal($0.documentNumber)) }),
      ])
    return builder.section
  }

  private var contact: ReportView.Section {
    var builder = ReportSectionBuilder(.contact, "联系方式", "Contact")
    builder.line("电子邮箱", "E-mail", personal(report.identity?.email))
    builder.line("通讯地址", "Mailing address", personal(report.identity?.mailingAddress))
    builder.line("户籍地址", "Registered address", personal(report.identity?.registeredAddress))
    builder.table(
      "手机号码", "Mobile numbers", of: report.mobiles,
      columns: [
        ("号码", "Number", { ReportWords.text(personal($0.number)) }),
        ("更新日期", "Updated", { ReportWords.text($0.updatedOn) }),
      ])
    builder.table(
      "居住信息", "Residences", of: report.residences,
      columns: [
        ("居住状况", "Kind", { ReportWords.code($0.status) }),
        ("地址", "Address", { ReportWords.text(personal($0.address)) }),
        ("电话", "Telephone", { ReportWords.text(personal($0.phone)) }),
        ("更新日期", "Updated", { ReportWords.text($0.updatedOn) }),
      ])
    return builder.section
  }

  private var marriage: ReportView.Section? {
    guard let marriage = report.marriage else { return nil }
    var builder = ReportSectionBuilder(.marriage, "婚姻信息", "Marriage")
    builder.line("婚姻状况", "Status", marriage.status)
    builder.line("配偶姓名", "Spouse's name", personal(marriage.spouseName))
    builder.line("配偶证件号码", "Document number", personal(marriage.spouseDocumentNumber))
    builder.line("配偶工作单位", "Employer", personal(marriage.spouseEmployer))
    builder.line("配偶联系电话", "Telephone", personal(marriage.spousePhone))
    return builder.section
  }

  private var occupation: ReportView.Section {
    var builder = ReportSectionBuilder(.occupation, "职业信息", "Occupation")
    builder.table(
      "职业信息", "Jobs", of: report.occupations,
      columns: [
        ("就业状况", "Employment", { ReportWords.code($0.employment) }),
        ("工作单位", "Employer", { ReportWords.text(personal($0.employer)) }),
        ("单位性质", "Kind", { ReportWords.code($0.employerKind) }),
        ("行业", "Industry", { ReportWords.code($0.industry) }),
        ("职业", "Occupation", { ReportWords.code($0.occupation) }),
        ("职务", "Post", { ReportWords.code($0.post) }),
        ("职称", "Title", { ReportWords.code($0.title) }),
        ("进入年份", "Since", { ReportWords.text($0.since) }),
        ("更新日期", "Updated", { ReportWords.text($0.updatedOn) }),
      ])
    return builder.section
  }
}
