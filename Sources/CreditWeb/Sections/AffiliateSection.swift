import CreditCore

/// R15: the companies of the lender's group, with source and day.
struct AffiliateSection: PageSection {
  static let anchor = "affiliates"
  static let title = BilingualText("授信机构的关联公司", "The lender's affiliates")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    html.paragraph(
      words(
        "出现在这里，不代表这些公司收到过您的信息：谁收到了，见上文。",
        "Being named here does not mean that a company received your data: see above for who did."
      ), .quiet)
    // A lender whose list was never looked up publishes none that we know of.
    guard !view.affiliates.isEmpty else { return write(unpublished: words, to: &html) }
    for list in view.affiliates { write(list, words, to: &html) }
  }

  private func write(_ list: AffiliateList, _ words: Wording, to html: inout HTML) {
    html.element(.h3, text: words(list.lender))
    if list.affiliates.isEmpty {
      write(unpublished: words, to: &html)
    } else {
      html.table(
        HTMLTable(
          words("关联公司", "Affiliates"), [words("名称", "Name"), words("联系方式", "Contact")],
          rows: list.affiliates.map { [.init(words($0.name)), .init($0.contact ?? "—")] }))
    }
    html.paragraph(
      words(
        "来源：\(list.source)，查询日期 \(words.day(list.asOf))。",
        "Source: \(list.source), looked up on \(words.day(list.asOf))."), .quiet)
  }

  private func write(unpublished words: Wording, to html: inout HTML) {
    html.paragraph(words("授信机构未公布", "not published by lender"))
  }
}
