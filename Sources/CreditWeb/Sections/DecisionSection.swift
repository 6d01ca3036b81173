import CreditCore

/// P10: why this decision, what would change it, and the right to a person (N47).
struct DecisionSection: PageSection {
  static let anchor = "decision"
  static let title = BilingualText("为什么是这个结果", "Why this decision")

  let view: BorrowerView

  init(_ view: BorrowerView) {
    self.view = view
  }

  func write(_ words: Wording, to html: inout HTML) {
    guard let decision = view.state.decision else {
      let text =
        view.state.applications.isEmpty
        ? words("您还没有提交申请。", "You have not applied.")
        : words("您的申请正在处理。", "Your application is being handled.")
      html.paragraph(text)
      return
    }
    var facts = [
      (name: words("结果", "Outcome"), value: words(decision.outcome.label)),
      (name: words("日期", "Date"), value: words.day(decision.decidedOn)),
    ]
    if let offer = decision.offer {
      facts.append((words("额度", "Limit"), words.amount(offer.limit)))
    }
    html.facts(facts)
    if !decision.reasons.isEmpty {
      html.element(.h3, text: words("主要原因", "Main reasons"))
      html.list(
        decision.reasons.prefix(4).map { words(DecisionWords.text($0.code, model: view.texts)) })
    }
    html.paragraph(words(advice(decision)))
    html.paragraph(
      words(
        "结果按公开的规则作出。您有权要求说明，也有权要求由人来重新处理：在下方“您的权利”提交即可。",
        "The decision was made by rules that are open. You may ask for an explanation and for a "
          + "person to decide again: see your rights below."
      ))
  }

  private func advice(_ decision: Decision) -> BilingualText {
    switch decision.outcome {
    case .approve:
      BilingualText(
        "额度和价格取决于还款能力、收入和信用记录；按时还款、减少其他机构欠款有助于以后提额。",
        "Limit and price follow from your income, your other debts and your record. Paying on time "
          + "and owing less elsewhere help with a later increase."
      )
    case .refuse:
      BilingualText(
        "本次查询授权已终止，我们不会再查询。上述原因消除后，您可以重新申请。",
        "The authorisation to query has ended; we do not query again. You may apply anew once the "
          + "reasons above no longer hold."
      )
    case .refer:
      BilingualText(
        "工作人员会查看您的申请，您无需再次授权，也不会再次查询征信。",
        "A person looks at your application. You need not authorise again, and no second inquiry "
          + "is made."
      )
    }
  }
}
