import CreditCore

/// What a draw would cost and ask for, as of today (R66: telling it asks nobody).
struct DrawQuote {
  var terms: LoanTerms
  var schedule: Schedule
  var table: CostTable

  /// - Throws: why there is no such offer.
  init(_ wish: DrawWish, _ state: Borrower, _ context: Context) throws(Refusal) {
    table = try state.costTable(of: wish, context)
    terms = try state.terms(of: wish, context)
    do {
      schedule = try terms.schedule(from: context.businessDate)
    } catch {
      throw .termNotOffered
    }
  }

  /// What the borrower pays, instalment by instalment.
  func writePlan(_ words: Wording, to html: inout HTML) {
    html.table(
      HTMLTable(
        words("还款计划（按今天到账计算）", "Repayment plan, if the money arrives today"),
        [
          words("期数", "No."), words("应还日", "Due"), words("应还", "Amount"),
          words("本金", "Principal"), words("利息", "Interest"), words("剩余本金", "Still in use"),
        ], amounts: [2, 3, 4, 5],
        rows: schedule.instalments.map { row in
          [
            .init("\(row.number)"), .init(words.day(row.dueOn)), .init(words.amount(row.total)),
            .init(words.amount(row.principal)), .init(words.amount(row.interest)),
            .init(words.amount(row.balance)),
          ]
        }))
  }

  /// The figures of the contract's first page.
  func facts(
    _ purpose: String, of view: BorrowerView, _ words: Wording
  ) -> [(name: String, value: String)] {
    let first = schedule.instalments.first
    return [
      (words("出借人", "Lender"), LendersText(view: view)(words)),
      (words("借款金额", "Amount"), words.amount(terms.principal)),
      (words("期数", "Instalments"), words("\(terms.instalments) 期", "\(terms.instalments)")),
      (words("还款方式", "How you repay"), words(terms.method.label)),
      (words("用途", "What for"), words(PurposeWords.text(purpose))),
      (words("日利率", "Daily rate"), words.percent(terms.dailyRate)),
      (
        words("年利率（单利，按一年 \(terms.dayCount) 天计）", "Annual rate, simple, on \(terms.dayCount) days"),
        words.percent(terms.annualRate)
      ),
      (words("利息合计", "Interest in all"), words.amount(table.cost)),
      (words("本息合计", "Principal and interest"), words.amount(table.total)),
      (words("第一次应还", "First payment"), first.map { words.day($0.dueOn) } ?? "—"),
      (words("第一次应还金额", "First amount"), first.map { words.amount($0.total) } ?? "—"),
      (words("逾期部分日利率", "Daily rate of what is late"), words.percent(terms.penaltyDailyRate)),
    ]
  }
}
