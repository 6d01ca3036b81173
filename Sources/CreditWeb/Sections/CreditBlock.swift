import CreditCore
import CreditPlatform

/// 溢缴款: what was paid too much, one button to have it back, and what became of what was asked for.
struct CreditBlock {
  static let path = "credit-payout"

  var account: AccountView
  var view: BorrowerView

  func write(_ words: Wording, to html: inout HTML) {
    let refunds = view.state.refunds(of: account.ordinal)
    let credit = account.position.credit
    guard credit.isPositive || refunds.contains(where: { $0.payout != nil }) else { return }
    for refund in refunds where refund.payout != nil { write(refund, words, to: &html) }
    guard credit.isPositive else { return }
    html.paragraph(
      words(
        "这里有您多还的 \(words.amount(credit))。它是您的钱，随时可以退到您本人的银行卡（就是您核验过的那张）。",
        "\(words.amount(credit)) of what you paid was too much. It is yours, and can go back at "
          + "any time to your own bank card, the one that was verified."))
    if let day = view.state.creditDueOn(account.ordinal, view.policy) {
      html.paragraph(
        words(
          "即使您不操作，我们也会在 \(words.day(day)) 自动退给您。",
          "If you do nothing, we pay it back to you on \(words.day(day)) by ourselves."))
    }
    html.element(
      .form, .method("post"),
      .action(
        "/borrowers/\(Reference.borrower(view.state.id))/\(CreditBlock.path)"
          + "?lang=\(words.language.rawValue)")
    ) { form in
      form.void(.input, .type("hidden"), .name("contract"), .value(account.reference))
      form.void(.input, .type("hidden"), .name("number"), .value("\(refunds.count + 1)"))
      form.element(.p) {
        $0.element(
          .button, .type("submit"),
          text: words(
            "退还 \(words.amount(credit)) 到我的银行卡",
            "Pay \(words.amount(credit)) back to my bank card"))
      }
    }
  }

  private func write(_ refund: CreditRefund, _ words: Wording, to html: inout HTML) {
    let amount = words.amount(refund.amount)
    if let day = refund.paidOn {
      html.paragraph(
        words("\(amount) 已于 \(day) 退到您的银行卡。", "\(amount) was paid to your bank card on \(day)."),
        .good)
    } else if let day = refund.failedOn {
      html.paragraph(
        words(
          "\(amount) 的退款在 \(day) 没有成功，这笔钱仍是您的，可以再次申请退还。",
          "Paying \(amount) back did not work on \(day). The money is still yours; you can ask "
            + "again."
        ), .warning)
    } else {
      html.paragraph(
        words(
          "\(amount) 正在退到您的银行卡，结果出来后会显示在这里。您不用再操作。",
          "\(amount) is on its way to your bank card. What comes of it will stand here; there is "
            + "nothing you need to do."))
    }
  }
}
