import CreditCore
import CreditPlatform

/// P11: disputes about what the bureau was told, with their clocks and results (N28).
struct DisputeSection: PageSection {
  static let anchor = "disputes"
  static let title = BilingualText("征信异议", "Disputes about your credit record")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    let days = view.policy.reporting.disputeDays
    html.paragraph(
      words(
        "报送的内容、查询记录或本人信息不对，都可以提出异议，不收费，也不影响您的额度。由工作人员核查，"
          + "\(days) 天内书面答复；有误的会在征信系统更正。核查期间，相关信息会标注为“有异议”。",
        "If a record, an inquiry or your own data are wrong, you can dispute it free of charge and "
          + "without an effect on your limit. A person looks into it and we answer in writing "
          + "within \(days) days; what is wrong is corrected at the bureau. Until then the data "
          + "are marked as disputed."))
    for dispute in view.state.disputes.reversed() { write(dispute, words, to: &html) }
    html.folded(words("提出异议", "Dispute a record")) { writeForm(words, to: &$0) }
  }

  private func write(_ dispute: Dispute, _ words: Wording, to html: inout HTML) {
    let subject = words(
      dispute.subject.label(of: view.state.id, reference: Reference.contract))
    html.element(.h3, text: words("第 \(dispute.ordinal) 号：", "No. \(dispute.ordinal): ") + subject)
    var facts = [
      (name: words("问题", "What is wrong"), value: words(dispute.field.label)),
      (words("收到", "Received"), words.day(dispute.receivedOn)),
      (words("进度", "Status"), words(dispute.stage.label)),
    ]
    if let finding = dispute.finding {
      facts.append(
        (
          words("核查结果", "Result"),
          words(finding.verdict.label) + words("：", ": ") + words(finding.reason.label)
        ))
    }
    if let day = dispute.correctedOn {
      let bureau = view.register.recipient(view.bureau)?.legalName ?? view.bureau
      facts.append(
        (
          words("更正", "Correction"),
          words(
            "\(bureau)已于 \(day) 接收更正", "\(bureau) took the correction on \(day)")
        ))
    }
    html.facts(facts)
    if dispute.isAwaitingAnswer {
      let isLate = dispute.daysLeft(on: view.today) < 0
      html.paragraph(
        words(DisputeClock.text(dispute, on: view.today)), isLate ? .warning : .good)
      writePaperForm("evidence", words("补充证据", "Add evidence"), dispute, words, to: &html)
    }
    writeAnswer(dispute, words, to: &html)
  }

  private func writeAnswer(_ dispute: Dispute, _ words: Wording, to html: inout HTML) {
    if let paper = dispute.paper(.answer), let text = view.disputeTexts[paper.sealed] {
      html.paragraph(
        words("书面答复（\(paper.on)）：", "Our answer in writing (\(paper.on)): ") + text)
    }
    for paper in dispute.papers where paper.kind == .statement {
      guard let text = view.disputeTexts[paper.sealed] else { continue }
      html.paragraph(words("您的声明：", "Your statement: ") + text, .quiet)
    }
    guard dispute.finding != nil, dispute.answeredOn != nil else { return }
    html.paragraph(
      words(
        "不同意结果的，可以附上您自己的声明，也可以向中国人民银行当地分支机构投诉或向法院起诉。",
        "If you disagree, you can add your own statement, complain to the local branch of the "
          + "People's Bank of China, or go to court."), .quiet)
    writePaperForm("statement", words("添加本人声明", "Add my statement"), dispute, words, to: &html)
  }

  private func writePaperForm(
    _ kind: String, _ title: String, _ dispute: Dispute, _ words: Wording, to html: inout HTML
  ) {
    html.folded(title) { part in
      part.element(
        .form, .method("post"), .action(path("/\(dispute.ordinal)/\(kind)", words))
      ) { form in
        let id = "\(kind)-\(dispute.ordinal)"
        form.element(
          .label, .for(id), text: words("内容（最多 2000 字）", "Text, at most 2,000 characters"))
        form.element(.textarea, .id(id), .name("text"), text: "")
        form.void(
          .input, .type("hidden"), .name("number"),
          .value("\(view.state.counts.disputePapers + 1)"))
        form.element(.p) { $0.element(.button, .type("submit"), text: title) }
      }
    }
  }

  private func writeForm(_ words: Wording, to html: inout HTML) {
    html.element(.form, .method("post"), .action(path("", words))) { form in
      form.element(.label, .for("subject"), text: words("哪一项", "Which record"))
      form.element(.select, .id("subject"), .name("subject")) { select in
        select.element(.option, .value(""), text: words("请选择", "Please choose"))
        for choice in choices(words) {
          select.element(.option, .value(choice.value), text: choice.text)
        }
      }
      form.element(.label, .for("field"), text: words("哪里不对", "What is wrong"))
      form.element(.select, .id("field"), .name("field")) { select in
        select.element(.option, .value(""), text: words("请选择", "Please choose"))
        for field in DisputedField.allCases {
          select.element(.option, .value(field.rawValue), text: words(field.label))
        }
      }
      form.element(
        .label, .for("claim"),
        text: words("请说明（最多 2000 字）", "Please explain, at most 2,000 characters"))
      form.element(.textarea, .id("claim"), .name("text"), text: "")
      form.element(
        .label, .for("evidence"),
        text: words("证据，例如还款凭证号（可不填）", "Evidence, such as a receipt number; may be left empty"))
      form.element(.textarea, .id("evidence"), .name("evidence"), text: "")
      form.void(
        .input, .type("hidden"), .name("number"), .value("\(view.state.counts.disputes + 1)"))
      form.element(.p) {
        $0.element(.button, .type("submit"), text: words("提出异议", "Dispute it"))
      }
    }
  }

  /// Everything that can be disputed: accounts, their months, inquiries, and the person's data.
  private func choices(_ words: Wording) -> [(value: String, text: String)] {
    var choices: [(value: String, text: String)] = []
    for contract in view.accounts.map(\.ordinal) {
      let subject = DisputeSubject.account(contract: contract, month: nil)
      choices.append(("account-\(contract)", label(subject, words)))
      let months = Set(
        view.shownReports.filter { $0.isOfAccount && $0.contract == contract }.map(\.on.month))
      for month in months.sorted().reversed() {
        let subject = DisputeSubject.account(contract: contract, month: month)
        choices.append(("account-\(contract)-\(month)", label(subject, words)))
      }
    }
    for line in view.inquiries {
      choices.append(
        (
          "inquiry-\(line.ordinal)",
          words("\(line.intendedOn) 的征信查询", "The inquiry of \(line.intendedOn)")
        ))
    }
    choices.append(("inquiry", words("其他征信查询", "Another inquiry")))
    choices.append(("identity", words("本人信息", "My own data")))
    return choices
  }

  private func label(_ subject: DisputeSubject, _ words: Wording) -> String {
    words(subject.label(of: view.state.id, reference: Reference.contract))
  }

  private func path(_ part: String, _ words: Wording) -> String {
    "/borrowers/\(view.reference)/disputes\(part)?lang=\(words.language.rawValue)"
  }
}

extension ReportLine {
  /// Whether it tells of one account.
  fileprivate var isOfAccount: Bool { record == RecordKind.account.rawValue }
}
