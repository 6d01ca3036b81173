import CreditCore
import CreditPlatform
import Hummingbird

/// P12: closing on one page: what is still open and how to clear it, or what ends, what is told to
/// the bureau and what is kept, and one button (R124–R126).
struct ClosingPage {
  private static let title = BilingualText("关闭授信", "Close the credit line")

  var view: BorrowerView

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(ClosingPage.title) { html in
      if let day = view.state.agreement?.closedOn {
        html.paragraph(words("授信已于 \(day) 关闭。", "It was closed on \(day)."), .good)
      } else if view.state.agreement == nil {
        html.paragraph(words("您没有授信合同。", "You have no credit contract."))
      } else {
        writeOpen(frame, to: &html)
      }
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/\(view.reference)")),
          text: words("返回我的账户", "Back to my account"))
      }
    }
  }

  private func writeOpen(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    let items = view.state.openItems(on: view.today)
    guard items.isEmpty else {
      html.paragraph(
        words("以下事项了结后即可关闭：", "It can be closed once these have come to their end:"))
      html.table(
        HTMLTable(
          words("还未了结", "Still open"),
          [words("事项", "What"), words("编号", "Reference"), words("今天结清需", "To clear it today")],
          amounts: [2],
          rows: items.map { item in
            [
              .init(words(item.kind.label)), .init(reference(item)),
              .init(item.amount.isPositive ? words.amount(item.amount) : "—"),
            ]
          }))
      return
    }
    writeEnds(words, to: &html)
    writeRecords(words, to: &html)
    writeKept(words, to: &html)
    html.element(
      .form, .method("post"), .action(frame.link("/borrowers/\(view.reference)/closing"))
    ) { form in
      form.void(
        .input, .type("hidden"), .name("number"),
        .value("\(view.state.agreement?.ordinal ?? 0)"))
      form.element(.p) {
        $0.element(.button, .type("submit"), text: words("确认关闭", "Close it"))
      }
    }
  }

  private func reference(_ item: OpenItem) -> String {
    switch item.kind {
    case .loan, .purchases, .payout, .debit, .order:
      Reference.contract(view.state.id, item.ordinal)
    case .application: "\(item.ordinal)"
    }
  }

  private func writeEnds(_ words: Wording, to html: inout HTML) {
    html.element(.h2, text: words("关闭后", "After closing"))
    html.list([
      words("不能再借款或用它付款。", "You can't draw or pay with it any more."),
      words(
        "查询征信的授权、代扣授权和所有可选的共享立即终止。",
        "The authorisation to query, the debit mandate and every optional sharing end at once."),
      words(
        "报送征信的授权在最后一次记录报送完成后终止；从未报送过的，立即终止。",
        "The authorisation to report ends once the final records are with the bureau; where "
          + "nothing was ever reported, at once."),
    ])
  }

  private func writeRecords(_ words: Wording, to html: inout HTML) {
    html.element(.h2, text: words("将报送的最终记录", "The final records that will be reported"))
    let records = view.state.finalRecords(on: view.today, view.policy)
    guard !records.isEmpty else {
      html.paragraph(words("没有需要报送的记录。", "There is nothing to report."))
      return
    }
    html.table(
      HTMLTable(
        words("最终记录", "Final records"),
        [
          words("账户", "Account"), words("状态", "Status"), words("余额", "Balance"),
          words("当月还款", "Paid this month"), words("逾期", "Overdue"), words("关闭日", "Closed on"),
        ], amounts: [2, 3, 4],
        rows: records.map { record in
          let figures = record.figures
          return [
            .init(
              words(figures.product.label) + " "
                + Reference.contract(view.state.id, record.contract)),
            .init(figures.closedOn == nil ? words("未关闭", "Open") : words("结清", "Settled")),
            .init(words.amount(figures.balance)), .init(words.amount(figures.paid)),
            .init(words.amount(figures.overdueTotal)),
            .init(figures.closedOn.map(words.day) ?? "—"),
          ]
        }))
  }

  private func writeKept(_ words: Wording, to html: inout HTML) {
    let terms = view.policy.retention
    html.element(.h2, text: words("保存什么、多久", "What is kept, and how long"))
    html.list([
      words(
        "身份资料和交易记录依法保存 \(terms.kycYears) 年，期间只存放和保护。",
        "The law has us keep identity and transactions for \(terms.kycYears) years, only stored "
          + "and protected."),
      words(
        "征信系统中的不良信息自不良行为终止之日起保存 \(terms.adverseYears) 年，之后删除；正常还款的记录不是不良信息。",
        "The bureau keeps adverse items for \(terms.adverseYears) years after they ended and then "
          + "deletes them; a record of paying on time is nothing adverse."),
    ])
  }
}
