import CreditCore
import CreditPlatform

/// Who tells the credit bureaus of each account, and which bodies are told: each with its licence,
/// its pace, the borrower's own consent, and what it was told last (R22, R23, R84, R85, R123).
struct BureauSection: PageSection {
  static let anchor = "bureaus"
  static let title = BilingualText("谁报送、报送给谁", "Who reports, and to whom")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    writeReporters(words, to: &html)
    let entries = BureauDirectory(view.policy.reporting.feeds, view.register).entries
    for entry in entries { write(entry, words, to: &html) }
    html.paragraph(
      words(
        "银行和其他放款机构不从我们这里取得您的还款数据，只能凭您的授权向征信机构查询。",
        "Banks and other lenders get no data on how you pay from us; with your authorisation they "
          + "ask a credit bureau."))
  }

  /// R123: by account, who owns the data and who submits them.
  private func writeReporters(_ words: Wording, to html: inout HTML) {
    let accounts = view.accounts
    guard let reporter = view.state.monitoring.reporter, !accounts.isEmpty else {
      html.paragraph(
        words("目前没有机构报送您的账户。", "Nobody reports an account of yours at present."))
      return
    }
    let agent = reporter.agent.map { view.register.recipient($0)?.legalName ?? $0 }
    html.table(
      HTMLTable(
        words("每个账户由谁报送", "Who reports each account"),
        [
          words("账户", "Account"), words("数据提供机构", "Data owner"),
          words("报送机构", "Submitted by"), words("自", "Since"),
        ], amounts: [],
        rows: accounts.map { account in
          [
            .init(words(account.product.label) + " " + account.reference),
            .init(words(view.institution)),
            .init(agent ?? words(view.institution)), .init(words.day(reporter.since)),
          ]
        }))
    html.paragraph(
      words("报送机构变更时，我们会通知您。", "If another institution submits, we tell you."), .quiet)
  }

  private func write(_ entry: BureauEntry, _ words: Wording, to html: inout HTML) {
    let feed = entry.feed
    let name = entry.recipient?.legalName ?? feed.recipient
    html.element(.h3, text: name)
    var facts: [(name: String, value: String)] = [
      (words("类型", "Kind"), words(feed.kind.label)),
      (words("联系方式", "Contact"), entry.recipient?.contact ?? "—"),
    ]
    if let licence = entry.recipient?.licence {
      facts.append(
        (
          words("许可", "Licence"),
          licence.name + words("，有效期至 ", ", valid until ") + words.day(licence.validUntil)
        ))
    }
    if feed.kind != .national { facts += feedFacts(entry, words) }
    html.facts(facts)
  }

  private func feedFacts(
    _ entry: BureauEntry, _ words: Wording
  ) -> [(name: String, value: String)] {
    let feed = entry.feed
    let consent = view.state.sharingConsents.last {
      $0.scenario == feed.scenario && $0.recipient == feed.recipient
    }
    let given: String
    switch consent {
    case nil: given = words("您没有同意，不提供", "not given: it is told nothing")
    case let consent? where consent.isLive:
      given = words("已于 ", "given on ") + words.day(consent.givenOn)
    case let consent?:
      given =
        words("已撤回", "withdrawn") + (consent.end.map { " " + words.day($0.on) } ?? "")
    }
    var facts: [(name: String, value: String)] = [
      (words("您的单独同意", "Your consent to it alone"), given),
      (words("频率", "How often"), words(feed.frequency.label)),
    ]
    if let stop = entry.stop(on: view.today) {
      facts.append((words("目前", "At present"), words(stop.label) + " (" + stop.rule + ")"))
    }
    if let told = view.state.monitoring.feeds.last(where: { $0.recipient == feed.recipient }) {
      facts.append(
        (
          words("最近一期", "Newest period"),
          words.day(told.from) + " – " + words.day(told.through)
        ))
    }
    return facts
  }
}
