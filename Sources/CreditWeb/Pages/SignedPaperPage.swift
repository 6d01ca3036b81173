import CreditCore
import CreditPlatform
import Hummingbird

/// One signed paper: exactly what was signed, and today's version beside it with the differences
/// (R2, R6).
struct SignedPaperPage {
  var copy: SignedCopy
  /// The version that would be signed today.
  var today: Paper?
  var hasPrinter: Bool
  /// The PDF, when it is made already.
  var printed: PrintedDocument?

  /// The page's path, without a language.
  static func path(_ reference: String, _ ordinal: Int64) -> String {
    "/borrowers/\(reference)/papers/\(ordinal)"
  }

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(copy.text?.title ?? copy.signed.kind.label) { html in
      html.element(.p) {
        $0.element(
          .a,
          .href(frame.link("/borrowers/" + Reference.borrower(copy.borrower)) + "#papers"),
          text: words("回到我的账户", "Back to my account"))
      }
      html.element(.section) { section in
        section.element(.h2, text: words("您的签署", "Your signature"))
        section.facts(SignedFacts(copy).lines(words))
        writePDF(words, to: &section)
      }
      guard let text = copy.text else {
        html.paragraph(
          words(
            "这一版本的原文没有在本系统发布过，只保存了摘要。请联系我们取得原文。",
            "This version's text was never published here; only its digest is kept. Ask for it."),
          .warning)
        return
      }
      writeToday(text, words, to: &html)
      SignedCopyDocument.write(text, copy, words.language, to: &html)
      SignedCopyDocument.write(text, copy, words.language.other, to: &html)
    }
  }

  private func writePDF(_ words: Wording, to html: inout HTML) {
    guard hasPrinter, copy.text != nil else { return }
    let path = SignedPaperPage.path(Reference.borrower(copy.borrower), copy.signed.ordinal)
    html.element(.p) {
      $0.element(.a, .href(path + ".pdf"), text: words("下载 PDF", "Get the PDF"))
    }
    if let printed {
      html.facts([
        (
          name: words("PDF 的 SHA-256", "SHA-256 of the PDF"),
          value: Hex.text(printed.digest.bytes)
        )
      ])
    } else {
      html.paragraph(
        words(
          "PDF 正在生成；稍后再打开本页，可看到它的 SHA-256。",
          "The PDF is being made; open this page again in a while to see its SHA-256."), .quiet)
    }
  }

  private func writeToday(_ text: Paper, _ words: Wording, to html: inout HTML) {
    html.element(.section) { section in
      section.element(.h2, text: words("与现行版本对照", "Beside today's version"))
      guard let today else {
        section.paragraph(words("现在没有这种文件。", "There is no such paper today."))
        return
      }
      let diff = PaperDiff(from: text, to: today)
      guard !diff.isEmpty || today.version != text.version else {
        section.paragraph(
          words("您签署的就是现行版本。", "The version you signed is today's version."), .good)
        return
      }
      section.paragraph(
        words(
          "对您有效的是您签署的 \(text.version) 版。现行版本是 \(today.version)，"
            + "有 \(diff.changes.count) 处不同，没有您的新签署，不会自动适用于您。",
          "What you signed, version \(text.version), is what holds for you. Today's is "
            + "\(today.version), with \(diff.changes.count) differences; it does not apply to you "
            + "unless you sign it."))
      VersionTable(text, today).write(words, to: &section)
    }
  }
}
