import CreditCore
import CreditPlatform
import Hummingbird

/// What became of a loan that was signed, in plain words: signed, sent, arrived, failed, or not
/// known yet (R55).
struct DrawResultPage {
  /// Where the money is.
  enum Standing: Hashable {
    case signed
    case sent
    case unknown
    case confirmed(CivilDate)
    case failed
  }

  private static let title = BilingualText("借款进度", "Where your loan is")

  var view: BorrowerView
  var loan: Loan
  /// Which of the stored cost tables is the loan's.
  var cost: Int?

  /// The page's path, without a language.
  static func path(_ borrower: String, _ contract: String) -> String {
    DrawPage.path(borrower) + "/" + contract
  }

  var standing: Standing {
    switch loan.stage {
    case .active(let since), .settled(let since, _): return .confirmed(since)
    case .cancelled: return .failed
    case .awaitingPayout:
      let payout = view.state.disclosures.first {
        $0.kind == .payout && $0.subject == loan.ordinal
      }
      switch payout?.stage {
      case .released: return .sent
      case .unknown: return .unknown
      case .intended, nil: return .signed
      }
    }
  }

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    let standing = standing
    return frame.response(Self.title) { html in
      html.element(.section, .labelled(by: "standing")) { section in
        section.element(.h2, .id("standing"), text: words(standing.label))
        section.paragraph(words(standing.meaning), standing.tone)
        section.facts(facts(words))
      }
      html.element(.p) { line in
        if let cost {
          line.element(
            .a, .href(frame.link(StoredCostPage.path(view.reference, cost))),
            text: words("您确认的成本明示表", "The cost table you confirmed"))
          line.text(" · ")
        }
        line.element(
          .a, .href(frame.link("/borrowers/" + view.reference) + "#" + DebtSection.anchor),
          text: words("回到我的账户", "Back to my account"))
      }
    }
  }

  private func facts(_ words: Wording) -> [(name: String, value: String)] {
    [
      (
        name: words("合同编号", "Contract"),
        value: Reference.contract(view.state.id, loan.ordinal)
      ),
      (words("借款金额", "Amount"), words.amount(loan.terms.principal)),
      (
        words("期数", "Instalments"),
        words("\(loan.terms.instalments) 期", "\(loan.terms.instalments)")
      ),
      (words("用途", "What for"), words(PurposeWords.text(loan.purpose))),
      (words("签署日", "Signed on"), words.day(loan.drawnOn)),
      (words("收款账户（您本人）", "Paid to your own account"), view.person?.bankCard ?? "—"),
    ]
  }
}

extension DrawResultPage.Standing {
  fileprivate var tone: HTMLTable.Tone? {
    switch self {
    case .confirmed: .good
    case .failed, .unknown: .warning
    case .signed, .sent: nil
    }
  }

  fileprivate var label: BilingualText {
    switch self {
    case .signed: BilingualText("已签署，等待发出", "Signed; about to be sent")
    case .sent: BilingualText("已发给支付渠道", "Sent to the payment channel")
    case .unknown: BilingualText("结果还不确定，正在核对", "The outcome is being checked")
    case .confirmed: BilingualText("已到账", "The money has arrived")
    case .failed: BilingualText("没有成功，您不欠款", "It did not work, and you owe nothing")
    }
  }

  fileprivate var meaning: BilingualText {
    switch self {
    case .signed:
      BilingualText(
        "合同已签署，放款指令就要发出。现在还没有计息。您不需要再做什么；过一会儿重新打开这一页。",
        "The contract is signed and the payout is about to be sent. No interest runs yet, and you "
          + "need do nothing. Open this page again in a while.")
    case .sent:
      BilingualText(
        "钱在路上。到账之前不计息。请不要重复借款；过一会儿重新打开这一页。",
        "The money is on its way, and no interest runs before it arrives. Do not ask again; open "
          + "this page in a while.")
    case .unknown:
      BilingualText(
        "支付渠道没有及时回答，我们正在向它查询这一笔，绝不会重复放款。查清之前不计息，额度先保留；查清之后这里会显示结果。",
        "The channel did not answer in time. We ask it about this very payout and never send it "
          + "twice. No interest runs until this is clear; the amount is held meanwhile, and the "
          + "result will stand here.")
    case .confirmed(let day):
      BilingualText(
        "\(day) 到账，从这天开始计息。还款计划在“我的账户”里；可以随时提前还，不收手续费。",
        "It arrived on \(day), and interest runs from that day. The plan is in your account; you "
          + "can repay early at any time for free.")
    case .failed:
      BilingualText(
        "这笔借款没有放出。合同没有生效：不欠款，不计息，额度已恢复。您可以再试；如果又没有成功，请核对银行卡信息，或问我们原因。",
        "This loan was not paid out and its contract has no effect: you owe nothing, no interest "
          + "arose and your limit is back. You may try again; should it fail again, check your "
          + "bank card or ask us why.")
    }
  }
}
