import CreditCore
import CreditPlatform

/// The copy to keep of what a borrower signed: one document in Chinese and English, the same bytes
/// for whoever opens it, in whatever language, whenever. It needs nothing from elsewhere.
struct SignedCopyDocument {
  let bytes: [UInt8]

  init(_ copy: SignedCopy, institution: BilingualText) {
    var html = HTML()
    html.ownMarkup("<!doctype html>\n")
    html.element(.html, .lang("zh-CN")) { root in
      root.element(.head) { head in
        head.void(.meta, .charset("utf-8"))
        head.element(.title, text: copy.text?.title.zh ?? copy.signed.kind.label.zh)
        head.void(.meta, .name("author"), .content(institution.zh))
        // The PDF's own date: that of the signing, so that the same copy has the same bytes.
        head.void(.meta, .name("dcterms.created"), .content("\(copy.signed.at)"))
      }
      root.element(.body) { body in
        body.paragraph("\(institution.zh) · \(institution.en)", .quiet)
        if let text = copy.text {
          body.element(.h1, text: text.title.zh)
          body.element(.p, .class("title"), .lang("en"), text: text.title.en)
          body.facts(SignedFacts(copy).bilingual)
          SignedCopyDocument.write(text, copy, .zh, to: &body)
          SignedCopyDocument.write(text, copy, .en, to: &body)
        }
      }
    }
    bytes = html.bytes
  }

  /// The text in one language with what was chosen.
  static func write(
    _ text: Paper, _ copy: SignedCopy, _ language: Language, to html: inout HTML
  ) {
    let words = Wording(language)
    html.element(.section, .lang(language.tag)) { section in
      section.element(.h2, text: words("正文（中文）", "Text (English)"))
      for paragraph in TextDiff.paragraphs(of: words(text.body)) { section.paragraph(paragraph) }
      guard !text.items.isEmpty else { return }
      section.element(.h2, text: words("您的选择", "Your choices"))
      section.facts(
        text.items.map { item in
          (
            name: words(item.text)
              + (item.isNecessary ? words("（必要）", " (necessary)") : words("（可选）", " (optional)")),
            value: copy.agrees(to: item)
              ? words("同意", "Agreed") : words("没有同意", "Not agreed")
          )
        })
    }
  }
}
