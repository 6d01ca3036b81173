import CreditCore

/// The upgrade and an offered increase, as far as they wait for the borrower; always with the way
/// to the upgrade's own page (R79, R117).
struct UpgradeSection: PageSection {
  static let anchor = "upgrade"
  static let title = BilingualText("服务升级和提额", "Upgrade and higher limit")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    let place = UpgradePlace(view)
    html.paragraph(words(place.text), view.state.isAskedToUpgrade ? .warning : nil)
    let path = "/borrowers/\(view.reference)/upgrade?lang=\(words.language.rawValue)"
    html.element(.p) {
      $0.element(
        .a, .href(path),
        text: place.isOpen
          ? words("阅读全文并选择", "Read the text and choose") : words("查看全文", "Read the text"))
    }
    if let offer = view.state.agreement?.increase, offer.isOpen(on: view.today) {
      writeOffer(offer, words, to: &html)
    }
  }

  private func writeOffer(
    _ offer: IncreaseOffer, _ words: Wording, to html: inout HTML
  ) {
    html.element(.h3, text: words("我们可以提高您的额度", "We could raise your limit"))
    html.paragraph(
      words(
        "您可以接受，也可以拒绝；不会因此查询征信，拒绝没有任何影响。不答复，额度不变。",
        "You may take it or refuse it. Your credit report is not queried for it, and refusing "
          + "changes nothing. Without an answer the limit stays."))
    html.facts([
      (words("总额度", "Total limit"), words.amount(offer.limit)),
      (words("其中借款", "For cash loans"), words.amount(offer.cashLimit)),
      (words("其中消费", "For purchases"), words.amount(offer.purchaseLimit)),
      (words("可接受至", "Open until"), words.day(offer.until)),
    ])
    let path = "/borrowers/\(view.reference)/increase?lang=\(words.language.rawValue)"
    html.element(.form, .method("post"), .action(path)) { form in
      form.void(
        .input, .type("hidden"), .name("number"), .value("\(offer.offeredOn.dayNumber)"))
      form.element(.p) { line in
        line.element(
          .button, .type("submit"), .name("answer"), .value("refuse"),
          text: words("不提高", "Keep my limit"))
        line.text(" ")
        line.element(
          .button, .type("submit"), .name("answer"), .value("agree"),
          text: words("提高额度", "Raise my limit"))
      }
    }
  }
}
