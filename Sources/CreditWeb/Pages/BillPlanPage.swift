import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The newest bill in instalments (账单分期), and the due day of the bills (H2, H10–H15): what is
/// possible, and what each choice costs before anything is agreed to.
struct BillPlanPage {
  static let title = BilingualText("账单分期和还款日", "Bill in instalments, and due day")

  var view: BorrowerView
  /// What each number of instalments would cost for all that can be put into them.
  var quotes: [PlanQuote]
  /// Why the form that was sent can't be gone on with.
  var problem: BilingualText?

  /// The page's path, without a language.
  static func path(_ reference: String) -> String { "/borrowers/\(reference)/bill" }

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    let status: HTTPResponse.Status = problem == nil ? .ok : .unprocessableContent
    return frame.response(Self.title, status: status) { html in
      if let problem { html.paragraph(words(problem), .warning) }
      html.paragraph(
        words(
          "看这页和分期都不会查询征信。不分期也可以：按账单全额还清，不收任何费用。",
          "Looking and paying in instalments query nothing. You need not: a bill paid in full "
            + "costs nothing."), .good)
      guard let line = view.state.purchaseLine, line.closedOn == nil else {
        html.paragraph(words("您没有消费账单。", "You have no purchase line."))
        return
      }
      writePlan(line, frame, to: &html)
      writeDueDay(line, frame, to: &html)
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/" + view.reference) + "#" + DebtSection.anchor),
          text: words("回到我的账户", "Back to my account"))
      }
    }
  }

  private func writePlan(_ line: PurchaseLine, _ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    html.element(.section, .labelled(by: "plan")) { section in
      section.element(.h2, .id("plan"), text: words("把账单分几期还", "Pay a bill in parts"))
      guard let room = line.planRoom(on: view.today), !quotes.isEmpty else {
        section.paragraph(
          words(
            "现在没有可以分期的账单。出账单之后、到期还款日之前可以分期。",
            "No bill can be put into instalments now. It is possible from the bill's day to its "
              + "due day."))
        return
      }
      let least = view.policy.purchase.instalments.above
      section.facts([
        (words("最多可以分期", "At most"), words.amount(room.room)),
        (words("金额须大于", "More than"), words.amount(least)),
        (words("最晚", "Until"), words.day(room.bill.dueOn)),
      ])
      section.table(
        HTMLTable(
          words("全部分期的话", "For all of it"),
          [
            words("期数", "Parts"), words("手续费合计", "Fee in all"),
            words("第一期应还", "First part"), words("年化综合融资成本", "All-in cost a year"),
          ], amounts: [1, 2, 3], rows: quotes.map { row($0, words) }))
      section.element(
        .form, .method("post"), .action(frame.link(Self.path(view.reference) + "/cost"))
      ) { form in
        form.element(.label, .for("amount"), text: words("分期金额（元）", "Amount in yuan"))
        form.void(
          .input, .id("amount"), .name("amount"), .type("text"), .inputMode("decimal"),
          .autocomplete("off"))
        form.select(
          "instalments", words("分几期", "How many parts"), words,
          quotes.map { ("\($0.parts.count)", words("\($0.parts.count) 期", "\($0.parts.count)")) })
        form.element(.p) {
          $0.element(.button, .type("submit"), text: words("看成本明示表", "Show the cost table"))
        }
      }
    }
  }

  private func row(_ quote: PlanQuote, _ words: Wording) -> [HTMLTable.Cell] {
    let rate = quote.annualRate(view.policy.cost)
    return [
      .init("\(quote.parts.count)"), .init(words.amount(quote.fee)),
      .init(quote.parts.first.map { words.amount($0.total) } ?? "—"),
      .init(rate.map(words.annualPercent) ?? "—"),
    ]
  }

  private func writeDueDay(_ line: PurchaseLine, _ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    let terms = view.policy.purchase.dueDays
    let month = view.today.month
    let days = line.calendar.days(of: month)
    let choices = terms.options.filter { $0.dueDay != days.1 }
    html.element(.section, .labelled(by: "due-day")) { section in
      section.element(.h2, .id("due-day"), text: words("改还款日", "Another due day"))
      section.facts([
        (
          words("现在", "Now"),
          words(
            "每月 \(days.0) 日出账单，\(days.1) 日还款",
            "Bill on the \(days.0), due on the \(days.1) of the month")
        )
      ])
      section.paragraph(
        words(
          "改了之后从下个月的账单开始；已经出的账单，还款日不变。\(terms.pauseDays) 天内只能改一次。不收费用，也不影响征信。",
          "It holds from next month's bill on; a bill that is out keeps its day. It can be changed "
            + "once in \(terms.pauseDays) days, costs nothing and does not touch your record."))
      if let last = line.dueDays.last {
        let free = last.on.adding(days: Int(terms.pauseDays))
        guard view.today >= free else {
          section.paragraph(
            words(
              "您已于 \(last.on) 改过，\(free) 起可以再改。",
              "You changed it on \(last.on); again from \(free).")
          )
          return
        }
      }
      guard !choices.isEmpty else { return }
      section.element(
        .form, .method("post"), .action(frame.link(Self.path(view.reference) + "/due-day"))
      ) { form in
        form.void(
          .input, .type("hidden"), .name("number"), .value("\(line.dueDays.count + 1)"))
        form.select(
          "day", words("新的还款日", "New due day"), words,
          choices.map {
            (
              "\($0.dueDay)",
              words(
                "每月 \($0.dueDay) 日（\($0.billDay) 日出账单）",
                "the \($0.dueDay), with bills on the \($0.billDay)")
            )
          })
        form.element(.p) {
          $0.element(.button, .type("submit"), text: words("确认修改", "Change it"))
        }
      }
    }
  }
}
