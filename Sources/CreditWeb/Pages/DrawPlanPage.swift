import CreditCore
import Hummingbird

/// The plan and the cost of a loan that was asked for; nothing is kept of it (R66, N1).
struct DrawPlanPage {
  private static let title = BilingualText("还款计划和成本", "Plan and cost")

  var view: BorrowerView
  var form: DrawForm
  var quote: DrawQuote

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(Self.title) { html in
      html.paragraph(
        words(
          "这是试算：没有查询征信，没有保存，也没有签署任何内容。",
          "This is a calculation: nothing was queried, kept or signed."), .good)
      html.element(.section, .labelled(by: "cost")) { section in
        section.element(.h2, .id("cost"), text: words("一共要花多少", "What it costs"))
        section.headline(
          words.percent(quote.table.allIn),
          words("年化综合融资成本（", "all-in cost a year (")
            + words(quote.table.convention.label) + words("）", ")"))
        section.facts(quote.facts(form.purpose, of: view, words))
      }
      html.element(.section, .labelled(by: "plan")) { section in
        section.element(.h2, .id("plan"), text: words("每一期还多少", "Each payment"))
        quote.writePlan(words, to: &section)
        section.paragraph(
          words(
            "利息从到账那天开始按实际天数计算；到账晚一天，计划会相应调整。",
            "Interest is counted by real days from the day the money arrives; a later arrival "
              + "moves the plan."), .quiet)
      }
      html.element(.section, .labelled(by: "next")) { section in
        section.element(.h2, .id("next"), text: words("下一步", "What comes next"))
        section.paragraph(
          words(
            "先看综合融资成本明示表并确认，再看借款合同，最后输入手机验证码签署。签署之前随时可以返回，什么都不会发生。",
            "First the cost table, which you confirm; then the loan contract; then a code from "
              + "your phone to sign. Before you sign you can go back at any time and nothing "
              + "happens."))
        section.element(
          .form, .method("post"),
          .action(frame.link(DrawPage.path(view.reference) + "/cost"))
        ) { html in
          form.writeHidden(to: &html)
          html.element(.p) {
            $0.element(
              .button, .type("submit"), text: words("看成本明示表", "Show the cost table"))
          }
        }
      }
      html.element(.p) {
        $0.element(
          .a, .href(frame.link(DrawPage.path(view.reference))),
          text: words("改一改", "Change something"))
      }
    }
  }
}
