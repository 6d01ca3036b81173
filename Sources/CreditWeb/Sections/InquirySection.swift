import CreditCore
import CreditPlatform

/// P4 and P5: who asked the credit bureau about me, why, and for how long it can be seen
/// (N25, N34).
struct InquirySection: PageSection {
  static let anchor = "inquiries"
  static let title = BilingualText("谁查过我的征信", "Who asked about me")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  private var inquiries: [DisclosureLine] { view.inquiries }

  func write(_ words: Wording, to html: inout HTML) {
    html.paragraph(
      words(
        "看这页不会查询征信。查看额度、试算、还款也不会。只有您提交首次授信申请或提额申请、并事先单独授权后，我们才会查询一次。",
        "Viewing this page does not query your report. Nor does viewing a limit, a trial "
          + "calculation or a repayment. We query once only after you apply for credit or for a "
          + "higher limit, and only with your separate authorisation given before."
      ))
    let years = view.policy.inquiry.traceYears
    html.facts([
      (words("最近 6 个月我们查询", "By us in the last 6 months"), count(6, words)),
      (words("最近 24 个月我们查询", "By us in the last 24 months"), count(24, words)),
    ])
    writeReport(words, to: &html)
    guard !inquiries.isEmpty else {
      html.paragraph(words("我们没有查询过您的征信。", "We have never queried your report."), .good)
      return
    }
    html.table(
      HTMLTable(
        words("每一次征信查询", "Every bureau inquiry"),
        [
          words("日期", "Date"), words("查询机构", "By whom"), words("原因", "Why"),
          words("对应申请", "For which application"), words("结果", "Outcome"),
          words("可见至", "Visible until"), words("存证日志", "Log entry"),
        ], rows: inquiries.map { row($0, words) }))
    html.paragraph(
      words(
        "每次查询会在您的信用报告中保留 \(years) 年。存证日志的每一条都可由任何人用 tally log verify 核对回执，我们不能事后更改。",
        "Each inquiry stays in your credit report for \(years) years. Anybody can check the "
          + "receipt of a log entry with tally log verify; we can't change it afterwards."
      ), .quiet)
  }

  /// What we keep of what was read, and that a young report stands in for a new inquiry.
  private func writeReport(_ words: Wording, to html: inout HTML) {
    let terms = view.policy.inquiry
    if terms.reuseDays > 0 {
      html.paragraph(
        words(
          "授权有效期间再次申请时，\(terms.reuseDays) 天以内的报告直接使用，不再查询，也不会多一条查询记录；这样的使用同样写入存证日志。"
            + "您撤回授权、申请被拒绝或关闭产品之后，旧报告不再使用。",
          "If you apply again while your authorisation lives, a report of the last "
            + "\(terms.reuseDays) days is used as it is: no query, no further trace. That use "
            + "stands in the log too. After withdrawal, after a refusal and after closing, an old "
            + "report is never used again."))
    }
    guard view.state.inquiryAnswer != nil else { return }
    html.element(.p) {
      $0.element(
        .a, .href("/borrowers/\(view.reference)/report?lang=\(words.language.rawValue)"),
        text: words(OwnReportPage.title))
    }
  }

  private func row(_ line: DisclosureLine, _ words: Wording) -> [HTMLTable.Cell] {
    let intent = view.intents[line.ordinal]
    let application = view.state.applications.last {
      intent?.isForApplication ?? true && $0.submittedOn == line.intendedOn
    }
    let until = line.intendedOn.adding(months: 12 * Int(view.policy.inquiry.traceYears))
    return [
      .init(words.day(line.intendedOn)), .init(words(view.institution)),
      .init(words((intent?.inquiry?.reason ?? .loanApproval).label)),
      .init(application.map { words($0.kind.label) + " " + words.day($0.submittedOn) } ?? "—"),
      .init(words(line.result.text), line.result.tone),
      .init(line.wasSent ? words.day(until) : words("未留下记录", "Left no trace")),
      .init(view.logIndexes[line.ordinal].map { words("第 \($0) 条", "no. \($0)") } ?? "—"),
    ]
  }

  private func count(_ months: Int, _ words: Wording) -> String {
    let count = view.inquiryCount(months: months)
    return words("\(count) 次", "\(count)")
  }
}

extension InquiryReason {
  /// The reason as it stands in the bureau's list of inquiries.
  var label: BilingualText {
    switch self {
    case .loanApproval: BilingualText("贷款审批", "Loan approval")
    case .cardApproval: BilingualText("信用卡审批", "Card approval")
    case .limitApproval: BilingualText("额度审批", "Limit approval")
    case .postLoanManagement: BilingualText("贷后管理", "Post-loan management")
    }
  }
}

extension ApplicationKind {
  fileprivate var label: BilingualText {
    switch self {
    case .firstApplication: BilingualText("首次授信申请", "First application")
    case .limitIncrease: BilingualText("提额申请", "Limit increase")
    }
  }
}

extension DisclosureLine {
  /// How the send ended, in plain words.
  var result: (text: BilingualText, tone: HTMLTable.Tone?) {
    guard let outcome else { return (BilingualText("处理中", "On its way"), .quiet) }
    guard let known = DisclosureOutcome(rawValue: outcome) else {
      return (BilingualText(outcome, outcome), nil)
    }
    return (known.label, known == .delivered ? .good : nil)
  }

  /// Whether it may have reached the recipient; what is still open counts as sent.
  var wasSent: Bool {
    outcome != DisclosureOutcome.cancelled.rawValue
      && outcome != DisclosureOutcome.notSent.rawValue
  }
}
