import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The upgrade (服务升级) on its own page: the full text, what each choice leads to and from which
/// day, and both choices as equal buttons (R79, R86, R87, R118).
struct UpgradePage {
  private static let title = BilingualText(
    "服务升级：是否授权报送征信", "Service upgrade: may we report to the credit bureau?")

  var view: BorrowerView
  var paper: Paper
  /// The text was changed between showing and answering: nothing was recorded.
  var hasChanged = false
  /// The text that had been shown, where it is known.
  var shown: Paper?

  /// The page's path, without a language.
  static func path(_ reference: String) -> String { "/borrowers/\(reference)/upgrade" }

  func response(_ frame: PageFrame, status: HTTPResponse.Status = .ok) -> Response {
    let words = frame.words
    return frame.response(UpgradePage.title, status: status) { html in
      if hasChanged {
        html.paragraph(
          words(
            "授权书刚刚更新，您的选择没有记录。请阅读新的全文后再选择。",
            "The text has just changed, and your choice was not recorded. Read the new text "
              + "first."), .warning)
        if let shown {
          VersionTable(shown, paper, oldTitle: .shown(shown)).write(words, to: &html)
        }
      }
      let place = UpgradePlace(view)
      html.element(.section, .labelled(by: "standing")) { section in
        section.element(.h2, .id("standing"), text: words("您现在的情况", "Where you stand"))
        section.paragraph(words(place.text))
      }
      if place.isOpen { writeChoices(frame, place, to: &html) }
      writeText(words, to: &html)
      if place.isOpen { writeForm(frame, to: &html) }
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/" + view.reference)),
          text: words("回到我的账户，不作选择", "Back to my account without choosing"))
      }
    }
  }

  private func writeChoices(_ frame: PageFrame, _ place: UpgradePlace, to html: inout HTML) {
    let words = frame.words
    html.element(.section, .labelled(by: "choices")) { section in
      section.element(.h2, .id("choices"), text: words("两种选择，各有什么结果", "What each choice leads to"))
      section.element(.h3, text: words("同意报送", "You agree"))
      section.list([
        words(
          "最早从下一个日终起，如实报送您的授信额度和还款情况，按时还款也会记录。",
          "From the next day close at the earliest, your limit and repayments are reported as they "
            + "are; paying on time is recorded too."),
        words(
          "一切使用照旧。报送逾期记录之前，我们会先通知您。",
          "You go on using everything. Before anything overdue is reported, we tell you."),
        words(ConsentItem.bureauReporting.withdrawal),
        words(
          "随时可以撤回：“我的账户”→“我的文件和授权”→“撤回”。",
          "You can withdraw at any time: My credit account, My papers and consents, Withdraw."),
      ])
      section.element(.h3, text: words("不同意报送", "You refuse"))
      section.list(
        [words(place.effect)] + [
          words(
            "查看账单、还款、投诉和已有欠款都不受影响，也不会因此提前还款。",
            "Bills, repayment, complaints and what you owe already stay as they are; nothing falls "
              + "due earlier because of it."),
          words(
            "我们不会再次询问。您以后改变主意，可以自己打开这一页。",
            "We do not ask again. If you change your mind, you can open this page by yourself."),
        ])
      section.element(.h3, text: words("暂不选择", "You leave it open"))
      section.list([words(place.silence)])
    }
  }

  private func writeText(_ words: Wording, to html: inout HTML) {
    html.element(.section, .labelled(by: "text")) { section in
      section.element(.h2, .id("text"), text: words(paper.title))
      section.paragraph(words("版本 \(paper.version)", "Version \(paper.version)"), .quiet)
      for part in words(paper.body).split(separator: "\n\n") {
        section.paragraph(String(part))
      }
    }
  }

  private func writeForm(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    let item = paper.items.first { $0.id == ConsentItem.bureauReporting.rawValue }
    let digest = Hex.text(PaperCatalogue.digest(of: paper).bytes)
    let counts = view.state.counts
    html.element(.section, .labelled(by: "answer")) { section in
      section.element(.h2, .id("answer"), text: words("您的选择", "Your choice"))
      if let item { section.paragraph(words(item.text)) }
      section.facts([(words("文本摘要 SHA-256", "SHA-256 of the text"), digest)])
      section.paragraph(
        words(
          "同意时，我们先发验证码到您登记的手机；输入验证码之前，什么都不会签署。",
          "If you agree, a code goes to your registered phone first; before you type it in, "
            + "nothing is signed."), .quiet)
      let path = frame.link(UpgradePage.path(view.reference))
      section.element(.form, .method("post"), .action(path)) { form in
        form.void(
          .input, .type("hidden"), .name("number"),
          .value("\(counts.papers + counts.signingCodes)"))
        form.void(
          .input, .type("hidden"), .name("digest-" + paper.kind.rawValue), .value(digest))
        form.element(.p) { line in
          line.element(
            .button, .type("submit"), .name("answer"), .value("refuse"),
            text: words("不同意报送", "I refuse"))
          line.text(" ")
          line.element(
            .button, .type("submit"), .name("answer"), .value("agree"),
            text: words("同意报送", "I agree"))
        }
      }
    }
  }
}
