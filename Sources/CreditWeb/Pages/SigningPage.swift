import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// One thing to sign, on its own page: what it leads to, the whole text with its digest, every item
/// by itself, and both choices as equal buttons (R2, R3, R57, R58, R80, R133).
struct SigningPage {
  /// What came of a form that could not be gone on with.
  enum Note {
    /// The text in force is not the one that was shown; with the older texts, where they are known.
    case changed([Paper])
    /// Items that have to be decided first.
    case missing([PaperItem])
  }

  var view: SigningView
  /// With what was ticked by hand before; on a first look nothing is.
  var form: SigningForm
  var note: Note?

  func response(
    _ frame: PageFrame, status: HTTPResponse.Status = .ok
  ) throws(PlatformError) -> Response {
    let words = frame.words
    let papers = try view.papers(form.act)
    let place = SigningPlace(form.act, view)
    return frame.response(form.act.title, status: status) { html in
      if let note { write(note, papers, words, to: &html) }
      html.element(.section, .labelled(by: "standing")) { section in
        section.element(.h2, .id("standing"), text: words("您现在的情况", "Where you stand"))
        section.paragraph(words(place.text))
      }
      writeEffects(words, to: &html)
      if form.act == .creditContract { writeFigures(words, to: &html) }
      if let draw = form.draw { write(draw, words, to: &html) }
      for paper in papers { write(paper, words, to: &html) }
      if place.isOpen { writeForm(papers, frame, to: &html) }
      html.element(.p) {
        $0.element(
          .a, .href(frame.link(form.backPath(view.borrower.reference))),
          text: words("返回，不作选择", "Go back without choosing"))
      }
    }
  }

  private func write(
    _ note: Note, _ papers: [Paper], _ words: Wording, to html: inout HTML
  ) {
    switch note {
    case .changed(let shown):
      html.paragraph(
        words(
          "文件刚刚更新，您的选择没有记录，也没有签署任何内容。请阅读新的全文后再选择。",
          "The text has just changed. Your choice was not recorded and nothing was signed. Read "
            + "the new text first."), .warning)
      for old in shown {
        guard let new = papers.first(where: { $0.kind == old.kind }) else { continue }
        VersionTable(old, new, oldTitle: .shown(old)).write(words, to: &html)
      }
    case .missing(let items):
      html.paragraph(
        words(
          "还没有签署。以下事项您还没有勾选；不愿意勾选的，可以选择不签：",
          "Nothing was signed yet. You have not ticked what follows; if you do not want to, you "
            + "may choose not to sign:"), .warning)
      html.list(items.map { words($0.text) })
    }
  }

  private func writeEffects(_ words: Wording, to html: inout HTML) {
    let said = SigningWords(act: form.act, view: view.borrower)
    html.element(.section, .labelled(by: "effects")) { section in
      section.element(.h2, .id("effects"), text: words("签署之前请知道", "Before you sign"))
      section.element(.h3, text: words("签署之后", "What signing leads to"))
      section.list(said.effects.map { words($0) })
      section.element(.h3, text: words("不签", "If you do not sign"))
      section.list([words(said.refusal), words(SigningWords.noRepeat)])
      section.element(.h3, text: words("如何撤回或结束", "How it ends"))
      section.list([words(said.withdrawal)])
    }
  }

  /// The figures that the contract refers to as those of its first page.
  private func writeFigures(_ words: Wording, to html: inout HTML) {
    guard let offer = view.state.decision?.offer else { return }
    let policy = view.borrower.policy
    let annual = offer.dailyRate.scaled(by: policy.cost.dayCount, over: 1)
    let validUntil = view.borrower.today.adding(months: Int(policy.cash.validityMonths))
    html.element(.section, .labelled(by: "figures")) { section in
      section.element(.h2, .id("figures"), text: words("合同首页", "First page of the contract"))
      section.headline(
        words.annualPercent(annual), words("现金借款年利率", "annual rate of cash loans"))
      section.facts([
        (words("总额度", "Total limit"), words.amount(offer.limit)),
        (words("其中借款", "For cash loans"), words.amount(offer.cashLimit)),
        (words("其中消费", "For purchases"), words.amount(offer.purchaseLimit)),
        (words("现金借款日利率", "Daily rate of cash loans"), words.percent(offer.dailyRate)),
        (
          words("消费账单：最低还款后剩余部分日利率", "Bills: daily rate on what a minimum payment leaves"),
          words.percent(policy.purchase.revolveDaily)
        ),
        (
          words("消费账单：逾期部分日利率", "Bills: daily rate on what is overdue"),
          words.percent(policy.purchase.overdueDaily)
        ),
        (
          words("账单日、还款日", "Bill day, due day"),
          words(
            "每月 \(policy.purchase.billDay) 日、\(policy.purchase.dueDay) 日",
            "\(policy.purchase.billDay) and \(policy.purchase.dueDay) of the month")
        ),
        (words("有效期至", "Valid until"), words.day(validUntil)),
      ])
    }
  }

  /// The figures of one loan, and what was confirmed for it.
  private func write(_ draw: DrawForm, _ words: Wording, to html: inout HTML) {
    guard let quote = try? DrawQuote(draw.wish, view.state, view.context) else { return }
    html.element(.section, .labelled(by: "figures")) { section in
      section.element(.h2, .id("figures"), text: words("合同首页", "First page of the contract"))
      section.headline(
        words.percent(quote.table.allIn),
        words("年化综合融资成本，与您刚才确认的明示表一致", "all-in cost a year, as on the table you confirmed"))
      var facts = quote.facts(draw.purpose, of: view.borrower, words)
      facts.append(
        (
          words("收款账户（您本人）", "Paid to your own account"),
          view.borrower.person?.bankCard ?? "—"
        ))
      section.facts(facts)
      quote.writePlan(words, to: &section)
    }
  }

  private func write(_ paper: Paper, _ words: Wording, to html: inout HTML) {
    let text = SigningText(paper: paper, view: view)
    html.element(.section, .labelled(by: paper.kind.rawValue)) { section in
      section.element(.h2, .id(paper.kind.rawValue), text: words(paper.title))
      section.facts(text.facts(words))
      text.writeBody(words, to: &section)
    }
  }

  private func writeForm(
    _ papers: [Paper], _ frame: PageFrame, to html: inout HTML
  ) {
    let words = frame.words
    html.element(.section, .labelled(by: "answer")) { section in
      section.element(.h2, .id("answer"), text: words("您的选择", "Your choice"))
      let path = frame.link(form.act.path(view.borrower.reference))
      section.element(.form, .method("post"), .action(path)) { html in
        form.writeHidden(hasTicks: false, to: &html)
        for paper in papers { writeItems(of: paper, words, to: &html) }
        html.element(.p) { line in
          line.element(
            .button, .type("submit"), .name("answer"), .value("refuse"),
            text: form.act.needsCode ? words("不签", "Do not sign") : words("不同意", "No"))
          line.text(" ")
          line.element(
            .button, .type("submit"), .name("answer"), .value("sign"),
            text: form.act.signLabel(words))
        }
      }
      guard form.act.needsCode else { return }
      section.paragraph(
        words(
          "选择签署后，验证码会发到您登记的手机；输入验证码之前，什么都不会签署。",
          "If you sign, a code goes to your registered phone; before you type it in, nothing is "
            + "signed."), .quiet)
    }
  }

  /// The items of one document: each a box of its own, none ticked.
  private func writeItems(of paper: Paper, _ words: Wording, to html: inout HTML) {
    let switches = paper.items.filter { !$0.isAsked }
    html.element(.fieldset) { set in
      set.element(.legend, text: words(paper.title))
      for item in paper.items where item.isAsked {
        set.element(.label, .class("choice")) { label in
          let name = SigningForm.name(of: item.id)
          if form.ticked.contains(item.id) {
            label.void(.input, .type("checkbox"), .name(name), .value("yes"), .tickedByHand)
          } else {
            label.void(.input, .type("checkbox"), .name(name), .value("yes"))
          }
          label.element(.span, text: words(item.text) + words(item.need))
        }
      }
      if !switches.isEmpty {
        set.paragraph(
          words(
            "以下可选事项不随这份文件签署，默认关闭；您愿意时，在“我可以自己决定的提供”里逐项打开：",
            "The optional items below are not signed along: they are off unless you switch them on "
              + "under Sharing that is my choice:"), .quiet)
        set.list(switches.map { words($0.text) + words($0.need) })
      }
      set.facts([
        (
          words("您将签署的文本摘要 SHA-256", "SHA-256 of the text you would sign"),
          Hex.text(PaperCatalogue.digest(of: paper).bytes)
        )
      ])
    }
  }
}

extension SigningAct {
  fileprivate func signLabel(_ words: Wording) -> String {
    switch self {
    case .queryNotice: words("我看到了", "I have read it")
    case .serviceAgreement: words("同意", "Agree")
    default: words("签署，先收验证码", "Sign, with a code first")
    }
  }
}

extension BilingualText {
  /// The heading of a version that was shown and not signed.
  static func shown(_ paper: Paper) -> BilingualText {
    BilingualText("刚才显示的 \(paper.version) 版", "Shown to you: \(paper.version)")
  }
}
