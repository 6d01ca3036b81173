import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The cost table on a page of its own, before anything is signed: it has to be open for the
/// reading time, and is confirmed by hand (N2). It works without scripts: the server counts.
struct CostTablePage {
  /// What came of a confirmation that could not be gone on with.
  enum Note: Hashable {
    case tooEarly(secondsLeft: Int64)
    /// The box was not ticked.
    case notTicked
    /// The offer is another one, or the page was open for too long: this is the table of now.
    case anew
  }

  /// What the confirmation is for, beside the table.
  struct Purpose {
    /// Where the form goes, and where going back leads; both without a language.
    var action: String
    var back: String
    /// What comes after the confirmation.
    var next: BilingualText
    /// The hidden fields that travel along.
    var fields: [(name: String, value: String)]
  }

  var table: CostTable
  var token: String
  var purpose: Purpose
  var lender: BilingualText
  var readSeconds: Int64
  var note: Note?

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    var response = frame.response(CostTableBlock.title, status: note?.status ?? .ok) { html in
      if let note { html.paragraph(words(note.text), .warning) }
      html.paragraph(
        words(
          "签署之前，请看完这张表。现在没有签署任何内容，看这张表不查询征信。",
          "Read this table before you sign. Nothing is signed yet, and looking at it queries "
            + "nothing."), .good)
      html.element(.section, .label(words(CostTableBlock.title))) {
        CostTableBlock(table: table, lender: lender).write(words, to: &$0)
        $0.facts([
          (
            words("本表摘要 SHA-256", "SHA-256 of this table"),
            Hex.text(Platform.digest(of: table).bytes)
          )
        ])
      }
      writeForm(frame, to: &html)
      html.element(.p) {
        $0.element(
          .a, .href(frame.link(purpose.back)), text: words("返回修改，不确认", "Go back without confirming")
        )
      }
    }
    if case .tooEarly(let left) = note { response.headers[.retryAfter] = "\(left)" }
    return response
  }

  private func writeForm(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    html.element(.section, .labelled(by: "confirm")) { section in
      section.element(.h2, .id("confirm"), text: words("看完之后", "When you have read it"))
      section.paragraph(
        words(
          "按规定，这张表要打开至少 \(readSeconds) 秒才能确认。早按了也没有关系：我们会告诉您还差几秒，不用重新开始。",
          "By the rules this table has to be open for \(readSeconds) seconds before it can be "
            + "confirmed. Pressing too early does no harm: we tell you how long is left, and "
            + "nothing starts again."))
      section.element(.form, .method("post"), .action(frame.link(purpose.action))) { form in
        form.void(.input, .type("hidden"), .name("token"), .value(token))
        for field in purpose.fields {
          form.void(.input, .type("hidden"), .name(field.name), .value(field.value))
        }
        form.element(.label, .class("choice")) { label in
          label.void(.input, .type("checkbox"), .name("read"), .value("yes"))
          label.element(
            .span,
            text: words(
              "我已看完这张表，知道每年的全部成本是 \(words.percent(table.allIn))。",
              "I have read this table and know that the whole cost a year is "
                + "\(words.percent(table.allIn))."))
        }
        form.element(.p) {
          $0.element(.button, .type("submit"), text: words(purpose.next))
        }
      }
    }
  }
}

extension CostTablePage.Note {
  fileprivate var status: HTTPResponse.Status {
    switch self {
    case .tooEarly, .anew: .conflict
    case .notTicked: .unprocessableContent
    }
  }

  fileprivate var text: BilingualText {
    switch self {
    case .tooEarly(let left):
      BilingualText(
        "还差 \(left) 秒。请继续看这张表，然后再勾选并确认；还没有签署任何内容。",
        "\(left) more seconds. Go on reading, then tick the box and confirm; nothing is signed.")
    case .notTicked:
      BilingualText(
        "还没有确认：看完之后请勾选下面的方框；不愿意的话，可以返回。",
        "Not confirmed yet: tick the box below once you have read the table, or go back.")
    case .anew:
      BilingualText(
        "价格或日期有变化，或者页面打开太久。这是现在的明示表，请重新看一遍；没有签署任何内容。",
        "The offer or the day has changed, or the page was open for too long. This is the table "
          + "as of now; read it again. Nothing is signed.")
    }
  }
}
