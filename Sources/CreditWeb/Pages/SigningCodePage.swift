import CreditCore
import CreditPlatform
import HTTPTypes
import Hummingbird

/// The code that was sent to the phone, and the signature with it: which text, which items, and
/// what became of what was typed in, in plain words (R118).
struct SigningCodePage {
  /// How it stands with the code.
  enum Standing: Hashable {
    case sent
    /// One that was sent a moment ago can still be typed in.
    case sentBefore
    case notSixDigits
    case wrong(triesLeft: Int64)
    case usedUp
    /// It has run out, was used, or another one was sent since.
    case void
    /// Another one can't be sent yet.
    case tooSoon
  }

  var view: SigningView
  var form: SigningForm
  var standing: Standing

  func response(_ frame: PageFrame) throws(PlatformError) -> Response {
    let words = frame.words
    let papers = try view.papers(form.act)
    return frame.response(form.act.title, status: standing.status) { html in
      html.paragraph(words(standing.text), standing.isGood ? .good : .warning)
      if let code = view.liveCode(form.act) {
        writeCode(code, papers, frame, to: &html)
      }
      writeResend(frame, to: &html)
      html.element(.p) {
        $0.element(
          .a, .href(frame.link(form.textPath(view.borrower.reference))),
          text: words("回到全文，不作选择", "Back to the text without choosing"))
      }
    }
  }

  private func writeCode(
    _ code: SigningCode, _ papers: [Paper], _ frame: PageFrame, to html: inout HTML
  ) {
    let words = frame.words
    var form = form
    form.code = code.ordinal
    html.element(.section, .labelled(by: "sign")) { section in
      section.element(.h2, .id("sign"), text: words("输入验证码并签署", "Type in the code and sign"))
      section.facts([
        (words("发送到", "Sent to"), view.borrower.person?.phone ?? "—"),
        (
          words("有效", "Holds"),
          words("发送后 \(SigningCode.seconds / 60) 分钟内", "\(SigningCode.seconds / 60) minutes")
        ),
        (words("还可以输入", "Tries left"), words("\(code.triesLeft) 次", "\(code.triesLeft)")),
      ])
      writeSigned(papers, words, to: &section)
      section.element(
        .form, .method("post"),
        .action(frame.link(form.act.path(view.borrower.reference) + "/code"))
      ) { html in
        form.writeHidden(hasTicks: true, to: &html)
        html.element(
          .label, .for("code"), text: words("短信里的 6 位数字", "The 6 digits from the message"))
        html.void(
          .input, .id("code"), .class("code"), .name("code"), .type("text"),
          .inputMode("numeric"), .autocomplete("one-time-code"), .described(by: "secret"))
        html.element(
          .p, .id("secret"), .class("quiet"),
          text: words(
            "验证码只用于签署。我们的工作人员不会向您索要，请不要告诉任何人。",
            "The code is for signing only. Nobody of ours asks you for it; tell it to nobody."))
        html.element(.p) { line in
          line.element(
            .button, .type("submit"), .name("answer"), .value("sign"), text: words("签署", "Sign"))
          line.text(" ")
          line.element(
            .button, .type("submit"), .name("answer"), .value("refuse"),
            text: words("不签", "Do not sign"))
        }
      }
    }
  }

  /// Exactly what the button signs.
  private func writeSigned(_ papers: [Paper], _ words: Wording, to html: inout HTML) {
    html.element(.h3, text: words("您将签署", "What you would sign"))
    for paper in papers {
      html.facts([
        (words("文件", "Document"), words(paper.title)),
        (words("版本", "Version"), paper.version),
        (
          words("文本摘要 SHA-256", "SHA-256 of the text"),
          Hex.text(PaperCatalogue.digest(of: paper).bytes)
        ),
      ])
    }
    html.list(
      papers.flatMap(\.items).filter(\.isAsked).map { item in
        (form.ticked.contains(item.id) ? words("同意：", "Agreed: ") : words("不同意：", "Not agreed: "))
          + words(item.text)
      })
    let said = SigningWords(act: form.act, view: view.borrower)
    html.paragraph(words(said.withdrawal), .quiet)
  }

  private func writeResend(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    var form = form
    form.number = view.number
    form.code = nil
    html.element(.section, .labelled(by: "resend")) { section in
      section.element(.h2, .id("resend"), text: words("没有收到？", "No message?"))
      section.paragraph(
        words(
          "发送 \(SigningCode.pauseSeconds / 60) 分钟后可以再要一个新的；新的发出后，旧的作废。手机号码已停用的，请先在“您的权利”更正。",
          "A minute after it was sent you can ask for another, which voids this one. If the number "
            + "is no longer yours, have it corrected first under Your rights."))
      section.element(
        .form, .method("post"), .action(frame.link(form.act.path(view.borrower.reference)))
      ) { html in
        form.writeHidden(hasTicks: true, to: &html)
        html.element(.p) {
          $0.element(
            .button, .type("submit"), .name("answer"), .value("resend"),
            text: words("重新发送验证码", "Send another code"))
        }
      }
    }
  }
}

extension SigningCodePage.Standing {
  fileprivate var isGood: Bool { self == .sent || self == .sentBefore }

  fileprivate var status: HTTPResponse.Status {
    switch self {
    case .sent, .sentBefore: .ok
    case .tooSoon: .tooManyRequests
    case .notSixDigits, .wrong, .usedUp, .void: .unprocessableContent
    }
  }

  fileprivate var text: BilingualText {
    switch self {
    case .sent:
      BilingualText(
        "验证码已发往您登记的手机。还没有签署任何内容。",
        "A code is on its way to your registered phone. Nothing is signed yet.")
    case .sentBefore:
      BilingualText(
        "刚才发送的验证码还可以使用。还没有签署任何内容。",
        "The code that was sent a moment ago can still be used. Nothing is signed yet.")
    case .notSixDigits:
      BilingualText(
        "请输入短信里的 6 位数字。这次不计入次数，也没有签署任何内容。",
        "Type in the 6 digits of the message. This try was not counted, and nothing is signed.")
    case .wrong(let left):
      BilingualText(
        "验证码不对，还可以输入 \(left) 次。没有签署任何内容。",
        "The code is not right. Tries left: \(left). Nothing is signed.")
    case .usedUp:
      BilingualText(
        "验证码输错太多次，已作废。没有签署任何内容；需要时请重新发送。",
        "The code was typed in wrongly too often and is void. Nothing is signed; ask for another "
          + "one if you want.")
    case .void:
      BilingualText(
        "这个验证码已过期、已用过或已被新的取代。没有签署任何内容；需要时请重新发送。",
        "This code has run out, was used, or another one was sent since. Nothing is signed; ask "
          + "for another one if you want.")
    case .tooSoon:
      BilingualText(
        "一分钟内只能发送一次，请稍后再试。没有签署任何内容。",
        "Only one code a minute can be sent; try again in a moment. Nothing is signed.")
    }
  }
}
