import CreditCore

/// The credit limit (授信额度): granted, used, free.
struct LimitSection: PageSection {
  static let anchor = "limit"
  static let title = BilingualText("我的额度", "My limit")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    guard let agreement = view.state.agreement else {
      html.paragraph(words("您目前没有额度。", "You have no credit limit."))
      return
    }
    let whole = view.state.limitUse(on: view.today)
    let isStopped = agreement.isFrozen || agreement.validUntil < view.today
    html.headline(
      words.amount(isStopped ? .zero : whole.available), words("还可以使用", "still available"))
    let uses: [(BilingualText, LimitUse)] = [
      (BilingualText("总额度", "In all"), whole),
      (Product.cash.label, view.state.limitUse(of: .cash, on: view.today)),
      (Product.purchase.label, view.state.limitUse(of: .purchase, on: view.today)),
    ]
    html.table(
      HTMLTable(
        words("额度使用情况", "Use of the limit"),
        [
          words("产品", "Product"), words("授信额度", "Granted"), words("已用", "Used"),
          words("可用", "Available"),
        ], amounts: [1, 2, 3],
        rows: uses.map { name, use in
          [
            .init(words(name)), .init(words.amount(use.granted)), .init(words.amount(use.used)),
            .init(words.amount(use.available)),
          ]
        }))
    html.facts([(words("有效期至", "Valid until"), words.day(agreement.validUntil))])
    if agreement.isFrozen {
      html.paragraph(
        words(
          "额度已冻结：不能新增使用，"
            + "已有欠款不受影响。", "The limit is frozen: no new use; what you owe stays as it is."),
        .warning)
    } else if agreement.validUntil < view.today {
      html.paragraph(
        words("额度已到期，不能新增使用。续期不会查询征信。", "The limit has expired. Renewing it makes no inquiry."),
        .warning)
    }
    guard !view.policy.inquiry.triggers.contains(.draw) else {
      html.paragraph(
        words(
          "注意：每次借款之前都会查询一次征信，并在您的信用报告中留下记录；每次都需要您新的授权。查看额度和试算不会查询。",
          "Mind: before each draw your report is queried once, which leaves a trace there, each "
            + "needs a new authorisation of yours. Viewing and trial calculations never query."),
        .warning)
      return
    }
    html.paragraph(
      words(
        "查看额度、试算和每次用款都不会查询征信。", "Viewing, trial calculations and draws never query your report."),
      .quiet)
  }
}
