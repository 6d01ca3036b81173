import CreditCore
import CreditPlatform
import Hummingbird

/// Everything there is to sign for the credit products, each document by itself: its text, where
/// the borrower stands with it, what a no leads to and how it ends (R2–R4, R80, R133).
struct SigningListPage {
  private static let title = BilingualText("文件签署", "Papers to sign")

  var view: SigningView

  func response(_ frame: PageFrame) throws(PlatformError) -> Response {
    let words = frame.words
    var papers: [(act: SigningAct, paper: Paper)] = []
    for act in SigningAct.listed {
      for paper in try view.papers(act) { papers.append((act, paper)) }
    }
    return frame.response(SigningListPage.title) { html in
      html.paragraph(
        words(
          "每份文件分别阅读、分别决定，没有任何预先勾选。看这页不会查询征信，也不等于同意。",
          "Each document is read and decided by itself, and nothing is ticked beforehand. Looking "
            + "at this page queries nothing and agrees to nothing."), .good)
      for (act, paper) in papers { write(act, paper, frame, to: &html) }
      html.paragraph(words(SigningWords.noRepeat), .quiet)
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/" + view.borrower.reference)),
          text: words("回到我的账户", "Back to my account"))
      }
    }
  }

  private func write(
    _ act: SigningAct, _ paper: Paper, _ frame: PageFrame, to html: inout HTML
  ) {
    let words = frame.words
    let place = SigningPlace(act, view)
    let said = SigningWords(act: act, view: view.borrower)
    let text = SigningText(paper: paper, view: view)
    html.element(.section, .labelled(by: paper.kind.rawValue)) { section in
      section.element(.h2, .id(paper.kind.rawValue), text: words(paper.title))
      section.paragraph(words(place.text))
      section.facts(
        text.facts(words) + [
          (words("不签的影响", "If you do not sign"), words(said.refusal)),
          (words("如何撤回或结束", "How it ends"), words(said.withdrawal)),
        ])
      section.list(text.items(words))
      section.folded(words("全文", "The whole text")) { text.writeBody(words, to: &$0) }
      section.element(.p) {
        $0.element(
          .a, .href(frame.link(act.path(view.borrower.reference))),
          text: place.isOpen
            ? words("阅读并决定", "Read and decide") : words("打开这份文件的页面", "Open its page"))
      }
    }
  }
}
