import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// Asking for a cash loan (支用): how much, how long, how repaid, what for, and where the money goes
/// (R55, R66, N11). Nothing is chosen beforehand.
struct DrawPage {
  static let title = BilingualText("借款", "Take a loan")

  /// What came of a form that could not be gone on with.
  enum Note: Hashable {
    /// A field is empty or can't be read.
    case unreadable(field: String)
    case refused(Refusal)
  }

  var view: BorrowerView
  /// Why nothing at all can be drawn now; `nil` when something can.
  var closed: Refusal?
  /// The amount that was typed in before.
  var typed: String?
  var note: Note?

  /// The page's path, without a language.
  static func path(_ reference: String) -> String { "/borrowers/\(reference)/draw" }

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(Self.title, status: note == nil ? .ok : .unprocessableContent) { html in
      if let note { html.paragraph(words(text(note)), .warning) }
      if case .refused(.purposeForbidden) = note { writeForbidden(words, to: &html) }
      writeQueries(words, to: &html)
      if let closed {
        writeClosed(closed, frame, to: &html)
      } else {
        writeStanding(words, to: &html)
        writeForm(frame, to: &html)
      }
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/" + view.reference)),
          text: words("回到我的账户", "Back to my account"))
      }
    }
  }

  private func writeQueries(_ words: Wording, to html: inout HTML) {
    guard view.policy.inquiry.triggers.contains(.draw) else {
      html.paragraph(
        words(
          "看这页、试算和借款都不会查询征信。", "Looking, calculating and borrowing here query nothing."), .good)
      return
    }
    html.paragraph(
      words(
        "看这页和试算不会查询征信。签署之后、放款之前会查询一次，并留下记录。",
        "Looking and calculating query nothing. After signing and before the payout your report "
          + "is queried once, which leaves a trace."), .warning)
  }

  private func writeClosed(_ refusal: Refusal, _ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    html.element(.section, .labelled(by: "closed")) { section in
      section.element(.h2, .id("closed"), text: words("现在还不能借款", "You can't borrow now"))
      section.paragraph(words(refusal.advice))
      guard refusal == .noLine else { return }
      section.element(.p) {
        $0.element(
          .a, .href(frame.link(ApplyPage.path(view.reference))),
          text: words("从这里一步一步申请额度", "Apply for a limit, step by step"))
      }
    }
  }

  private func writeStanding(_ words: Wording, to html: inout HTML) {
    let rate = view.state.dailyRate(on: view.today)
    let annual = rate.map { $0.scaled(by: view.policy.cost.dayCount, over: 1) }
    html.element(.section, .labelled(by: "standing")) { section in
      section.element(.h2, .id("standing"), text: words("您可以借的", "What you can borrow"))
      section.headline(
        words.amount(view.state.available(.cash, on: view.today)),
        words("可借额度", "available for cash loans"))
      section.facts([
        (words("年利率（单利）", "Annual rate, simple"), annual.map(words.annualPercent) ?? "—"),
        (words("日利率", "Daily rate"), rate.map(words.percent) ?? "—"),
        (words("出借人", "Lender"), LendersText(view: view)(words)),
        (words("收款账户（您本人）", "Paid to your own account"), view.person?.bankCard ?? "—"),
      ])
      section.paragraph(
        words(
          "钱只会打到您本人登记的银行卡，到账那天才开始计息；可以随时提前还，不收手续费。",
          "The money goes to your own registered bank card only. Interest begins on the day it "
            + "arrives, and you can repay early at any time for free."), .quiet)
    }
  }

  private func writeForm(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    let cash = view.policy.cash
    html.element(.section, .labelled(by: "ask")) { section in
      section.element(.h2, .id("ask"), text: words("您想借多少", "What you would like"))
      section.element(
        .form, .method("post"), .action(frame.link(Self.path(view.reference)))
      ) { form in
        form.element(.label, .for("amount"), text: words("金额（元）", "Amount in yuan"))
        form.void(
          .input, .id("amount"), .name("amount"), .type("text"), .inputMode("decimal"),
          .autocomplete("off"), .described(by: "amount-help"), .value(typed ?? ""))
        form.element(
          .p, .id("amount-help"), .class("quiet"),
          text: words(
            "\(words.amount(cash.minimum)) 到 \(words.amount(cash.maximum))，须为 "
              + "\(words.amount(cash.step)) 的整数倍，不超过可借额度",
            "\(words.amount(cash.minimum)) to \(words.amount(cash.maximum)) in steps of "
              + "\(words.amount(cash.step)), within what is available"))
        form.select(
          "instalments", words("分几期还（每月一期）", "How many monthly instalments"), words,
          cash.terms.map { ("\($0)", words("\($0) 期", "\($0)")) })
        form.select(
          "method", words("怎么还", "How you repay"), words,
          cash.methods.map { ($0.rawValue, words($0.label)) })
        form.select(
          "purpose", words("借来做什么", "What it is for"), words,
          (view.policy.purposes.allowedPurposes + view.policy.purposes.forbiddenPurposes).map {
            ($0, words(PurposeWords.text($0)))
          })
        form.element(.p) {
          $0.element(
            .button, .type("submit"), text: words("看还款计划和成本", "Show the plan and the cost"))
        }
      }
      section.paragraph(
        words(
          "下一步只是试算：不查询征信，不保存，也不签署任何内容。",
          "The next step only calculates: it queries nothing, keeps nothing and signs nothing."),
        .quiet)
    }
  }

  private func writeForbidden(_ words: Wording, to html: inout HTML) {
    html.paragraph(
      words(
        "按监管规定，消费贷款不能用于下列用途。这不影响您的信用记录，也没有保存；如果您另有消费用途，可以重新选择。",
        "By the supervisor's rules consumer credit may not be used for what follows. This has no "
          + "effect on your record and was not kept; if it is for something else, choose again."))
    html.list(
      view.policy.purposes.forbiddenPurposes.map { words(PurposeWords.text($0)) })
  }

  private func text(_ note: Note) -> BilingualText {
    switch note {
    case .refused(let refusal): refusal.advice
    case .unreadable(field: "amount"):
      BilingualText("请填写金额，例如 5000 或 5000.00。", "Type in an amount, such as 5000 or 5000.00.")
    case .unreadable:
      BilingualText(
        "请把每一项都选好；我们不会替您预先选择。",
        "Choose something for each line; nothing is chosen for you beforehand.")
    }
  }
}

extension HTML {
  /// A list to choose from in which nothing is chosen.
  mutating func select(
    _ name: String, _ label: String, _ words: Wording, _ options: [(value: String, text: String)]
  ) {
    element(.label, .for(name), text: label)
    element(.select, .id(name), .name(name)) { list in
      list.element(.option, .value(""), text: words("请选择", "Choose"))
      for option in options {
        list.element(.option, .value(option.value), text: option.text)
      }
    }
  }
}
