import CreditCore

/// Cuts and freezes with rule, reason, time and appeal, a temporary limit, and the renewal of the
/// line (R70, H20).
struct LimitChangeSection: PageSection {
  static let anchor = "limit-changes"
  static let title = BilingualText("额度变动", "Changes to my limit")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    guard let agreement = view.state.openAgreement else {
      html.paragraph(words("您目前没有额度。", "You have no credit limit."))
      return
    }
    let measures = agreement.limits.measures.filter { $0.holds(on: view.today) }
    if measures.isEmpty {
      html.paragraph(words("没有降额或冻结。", "Nothing is cut or frozen."), .good)
    }
    for measure in measures { write(measure, words, to: &html) }
    write(agreement.limits.temporary, words, to: &html)
    if agreement.isRenewable(on: view.today, view.policy.limits) {
      writeRenewal(agreement, words, to: &html)
    }
  }

  private func write(_ measure: LimitMeasure, _ words: Wording, to html: inout HTML) {
    html.element(.h3, text: words(measure.label))
    html.paragraph(words(measure.meaning), .warning)
    html.facts([
      (words("原因", "Why"), words(measure.reason.label)),
      (words("依据", "Rule"), measure.rule + " · " + measure.reason.rawValue),
      (words("开始", "Since"), words.day(measure.on)),
      (words("到何时", "Until when"), words(measure.ending)),
    ])
    writeAppeal(against: measure, words, to: &html)
  }

  private func writeAppeal(
    against measure: LimitMeasure, _ words: Wording, to html: inout HTML
  ) {
    if let appeal = view.state.appeal(against: measure) {
      guard let answer = appeal.answer else {
        html.paragraph(
          words(
            "已于 \(appeal.openedOn) 收到您的申诉。", "We received your appeal on \(appeal.openedOn). ")
            + words(RightsKind.left(until: appeal.answerBy, from: view.today)), .good)
        return
      }
      html.facts([(words("申诉答复", "Answer to your appeal"), words(answer.label))])
      return
    }
    guard view.state.openRequest(.limitAppeal) == nil else {
      html.paragraph(
        words(
          "您的另一项申诉正在处理，答复后可以对这一项申诉。",
          "Another appeal of yours is being looked at; after its answer you can appeal here."),
        .quiet)
      return
    }
    let days = view.policy.rights.days(.limitAppeal)
    html.paragraph(
      words(
        "认为不对？可以申诉：由工作人员重新查看，\(days) 天内答复；申诉成立的，立即恢复。申诉不影响您的其他服务。",
        "Do you think this is wrong? Appeal: a person looks at it again and answers within \(days) "
          + "days; if you are right, it is undone at once. An appeal has no other effect."))
    let sheet = words("提出申诉", "Appeal")
    writeForm("limit-appeal", number: "\(measure.ordinal)", words, to: &html) {
      // The next request's number, so that the same form sent twice is one appeal.
      $0.void(
        .input, .type("hidden"), .name("request"), .value("\(view.state.counts.requests + 1)"))
      $0.element(.p) { $0.element(.button, .type("submit"), text: sheet) }
    }
  }

  private func write(
    _ temporary: TemporaryLimit?, _ words: Wording, to html: inout HTML
  ) {
    guard let temporary else { return }
    let isOpen = temporary.isOpen(on: view.today)
    guard isOpen || temporary.isLive(on: view.today) else { return }
    html.element(.h3, text: words("临时额度", "Temporary limit"))
    html.paragraph(
      words(
        "只用于消费，在原有额度用完之后才使用。还款先还临时部分，还了的临时额度不再恢复。到期后不能再用，已用的部分按账单归还。",
        "For purchases only, and used only after your general limit. What you repay goes to the "
          + "temporary part first, which does not come back. After its last day nothing more can "
          + "be used of it; what you owe is repaid with your bills."))
    guard isOpen else {
      html.facts([
        (words("临时额度", "Temporary limit"), words.amount(temporary.amount)),
        (words("还可以使用", "Still available"), words.amount(temporary.left)),
        (words("有效期至", "Valid until"), temporary.until.map { words.day($0) } ?? ""),
      ])
      return
    }
    html.facts([
      (words("可以提供", "We could give you"), words.amount(temporary.amount)),
      (
        words("使用期", "Time of use"),
        words(
          "\(view.policy.limits.temporaryDays) 天",
          "\(view.policy.limits.temporaryDays) days")
      ),
      (words("可接受至", "Open until"), words.day(temporary.openUntil)),
    ])
    html.paragraph(
      words(
        "您可以接受，也可以拒绝；不会因此查询征信，拒绝没有任何影响。",
        "You may take it or refuse it. Your credit report is not queried for it, and refusing "
          + "changes nothing."))
    let (no, yes) = (words("不需要", "No"), words("接受临时额度", "Take it"))
    writeForm(
      "temporary-limit", number: "\(temporary.offeredOn.dayNumber)", words, to: &html
    ) { form in
      form.element(.p) { line in
        line.element(
          .button, .type("submit"), .name("answer"), .value("refuse"), text: no)
        line.text(" ")
        line.element(
          .button, .type("submit"), .name("answer"), .value("agree"), text: yes)
      }
    }
  }

  private func writeRenewal(
    _ agreement: CreditAgreement, _ words: Wording, to html: inout HTML
  ) {
    html.element(.h3, text: words("续期", "Renewal"))
    html.paragraph(
      words(
        "额度到 \(agreement.validUntil)。续期后再用 \(view.policy.cash.validityMonths) 个月，额度不变，"
          + "不会查询征信。不续期也没有影响：到期后不能新增使用，已有欠款按原来的约定归还。",
        "Your limit runs to \(agreement.validUntil). Renewing gives it "
          + "\(view.policy.cash.validityMonths) more months, the same amount, without an inquiry. "
          + "Not renewing is fine too: after that day nothing new can be used, and what you owe "
          + "is repaid as agreed."))
    let button = words("续期", "Renew")
    writeForm("renewal", number: "\(agreement.validUntil.dayNumber)", words, to: &html) {
      $0.element(.p) { $0.element(.button, .type("submit"), text: button) }
    }
  }

  private func writeForm(
    _ act: String, number: String, _ words: Wording, to html: inout HTML,
    content: (inout HTML) -> Void
  ) {
    let path = "/borrowers/\(view.reference)/\(act)?lang=\(words.language.rawValue)"
    html.element(.form, .method("post"), .action(path)) { form in
      form.void(.input, .type("hidden"), .name("number"), .value(number))
      content(&form)
    }
  }
}
