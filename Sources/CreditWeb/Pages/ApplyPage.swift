import CreditCore
import CreditPlatform
import Hummingbird

/// The whole way to credit on one page: what is done, what comes next, and before which step the
/// credit report is queried (N25, R51, R64, R65).
struct ApplyPage {
  var view: SigningView
  /// The words for a decision's reasons.
  var texts: [String: BilingualText]

  /// The page's path, without a language.
  static func path(_ reference: String) -> String { "/borrowers/\(reference)/apply" }

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    let steps = ApplySteps(view)
    let title =
      steps.kind == .firstApplication
      ? BilingualText("申请额度，一步一步来", "Apply for a limit, step by step")
      : BilingualText("申请提高额度", "Ask for a higher limit")
    return frame.response(title) { html in
      html.paragraph(
        words(
          "看这页不会查询征信。每一步都可以停下来，不会因此有任何影响。",
          "Looking at this page queries nothing. You can stop at any step, without any effect."),
        .good)
      writeDecision(words, to: &html)
      for (index, step) in steps.all.enumerated() {
        write(step, index + 1, steps.kind, frame, to: &html)
      }
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/" + view.borrower.reference)),
          text: words("回到我的账户", "Back to my account"))
      }
    }
  }

  /// The outcome of the last application with its reasons, when nothing of it is open.
  private func writeDecision(_ words: Wording, to html: inout HTML) {
    guard let decision = view.state.decision, decision.outcome == .refuse else { return }
    html.element(.section, .labelled(by: "decision")) { section in
      section.element(
        .h2, .id("decision"), text: words("上次申请没有通过", "Your last application was refused"))
      section.list(
        decision.reasons.prefix(4).map { words(DecisionWords.text($0.code, model: texts)) })
      section.paragraph(
        words(
          "您可以要求由人重新处理：在“我的账户”的“您的权利”提交。原因消除之后也可以重新申请；那会再查询一次。",
          "You may ask for a person to decide again, under Your rights in your account. Once the "
            + "reasons no longer hold you may also apply anew, which queries once more."))
    }
  }

  private func write(
    _ step: ApplyStep, _ number: Int, _ kind: ApplicationKind, _ frame: PageFrame,
    to html: inout HTML
  ) {
    let words = frame.words
    html.element(.section, .labelled(by: "step-\(number)")) { section in
      section.element(
        .h2, .id("step-\(number)"), text: "\(number). " + words(step.title))
      section.paragraph(words(step.standing.label), step.standing.tone)
      section.paragraph(words(step.text))
      switch step.act {
      case nil: return
      case .open(let path, let label):
        section.element(.p) {
          $0.element(.a, .href(frame.link(path)), text: words(label))
        }
      case .press(let act, let label):
        let path = Self.path(view.borrower.reference) + "/" + act
        section.element(.form, .method("post"), .action(frame.link(path))) { form in
          form.void(
            .input, .type("hidden"), .name("number"), .value("\(count(before: act))"))
          if act == "application", kind == .firstApplication {
            form.select(
              "for", words("申请什么", "What for"), words,
              [
                ("both", words("现金借款和消费账单", "Cash loans and the purchase line")),
                ("cash", words("只要现金借款", "Cash loans only")),
                ("purchase", words("只要消费账单", "The purchase line only")),
              ])
          }
          form.element(.p) { $0.element(.button, .type("submit"), text: words(label)) }
        }
      }
    }
  }

  /// Counts what was done before, so that the same form sent twice does one thing.
  private func count(before act: String) -> Int64 {
    act == "application" ? view.state.counts.applications + 1 : view.number + 1
  }
}
