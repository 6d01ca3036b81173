import CreditCore
import Hummingbird

/// A shop's order that the borrower bought: what was authorised, and on what terms (N9, H13).
struct TradeDonePage {
  private static let title = BilingualText("已授权给商户", "Authorised for the shop")

  var view: BorrowerView
  var order: PurchaseOrder
  /// Which of the stored cost tables is the one of its instalments.
  var cost: Int?

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(Self.title) { html in
      html.element(.section, .labelled(by: "done")) { section in
        section.element(.h2, .id("done"), text: words("这一单", "The order"))
        section.facts(facts(words))
        section.paragraph(words(standing))
      }
      if let cost {
        html.element(.p) {
          $0.element(
            .a, .href(frame.link(StoredCostPage.path(view.reference, cost))),
            text: words("确认过的成本明示表", "The cost table you confirmed"))
        }
      }
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/" + view.reference)),
          text: words("回到我的账户", "Back to my account"))
      }
    }
  }

  private func facts(_ words: Wording) -> [(name: String, value: String)] {
    let instalments = order.terms.instalments
    return [
      (words("金额", "Amount"), words.amount(order.amount)),
      (words("商户订单号", "The shop's number"), order.reference.text),
      (
        words("怎么还", "How you repay"),
        instalments.map { words("分 \($0.count) 期", "In \($0.count) parts") }
          ?? words("下个账单", "With the next bill")
      ),
      (words("授权有效期至", "Authorised until"), words.day(order.lastDay)),
    ]
  }

  private var standing: BilingualText {
    guard order.captures.isEmpty else {
      return BilingualText(
        "商户已经请款；入账的部分见您的账户。",
        "The shop has asked for money; what is posted stands in your account.")
    }
    guard order.end == nil else {
      return BilingualText(
        "这个授权已经结束，额度已释放，您不欠款。",
        "This authorisation is over: the limit is free again, and you owe nothing of it.")
    }
    return BilingualText(
      "现在还不欠款：只是占用了额度。入账之后会出现在账单里；没有入账的，到期自动释放。",
      "You owe nothing yet: the limit is held. Once it is posted it stands in a bill; what is "
        + "never posted is released by itself.")
  }
}
