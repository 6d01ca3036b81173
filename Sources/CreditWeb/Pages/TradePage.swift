import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// A shop's order on the lender's own page: bought with the next bill, or in instalments with their
/// cost; nothing is chosen beforehand (N9, H10–H14).
struct TradePage {
  static let title = BilingualText("用消费额度付这一单", "This order on your purchase line")

  var view: BorrowerView
  var order: CheckoutOrder
  /// The sealed part of the address.
  var link: String
  var quotes: [PlanQuote]
  /// Why it can't be bought so.
  var refusal: Refusal?
  /// What was not chosen, or could not be gone on with.
  var problem: BilingualText?

  /// The page's path, without a language.
  static func path(_ reference: String, _ link: String) -> String {
    "/borrowers/\(reference)/checkout/\(link)"
  }

  var path: String { Self.path(view.reference, link) }

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    let status: HTTPResponse.Status = problem == nil ? .ok : .unprocessableContent
    return frame.response(Self.title, status: status) { html in
      if let problem { html.paragraph(words(problem), .warning) }
      html.paragraph(
        words(
          "这是贷款，不是支付工具。看这页不查询征信；您也可以返回商户，用别的方式付款。",
          "This is a loan and no means of payment. Looking queries nothing, and you can go back to "
            + "the shop and pay in another way."), .good)
      writeOrder(words, to: &html)
      if let refusal {
        if problem == nil { html.paragraph(words(refusal.advice), .warning) }
      } else {
        writeChoice(frame, to: &html)
      }
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/" + view.reference)),
          text: words("不买，回到我的账户", "Do not buy; back to my account"))
      }
    }
  }

  private func writeOrder(_ words: Wording, to html: inout HTML) {
    let available = view.state.available(.purchase, on: view.today)
    html.element(.section, .labelled(by: "order")) { section in
      section.element(.h2, .id("order"), text: words("这一单", "The order"))
      section.headline(words.amount(order.amount), words("商户要求的金额", "what the shop asks"))
      section.facts([
        (words("商户订单号", "The shop's number"), order.reference.text),
        (words("出借人", "Lender"), words(view.institution)),
        (words("消费可用额度", "Available for purchases"), words.amount(available)),
      ])
    }
  }

  private func writeChoice(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    html.element(.section, .labelled(by: "choice-title")) { section in
      section.element(.h2, .id("choice-title"), text: words("您怎么还", "How you repay"))
      writeQuotes(words, to: &section)
      section.element(.form, .method("post"), .action(frame.link(path))) { form in
        form.select(
          "choice", words("还款方式", "How"), words,
          [("whole", words("下个账单一次还清，不收费用", "All with the next bill, free"))]
            + quotes.map {
              let count = "\($0.parts.count)"
              return (count, words("分 \(count) 期", "In \(count) parts"))
            })
        form.element(.p) {
          $0.element(.button, .type("submit"), text: words("下一步", "Next"))
        }
      }
      section.paragraph(
        words(
          "选分期会先看成本明示表，看完才能确认；选下个账单还，按下就完成。商户得到的是授权，请款或确认收货后才入账。",
          "For instalments the cost table comes first, and is confirmed after reading; with the "
            + "next bill it is done at once. The shop gets an authorisation; it is posted when the "
            + "shop asks for the money, or when you have the goods."), .quiet)
    }
  }

  private func writeQuotes(_ words: Wording, to html: inout HTML) {
    guard !quotes.isEmpty else { return }
    html.table(
      HTMLTable(
        words("分期的话", "In instalments"),
        [
          words("期数", "Parts"), words("您付的手续费", "Your fee"),
          words("第一期", "First part"), words("年化综合融资成本", "All-in cost a year"),
        ], amounts: [1, 2, 3], rows: quotes.map { row($0, words) }))
  }

  private func row(_ quote: PlanQuote, _ words: Wording) -> [HTMLTable.Cell] {
    let rate = quote.annualRate(view.policy.cost)
    return [
      .init("\(quote.parts.count)"), .init(words.amount(quote.fee)),
      .init(quote.parts.first.map { words.amount($0.total) } ?? "—"),
      .init(rate.map(words.annualPercent) ?? "—"),
    ]
  }
}
