import CreditCore
import CreditPlatform

/// P6: what was reported about me, in the three states of R111; good repayment is said too (R136).
struct ReportingSection: PageSection {
  static let anchor = "reports"
  static let title = BilingualText("向征信报送了什么", "What was reported")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    let standing = ReportingState(view)
    html.paragraph(words(standing.text))
    if view.reports.isEmpty {
      html.paragraph(words("没有任何关于您的报送记录。", "No record about you was made."), .quiet)
      return
    }
    writeGood(words, to: &html)
    html.table(
      HTMLTable(
        words("报送的每一条记录", "Every record"),
        [
          words("日期", "Date"), words("内容", "What"), words("月份", "Month"),
          words("余额", "Balance"), words("还款状态", "Repayment mark"), words("逾期", "Overdue"),
          words("征信系统", "The bureau"),
        ], amounts: [3, 5], rows: view.shownReports.map { row($0, words) }))
    writeRetention(words, to: &html)
    html.paragraph(
      words(
        "您可以在报送前看到逾期记录，也可以随时提出异议；我们在 \(view.policy.reporting.disputeDays) 天内书面答复。"
          + "您每年可以免费向征信中心查询两次本人信用报告。",
        "You see an overdue record before it is sent and may dispute any record; we answer in "
          + "writing within \(view.policy.reporting.disputeDays) days. Twice a year you can get "
          + "your own report from the bureau free of charge."
      ), .quiet)
  }

  /// R126, N23: how long adverse information is kept, and what the one-time repair changed (N36).
  private func writeRetention(_ words: Wording, to html: inout HTML) {
    let years = view.policy.retention.adverseYears
    html.paragraph(
      words(
        "逾期等不良信息自还清之日起保存 \(years) 年，期满后不再报送、不再展示；按时还款的记录会一直保留。"
          + "账务和身份资料另按法律规定保存。",
        "Adverse information is kept for \(years) years from the day it was paid off; after that "
          + "it is neither told nor shown. Records of payment as agreed stay. Books and identity "
          + "papers are kept as the law asks."), .quiet)
    guard view.shownReports.contains(where: view.isRepaired) else { return }
    html.paragraph(
      words(
        "标有“已修复”的逾期，征信系统按一次性信用修复政策已不再展示，无需申请；这里仍按实际情况列出。",
        "What is marked as repaired is no longer shown by the bureau under the one-time credit "
          + "repair, without your asking; it stands here as it was."), .quiet)
  }

  private func writeGood(_ words: Wording, to html: inout HTML) {
    let good = view.reports.count { $0.repayment == "N" && $0.isAccepted == true }
    guard good > 0 else { return }
    html.paragraph(
      words(
        "您的按时还款也会如实报送：已有 \(good) 条“正常还款”记录被征信系统接收，它们有助于积累良好信用。",
        "Good repayment is reported too: the bureau has accepted \(good) records of payment as "
          + "agreed. They build your credit history."
      ), .good)
  }

  /// 标注: whether it is disputed, and whether the bureau shows it as repaired.
  private func marks(_ line: ReportLine, _ words: Wording) -> String {
    var text = ""
    if line.record == RecordKind.account.rawValue,
      view.state.isDisputed(contract: line.contract, month: line.on.month)
    {
      text += words("（有异议）", " (disputed)")
    }
    if view.isRepaired(line) { text += words("（已修复）", " (repaired)") }
    return text
  }

  private func row(_ line: ReportLine, _ words: Wording) -> [HTMLTable.Cell] {
    let isAccount = line.record == RecordKind.account.rawValue
    let meaning = words(ReportWords.meaning(record: line.record, code: line.code))
    let contract =
      isAccount ? " " + Reference.contract(view.state.id, line.contract) : ""
    let tone: HTMLTable.Tone? =
      line.isAdverse ? .warning : line.repayment == "N" || line.repayment == "C" ? .good : nil
    return [
      .init(words.day(line.on)), .init(meaning + contract),
      .init(isAccount ? line.on.month.description : "—"),
      .init(isAccount ? words.amount(line.balance) : "—"),
      .init(words(ReportWords.mark(line.repayment)) + marks(line, words), tone),
      .init(isAccount ? words.amount(line.overdue) : "—", line.isAdverse ? .warning : nil),
      .init(words(ReportWords.answer(line.isAccepted)), line.isAccepted == true ? .good : nil),
    ]
  }
}

/// R111: consent to reporting is needed, but reporting begins only with the borrower's wave.
enum ReportingState: Hashable {
  case notAuthorised
  case notBegun(planned: CivilDate?)
  case since(CivilDate, isAuthorised: Bool)

  init(_ view: BorrowerView) {
    let isAuthorised = view.state.liveConsent(.bureauReporting) != nil
    if let day = view.state.reporting.beganOn {
      self = .since(day, isAuthorised: isAuthorised)
    } else if isAuthorised {
      self = .notBegun(planned: view.state.cohortDay(view.policy))
    } else {
      self = .notAuthorised
    }
  }

  var text: BilingualText {
    switch self {
    case .notAuthorised:
      BilingualText(
        "未授权：您没有授权我们报送征信，我们没有报送，也不能报送。",
        "Not authorised: you have not authorised reporting; nothing is reported.")
    case .notBegun(let planned?):
      BilingualText(
        "已授权，尚未开始报送：计划最早从 \(planned) 起开始。",
        "Authorised, not begun: reporting is planned from \(planned) on.")
    case .notBegun(nil):
      BilingualText(
        "已授权，尚未开始报送：开始日期未定。",
        "Authorised, not begun: no day is planned yet.")
    case .since(let day, true):
      BilingualText(
        "已报送：自 \(day) 起，您的授信和还款情况如实报送金融信用信息基础数据库。",
        "Reported since \(day): your credit and repayments are reported as they are to the "
          + "national credit database."
      )
    case .since(let day, false):
      BilingualText(
        "自 \(day) 起曾报送；您的授权已终止。已报送账户仍有欠款的，会如实报送至结清，不再报送新的账户。",
        "Reported since \(day); your authorisation has ended. An account that was reported stays "
          + "reported until it is paid off; no new one is reported."
      )
    }
  }

  /// The short line beside the contracts (R110).
  var line: BilingualText {
    if case .since = self {
      BilingualText("本产品已接入征信", "This product is reported to the bureau for you")
    } else {
      BilingualText("本产品未接入征信", "This product is not reported to the bureau for you")
    }
  }
}
