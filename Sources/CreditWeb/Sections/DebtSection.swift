import CreditCore
import CreditPlatform

/// P1, P3 and P7: what I owe, to whom, and what happens when something is overdue.
struct DebtSection: PageSection {
  static let anchor = "owe"
  static let title = BilingualText("我欠多少", "What I owe")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    let accounts = view.accounts
    let total = accounts.map(\.position.payoff).sum()
    html.headline(
      words.amount(total),
      words("今天一次还清全部欠款所需的金额", "It takes this much to owe nothing today"))
    guard !accounts.isEmpty else {
      html.paragraph(words("您目前没有任何借款或账单。", "You have no loan and no bill."))
      return
    }
    for account in accounts { write(account, words, to: &html) }
    html.element(.p) {
      $0.element(
        .a,
        .href(
          "/borrowers/\(Reference.borrower(view.state.id))/debit-cards"
            + "?lang=\(words.language.rawValue)"),
        text: words("自动扣款的银行卡和顺序", "Cards for automatic debits, and their order"))
    }
  }

  private func write(_ account: AccountView, _ words: Wording, to html: inout HTML) {
    html.element(.h3, text: words(account.product.label) + " " + account.reference)
    var facts: [(name: String, value: String)] = [
      (words("出借人", "Lender"), words(view.institution)),
      (words("状态", "Status"), words(account.status.label)),
      (words("开始日", "Since"), words.day(account.openedOn)),
    ]
    if let day = account.settledOn { facts.append((words("结清日", "Paid off"), words.day(day))) }
    if let principal = account.price.principal {
      facts.append((words("借款金额", "Amount lent"), words.amount(principal)))
    }
    if account.status == .active {
      facts.append((words("今天还清需", "To pay off today"), words.amount(account.position.payoff)))
      if let next = account.next {
        facts.append((words("下次应还日", "Next due date"), words.day(next.dueOn)))
        facts.append((words("下次应还金额", "Next amount due"), words.amount(next.amount)))
      }
    }
    if account.position.credit.isPositive {
      facts.append(
        (
          words("多还的钱，可以退给您", "Paid too much; yours to get back"),
          words.amount(account.position.credit)
        ))
    }
    if account.position.overRefunded.isPositive {
      facts.append(
        (
          words("其中：已退给您、但还款随后被银行退回", "Of it: given back for a payment the bank then returned"),
          words.amount(account.position.overRefunded)
        ))
    }
    html.facts(facts)
    CreditBlock(account: account, view: view).write(words, to: &html)
    writeSettlement(account, words, to: &html)
    writeChange(account, words, to: &html)
    writeOverdue(account, words, to: &html)
    writeBill(account, words, to: &html)
    writePlan(account, words, to: &html)
  }

  private func writeChange(_ account: AccountView, _ words: Wording, to html: inout HTML) {
    guard let place = place(of: account) else { return }
    html.element(.p) {
      $0.element(
        .a, .href(place.path + "?lang=\(words.language.rawValue)"), text: words(place.text))
    }
  }

  /// The page on which something about it can be changed, or seen.
  private func place(of account: AccountView) -> (path: String, text: BilingualText)? {
    let borrower = Reference.borrower(view.state.id)
    switch (account.product, account.status) {
    case (.cash, .active):
      return (LoanChangePage.path(borrower, account.reference), LoanChangePage.title)
    case (.cash, .awaitingPayout), (.cash, .cancelled):
      let text = BilingualText("借款进度", "Where your loan is")
      return (DrawResultPage.path(borrower, account.reference), text)
    case (.purchase, .active): return (BillPlanPage.path(borrower), BillPlanPage.title)
    default: return nil
    }
  }

  private func writeSettlement(_ account: AccountView, _ words: Wording, to html: inout HTML) {
    guard account.settledOn != nil else { return }
    let path = SettlementRoutes.path(Reference.borrower(view.state.id), account.reference)
    html.element(.p) {
      $0.element(
        .a, .href(path + "?lang=\(words.language.rawValue)"),
        text: words("结清证明", "Certificate of settlement"))
    }
  }

  private func writeOverdue(_ account: AccountView, _ words: Wording, to html: inout HTML) {
    let position = account.position
    guard let since = position.overdueSince else { return }
    let total = words.amount(position.overdueTotal)
    let penalty = words.amount(position.figures.penalty)
    html.paragraph(
      words(
        "这笔欠款已逾期 \(position.daysOverdue) 天：应还日 \(since)，逾期金额共 \(total)，其中罚息 \(penalty)。还清逾期金额后，"
          + "就不再逾期，也不再产生罚息。",
        "This is \(position.daysOverdue) days overdue: it was due on \(since). \(total) is "
          + "overdue, of which \(penalty) is penalty interest. Once the overdue amount is paid, "
          + "nothing is overdue and no more penalty arises."
      ), .warning)
    guard view.state.reporting.beganOn != nil else { return }
    if let notified = account.episode?.notifiedOn {
      let earliest = notified.adding(days: Int(view.policy.reporting.adverseLeadDays))
      html.paragraph(
        words(
          "我们已于 \(notified) 通知您。若未还清，最早于 \(earliest) 将逾期情况报送征信。如有异议，请在下方“投诉与异议”告诉我们。",
          "We told you on \(notified). If it stays unpaid, it is reported to the credit bureau on "
            + "\(earliest) at the earliest. If you think this is wrong, tell us below under "
            + "complaints and disputes."
        ), .warning)
    } else {
      html.paragraph(
        words(
          "在通知您并给您时间之前，我们不会报送这次逾期。",
          "We do not report this before we have told you and given you time."))
    }
  }

  private func writeBill(_ account: AccountView, _ words: Wording, to html: inout HTML) {
    guard account.product == .purchase else { return }
    let planned = account.plans.map(\.left).sum()
    var facts: [(name: String, value: String)] = [
      (words("未出账单的消费", "Not billed yet"), words.amount(account.position.notYetDue - planned))
    ]
    if account.held.isPositive {
      facts.append(
        (
          words("商户订单占用的额度（还不是欠款）", "Held by merchants' orders, not owed"),
          words.amount(account.held)
        ))
    }
    html.facts(facts)
    PlanTable(plans: account.plans).write(words, to: &html)
    guard let bill = account.bill else { return }
    html.facts([
      (words("最近账单日", "Newest bill"), words.day(bill.billedOn)),
      (words("账单金额", "Billed"), words.amount(bill.asked)),
      (words("最低还款额", "Minimum payment"), words.amount(bill.minimum)),
      (words("到期还款日", "Due date"), words.day(bill.dueOn)),
      (
        words("账单中未还", "Unpaid of all bills"),
        words.amount(account.position.dues.map(\.unpaid).sum())
      ),
    ])
  }

  private func writePlan(_ account: AccountView, _ words: Wording, to html: inout HTML) {
    guard !account.plan.isEmpty else { return }
    let rows = account.plan.map { line -> [HTMLTable.Cell] in
      var status = words(line.status.label)
      if line.unpaid.isPositive { status += words("，还剩 ", ", still ") + words.amount(line.unpaid) }
      return [
        .init("\(line.number)"), .init(words.day(line.dueOn)), .init(words.amount(line.total)),
        .init(words.amount(line.principal)), .init(words.amount(line.interest)),
        .init(status, line.status.tone),
      ]
    }
    html.folded(words("查看完整还款计划", "Show the full repayment plan")) {
      $0.table(
        HTMLTable(
          words("还款计划", "Repayment plan"),
          [
            words("期数", "No."), words("应还日", "Due"), words("应还", "Amount"),
            words("本金", "Principal"), words("利息", "Interest"), words("状态", "Status"),
          ], amounts: [2, 3, 4], rows: rows))
    }
  }
}
