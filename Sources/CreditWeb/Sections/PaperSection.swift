import CreditCore

/// P9: my papers and consents, each with its version, day and act (R57, R80, R110).
struct PaperSection: PageSection {
  static let anchor = "papers"
  static let title = BilingualText("我的文件和授权", "My papers and consents")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    html.facts([(words("征信接入", "Credit bureau"), words(ReportingState(view).line))])
    html.element(.p) {
      $0.element(
        .a,
        .href(SigningAct.path(view.reference) + "?lang=\(words.language.rawValue)"),
        text: words("全部可签署的文件：阅读全文，分别决定", "All papers to sign: read and decide on each"))
    }
    guard !view.state.papers.isEmpty else {
      html.paragraph(words("您还没有签署任何文件。", "You have signed nothing."))
      return
    }
    html.table(
      HTMLTable(
        words("签署的文件", "Signed papers"),
        [
          words("名称", "Name"), words("版本", "Version"), words("日期", "Date"),
          words("方式", "How"), words("文本摘要", "Digest of the text"),
          words("原文", "Text"),
        ], rows: view.state.papers.reversed().map { row($0, words) }))
    html.table(
      HTMLTable(
        words("逐项同意", "Each consent"),
        [
          words("事项", "What"), words("必要性", "Needed"), words("同意日", "Given"),
          words("状态", "State"),
        ], rows: view.state.consents.reversed().map { row($0, words) }))
    html.paragraph(
      words(
        "您可以随时撤回任何一项，按一下即可；撤回立即对以后生效。可选项目拒绝或撤回，不影响其他服务。",
        "You can withdraw any item at any time, with one tap, at once for the future. Refusing or "
          + "withdrawing an optional one never blocks another service."
      ), .quiet)
    for consent in view.state.consents where consent.isLive {
      writeWithdrawal(consent, words, to: &html)
    }
  }

  /// One tap, with what it leads to said before it (N42).
  private func writeWithdrawal(_ consent: Consent, _ words: Wording, to html: inout HTML) {
    let path = "/borrowers/\(view.reference)/consents/end?lang=\(words.language.rawValue)"
    html.element(.h3, text: words("撤回：", "Withdraw: ") + words(consent.item.label))
    html.paragraph(words(consent.item.withdrawal))
    html.element(.form, .method("post"), .action(path)) { form in
      form.void(
        .input, .type("hidden"), .name("consent"), .value("\(consent.ordinal)"))
      form.element(.p) {
        $0.element(
          .button, .type("submit"),
          .label(words("撤回：", "Withdraw: ") + words(consent.item.label)),
          text: words("撤回", "Withdraw"))
      }
    }
  }

  private func row(_ paper: SignedPaper, _ words: Wording) -> [HTMLTable.Cell] {
    let title = view.papers[paper.kind]?.title ?? paper.kind.label
    return [
      .init(words(title)), .init(paper.version), .init(words.day(paper.on)),
      .init(words(paper.how.label)),
      .init(Hex.text(paper.digest.bytes.prefix(8)) + "…", .quiet),
      .init(
        words("查看签署的原文", "What you signed"),
        href: SignedPaperPage.path(view.reference, paper.ordinal)
          + "?lang=\(words.language.rawValue)"),
    ]
  }

  private func row(_ consent: Consent, _ words: Wording) -> [HTMLTable.Cell] {
    let item = view.papers[consent.item.paper]?.items.first { $0.id == consent.item.rawValue }
    let need = item.map {
      $0.isNecessary ? words("必要", "Necessary") : words("可选", "Optional")
    }
    let state: HTMLTable.Cell =
      switch consent.end {
      case nil: .init(words("有效", "Live"), .good)
      case let end?:
        .init(
          words("已于 \(end.on) 结束：", "Ended on \(end.on): ") + words(end.reason.label), .quiet)
      }
    return [
      .init(words(item?.text ?? consent.item.label)), .init(need ?? "—"),
      .init(words.day(consent.givenOn)), state,
    ]
  }
}
