import CreditCore

/// P2: what it costs; the annual rate first and largest (N1, N2).
struct CostSection: PageSection {
  static let anchor = "cost"
  static let title = BilingualText("要花多少钱", "What it costs")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    guard let rate = view.state.dailyRate(on: view.today) else {
      html.paragraph(
        words("您还没有签订授信合同，没有任何费用。", "You have signed no credit contract; nothing costs anything.")
      )
      return
    }
    let annual = rate.scaled(by: view.policy.cost.dayCount, over: 1)
    let annualText = words(
      "年利率（单利，按一年 \(view.policy.cost.dayCount) 天计）",
      "annual rate, simple interest, counted on \(view.policy.cost.dayCount) days")
    // All costs a year come first and largest, as soon as there is a loan to measure (N1).
    if let most = view.accounts.compactMap(\.price.allInAnnual).max() {
      html.headline(
        words.annualPercent(most),
        words(
          "年化综合融资成本（您的借款中最高的一笔，按最严格的口径）",
          "all-in cost a year, of your dearest loan, by the strictest method"))
      html.facts([(annualText, words.annualPercent(annual))])
    } else {
      html.headline(words.annualPercent(annual), annualText)
    }
    html.facts([(words("新借款的日利率", "Daily rate of a new loan"), words.percent(rate))])
    if let coming = view.state.comingRate(after: view.today) {
      html.paragraph(text(coming.change, from: coming.start, words))
    }
    writeAccounts(words, to: &html)
    html.element(.p) {
      $0.element(
        .a, .href(CostRoutes.path(view.reference) + "?lang=\(words.language.rawValue)"),
        text: words("签署时确认的综合融资成本明示表", "The cost tables you confirmed when you signed"))
    }
    html.paragraph(
      words(
        "利息按实际使用的天数计算，提前还款没有手续费。除本页列出的利息和罚息，以及账单或交易分期时在您确认之前列明的手续费以外，我们不收取任何其他费用，也没有会员费、担保费、服务费。",
        "Interest is counted for the days of real use, and repaying early is free. Beside the "
          + "interest and penalty interest on this page, and the fee that is shown before you put "
          + "a bill or an order into instalments, nothing else is charged: no membership, "
          + "guarantee or service fee."
      ))
  }

  /// What is told of a rate that is still to come.
  private func text(_ change: RateChange, from start: CivilDate?, _ words: Wording) -> String {
    let rate = words.percent(change.dailyRate)
    let begins =
      start.map { words("自\(words.day($0))起", "From \(words.day($0)) on") }
      ?? words("在通知送达并满通知期后", "Once you have been told and the notice period is over")
    return words(
      "\(begins)，新借款的日利率为 \(rate)。已经借出的款项不受影响，仍按原合同计息。",
      "\(begins), a new loan costs \(rate) a day. What you have borrowed keeps the rate of its "
        + "own contract.")
  }

  private func writeAccounts(_ words: Wording, to html: inout HTML) {
    let rows = view.accounts.filter { $0.status != .cancelled }.map { account in
      let price = account.price
      return [
        HTMLTable.Cell(words(account.product.label) + " " + account.reference),
        .init(words.annualPercent(price.annualRate)),
        .init(price.allInAnnual.map(words.annualPercent) ?? words("见说明", "see note")),
        .init(words.percent(price.dailyRate)), .init(words.percent(price.overdueDailyRate)),
      ]
    }
    guard !rows.isEmpty else { return }
    html.table(
      HTMLTable(
        words("每份合同的价格", "The price of each contract"),
        [
          words("合同", "Contract"), words("年利率", "Annual rate"),
          words("年化综合融资成本", "All-in cost a year"), words("日利率", "Daily rate"),
          words("逾期日利率", "Daily rate when overdue"),
        ], rows: rows))
    guard view.state.purchaseLine != nil else { return }
    html.paragraph(
      words(
        "消费账单在到期还款日前全额还清，不收任何利息；只还最低还款额时，剩余部分按日利率计息。逾期部分按逾期日利率计收。",
        "A bill paid in full by its due date costs nothing. After a minimum payment, the rest "
          + "bears the daily rate; what is overdue bears the overdue rate."
      ), .quiet)
  }
}
