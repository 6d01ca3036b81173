import CreditCore
import CreditPlatform
import Hummingbird

/// The compliance desk's page: what is due, what runs late, what was found. It names nobody: a
/// borrower stands there by the reference only.
struct CompliancePage {
  private static let title = BilingualText("合规工作台", "Compliance desk")

  var overview: ComplianceOverview
  var register: SharingRegister

  func response(_ frame: PageFrame) -> Response {
    frame.response(CompliancePage.title) { html in
      let words = frame.words
      html.facts([(words("日期", "As of"), words.day(overview.today))])
      section("incidents", words("未结事件", "Open incidents"), to: &html) { incidents(words, &$0) }
      section("inquiries", words("征信查询与征信中心对账", "Inquiries beside the bureau's count"), to: &html) {
        InquiryCountTable(overview: overview).write(words, to: &$0)
      }
      section("contacts", words("违规催收", "Contacts that broke a rule"), to: &html) {
        breaches(words, &$0)
      }
      section("audits", words("内部审计", "Internal audit"), to: &html) { audits(words, &$0) }
      section("coverage", words("影响评估覆盖", "Coverage by assessments"), to: &html) {
        coverage(words, &$0)
      }
      section("assessments", words("待复核的评估", "Assessments due"), to: &html) {
        assessments(words, &$0)
      }
      section("training", words("培训", "Training"), to: &html) { training(words, &$0) }
    }
  }

  private func section(
    _ anchor: String, _ title: String, to html: inout HTML, content: (inout HTML) -> Void
  ) {
    html.element(.section, .labelled(by: anchor)) { section in
      section.element(.h2, .id(anchor), text: title)
      content(&section)
    }
  }

  private func incidents(_ words: Wording, _ html: inout HTML) {
    guard !overview.openIncidents.isEmpty else {
      html.paragraph(words("没有未结事件。", "There is no open incident."), .good)
      return
    }
    html.table(
      HTMLTable(
        words("未结事件", "Open incidents"),
        [
          words("编号", "Id"), words("进度", "Stage"), words("步骤", "Step"),
          words("时限（UTC）", "Due (UTC)"), words("状态", "State"),
        ],
        rows: overview.openIncidents.flatMap { incident in
          incident.clocks(overview.terms).map { clockRow(incident, $0, words) }
        }))
  }

  private func clockRow(
    _ incident: Incident, _ clock: IncidentClock, _ words: Wording
  ) -> [HTMLTable.Cell] {
    let isLate = clock.isLate(at: overview.now)
    let state =
      switch (clock.doneAt, isLate) {
      case (_?, false): words("已完成", "Done")
      case (_?, true): words("已完成，超时", "Done, late")
      case (nil, false): words("进行中", "Running")
      case (nil, true): words("已超时", "Overdue")
      }
    return [
      .init(incident.id.text), .init(words(incident.stage.label)), .init(words(clock.step.label)),
      .init(clock.dueAt.description), .init(state, isLate ? .warning : .good),
    ]
  }

  /// Contacts about debts that broke a rule (N80–N86), by case: it names no borrower but by the
  /// reference.
  private func breaches(_ words: Wording, _ html: inout HTML) {
    let days = ComplianceOverview.breachDays
    guard !overview.breaches.isEmpty else {
      html.paragraph(
        words("最近 \(days) 天没有违规联系。", "No contact of the last \(days) days broke a rule."), .good)
      return
    }
    html.table(
      HTMLTable(
        words("违规催收（最近 \(days) 天）", "Contacts that broke a rule, last \(days) days"),
        [
          words("时间（北京时间）", "Time (China)"), words("借款人", "Borrower"), words("联系人", "By"),
          words("规则", "Rules"),
        ],
        rows: overview.breaches.map { line in
          let by = line.attempt.plan.by
          let party = by.agency.map { register.recipient($0.text)?.legalName ?? $0.text }
          return [
            .init(words.minute(line.attempt.plan.at)), .init(Reference.borrower(line.id)),
            .init("\(party ?? words("本机构", "Own desk")) \(by.code.text)"),
            .init(
              line.attempt.breaches.map { "\($0.rule) " + words($0.label) }
                .joined(separator: words("；", "; ")), .warning),
          ]
        }))
  }

  private func audits(_ words: Wording, _ html: inout HTML) {
    if let next = overview.nextAudit {
      html.paragraph(
        next == .statutory
          ? words("个人信息保护合规审计到期。", "The compliance audit that the law asks for is due.")
          : words("内部抽样审计到期。", "The internal audit by sample is due."), .warning)
    }
    let audits = overview.trail.newest.sorted { $0.ordinal > $1.ordinal }
    guard !audits.isEmpty else {
      html.paragraph(words("尚无审计报告。", "No audit was filed yet."))
      return
    }
    html.table(
      HTMLTable(
        words("最近的审计", "Newest audits"),
        [
          words("序号", "No."), words("种类", "Kind"), words("截至", "Through"),
          words("抽样", "Sampled"), words("问题", "Findings"), words("报告摘要", "Report digest"),
        ], rows: audits.map { row($0, words) }))
  }

  private func row(_ audit: FiledAudit, _ words: Wording) -> [HTMLTable.Cell] {
    let findings = audit.counts.reduce(0) { $0 + $1.findings }
    return [
      .init("\(audit.ordinal)"),
      .init(
        audit.kind == .statutory ? words("法定", "By law") : words("定期", "Periodic")),
      .init(words.day(audit.on)), .init("\(audit.counts.reduce(0) { $0 + $1.sampled })"),
      .init("\(findings)", findings == 0 ? .good : .warning),
      .init(String(Hex.text(audit.digest.bytes).prefix(16))),
    ]
  }

  private func coverage(_ words: Wording, _ html: inout HTML) {
    let covered = overview.activities - overview.gaps.count
    html.paragraph(
      words(
        "共享清单共 \(overview.activities) 项，其中 \(covered) 项有有效的影响评估。",
        "The sharing list has \(overview.activities) entries; \(covered) rest on a live assessment."
      ), overview.gaps.isEmpty ? .good : .warning)
    guard !overview.gaps.isEmpty else { return }
    html.table(
      HTMLTable(
        words("缺少评估", "Without assessment"),
        [words("场景", "Scenario"), words("接收方", "Recipient")],
        rows: overview.gaps.map { gap in
          [
            .init(gap.scenario.rawValue),
            .init(register.recipient(gap.recipient)?.legalName ?? gap.recipient),
          ]
        }))
  }

  private func assessments(_ words: Wording, _ html: inout HTML) {
    guard !overview.due.isEmpty || !overview.drafts.isEmpty else {
      html.paragraph(words("没有待办。", "Nothing is due."), .good)
      return
    }
    let due = overview.due.map { assessment -> [HTMLTable.Cell] in
      let day = assessment.approval?.reviewBy
      let isLate = day.map { $0 < overview.today } ?? false
      return [
        .init(assessment.id.text),
        .init(
          isLate ? words("已过期", "Lapsed") : words("待复核", "Review due"),
          isLate ? .warning : nil), .init(day.map(words.day) ?? "—"),
      ]
    }
    let drafts = overview.drafts.map { assessment -> [HTMLTable.Cell] in
      [.init(assessment.id.text), .init(words("待批准", "To be approved")), .init("—")]
    }
    html.table(
      HTMLTable(
        words("评估", "Assessments"),
        [words("编号", "Id"), words("状态", "State"), words("复核期限", "Review by")],
        rows: due + drafts))
  }

  private func training(_ words: Wording, _ html: inout HTML) {
    guard !overview.lapsing.isEmpty else {
      html.paragraph(words("培训均有效。", "Every training holds."), .good)
      return
    }
    html.table(
      HTMLTable(
        words("培训缺失、失效或即将失效", "Training missing, lapsed or lapsing soon"),
        [words("工号", "Staff number"), words("有效期至", "Holds until"), words("状态", "State")],
        rows: overview.lapsing.map { member in
          let until = member.training(.privacy)?.validUntil
          let isOpen = member.mayWork(on: overview.today)
          return [
            .init(member.id.text), .init(until.map(words.day) ?? "—"),
            .init(
              isOpen
                ? words("即将失效", "Lapses soon")
                : words("不能查看个人信息", "May not open personal data"),
              isOpen ? nil : .warning),
          ]
        }))
  }
}

extension IncidentStage {
  fileprivate var label: BilingualText {
    switch self {
    case .detected: BilingualText("已发现", "Detected")
    case .contained: BilingualText("已控制", "Contained")
    case .authorityNotified: BilingualText("已报主管部门", "Authority told")
    case .notifyingPersons: BilingualText("正在告知个人", "Telling persons")
    case .personsNotified: BilingualText("已告知个人", "Persons told")
    case .personsExcused: BilingualText("无需告知个人", "Persons need not be told")
    case .closed: BilingualText("已结案", "Closed")
    }
  }
}

extension IncidentClock.Step {
  fileprivate var label: BilingualText {
    switch self {
    case .containment: BilingualText("控制", "Containment")
    case .authority: BilingualText("报告主管部门", "Authority")
    case .persons: BilingualText("告知个人", "Persons")
    }
  }
}
