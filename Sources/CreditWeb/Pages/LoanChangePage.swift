import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// Another plan for a loan that runs: an extension (展期), another due day, or lower instalments
/// after an early payment. First the plan, then its cost table, then the agreement (J3, N2).
struct LoanChangePage {
  static let title = BilingualText("调整还款计划", "Change how you repay")

  /// A plan that was asked for.
  struct Quote {
    var form: LoanChangeForm
    var offer: ReplanOffer
    /// What the plan of now still asks for.
    var now: Money
  }

  var view: BorrowerView
  var loan: Loan
  var quote: Quote?
  /// Why the form that was sent can't be gone on with.
  var problem: BilingualText?

  /// The page's path, without a language.
  static func path(_ borrower: String, _ contract: String) -> String {
    "/borrowers/\(borrower)/loans/\(contract)/plan"
  }

  private var path: String {
    LoanChangePage.path(view.reference, Reference.contract(view.state.id, loan.ordinal))
  }

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    let status: HTTPResponse.Status = problem == nil ? .ok : .unprocessableContent
    return frame.response(Self.title, status: status) { html in
      if let problem { html.paragraph(words(problem), .warning) }
      html.paragraph(
        words(
          "看这页、试算和调整都不会查询征信。只有您最后确认了，计划才会改变。",
          "Looking, calculating and changing query nothing. The plan changes only if you confirm "
            + "it at the end."), .good)
      if let quote { write(quote, frame, to: &html) }
      writeForms(frame, to: &html)
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/" + view.reference) + "#" + DebtSection.anchor),
          text: words("回到我的账户", "Back to my account"))
      }
    }
  }

  private func write(_ quote: Quote, _ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    let (offer, more) = (quote.offer, quote.offer.total - quote.now)
    html.element(.section, .labelled(by: "quote")) { section in
      section.element(.h2, .id("quote"), text: words("新的计划", "The new plan"))
      section.headline(
        words.amount(offer.total),
        words("从今天起一共要还（按时还款）", "to pay from today, if paid on time"))
      section.facts([
        (words("其中利息", "Interest in it"), words.amount(offer.interest)),
        (words("现在的计划还要还", "By the plan of now"), words.amount(quote.now)),
        (
          more > .zero ? words("多付", "More") : words("少付", "Less"),
          words.amount(more > .zero ? more : quote.now - offer.total)
        ),
        (words("日利率（不变）", "Daily rate, unchanged"), words.percent(loan.terms.dailyRate)),
        (words("手续费", "Fee"), words.amount(.zero)),
      ])
      section.table(
        HTMLTable(
          words("每一期还多少", "Each payment"),
          [
            words("应还日", "Due"), words("应还", "Amount"), words("本金", "Principal"),
            words("利息", "Interest"),
          ], amounts: [1, 2, 3],
          rows: offer.instalments.map { row in
            [
              .init(words.day(row.dueOn)), .init(words.amount(row.total)),
              .init(words.amount(row.principal)), .init(words.amount(row.interest)),
            ]
          }))
      if offer.interestSoFar.isPositive {
        section.paragraph(
          words(
            "第一期另加到今天为止的利息 \(words.amount(offer.interestSoFar))。",
            "With the first one also the interest up to today, "
              + "\(words.amount(offer.interestSoFar))."), .quiet)
      }
      if offer.replan.reason == .extension {
        section.paragraph(
          words(
            "展期会按规定报送征信（特殊交易：展期），不是不良记录，但以后的贷款机构看得到。",
            "An extension is reported to the credit bureau as such. It is nothing bad, but later "
              + "lenders can see it."), .warning)
      }
      section.element(.form, .method("post"), .action(frame.link(path + "/cost"))) { form in
        for field in quote.form.fields {
          form.void(.input, .type("hidden"), .name(field.name), .value(field.value))
        }
        form.element(.p) {
          $0.element(
            .button, .type("submit"),
            text: words("下一步：看综合融资成本", "Next: what it costs in all"))
        }
      }
    }
  }

  private func writeForms(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    let terms = view.policy.cash
    html.element(.section, .labelled(by: "ask")) { section in
      section.element(.h2, .id("ask"), text: words("您想怎么调整", "What you would like"))
      section.facts([
        (
          words("合同编号", "Contract"),
          Reference.contract(view.state.id, loan.ordinal)
        ),
        (words("借款金额", "Amount lent"), words.amount(loan.terms.principal)),
      ])
      section.element(.form, .method("post"), .action(frame.link(path))) { form in
        var kinds: [(value: String, text: String)] = [
          (
            "lower-instalments",
            words("减少每期金额（提前还过一部分之后）", "Lower instalments, after an early payment")
          )
        ]
        if !terms.dueDays.isEmpty {
          kinds.append(("due-day", words("换一个还款日", "Another due day")))
        }
        if terms.extensions.count > 0 {
          kinds.append(("extension", words("展期：后面的各期都推迟", "Extension: everything to come moves")))
        }
        form.select("kind", words("调整方式", "How"), words, kinds)
        if !terms.dueDays.isEmpty {
          form.select(
            "day", words("新的还款日（换还款日时选）", "New due day, where you want another"), words,
            terms.dueDays.map { ("\($0)", words("每月 \($0) 日", "the \($0) of the month")) })
        }
        if terms.extensions.count > 0, terms.extensions.months > 0 {
          form.select(
            "months", words("推迟几个月（展期时选）", "By how many months, for an extension"), words,
            (1...terms.extensions.months).map { ("\($0)", words("\($0) 个月", "\($0)")) })
        }
        form.element(.p) {
          $0.element(.button, .type("submit"), text: words("试算新计划", "Calculate the new plan"))
        }
      }
    }
  }
}
