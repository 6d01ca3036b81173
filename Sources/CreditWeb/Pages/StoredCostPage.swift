import CreditCore
import CreditPlatform
import Hummingbird

/// A cost table as it was confirmed and stored with its contract, to read and to keep (N2).
struct StoredCostPage {
  var stored: StoredCost
  /// Its number among the borrower's stored tables, from 1.
  var number: Int
  var lender: BilingualText
  var hasPrinter: Bool

  /// The page's path, without a language.
  static func path(_ borrower: String, _ number: Int) -> String {
    "/borrowers/\(borrower)/costs/\(number)"
  }

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    let borrower = Reference.borrower(stored.borrower)
    let path = StoredCostPage.path(borrower, number)
    return frame.response(CostTableBlock.title) { html in
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/" + borrower) + "#" + CostSection.anchor),
          text: words("回到我的账户", "Back to my account"))
      }
      html.element(.section, .labelled(by: "reading")) { section in
        section.element(.h2, .id("reading"), text: words("您的确认", "Your confirmation"))
        section.facts(stored.facts(words))
        if hasPrinter {
          section.element(.p) {
            $0.element(.a, .href(path + ".pdf"), text: words("下载 PDF", "Get the PDF"))
          }
        }
        section.element(.p) {
          $0.element(
            .a, .href(path + ".json"), text: words("下载存证原文", "Get the stored bytes"))
        }
        section.paragraph(
          words(
            "存证原文的 SHA-256 就是上面的摘要，它与合同一起保存，以后不会改变。",
            "The SHA-256 of the stored bytes is the digest above. It is kept with the contract "
              + "and never changes."), .quiet)
      }
      html.element(.section, .label(words(CostTableBlock.title))) {
        CostTableBlock(table: stored.cost.table, lender: lender).write(words, to: &$0)
      }
    }
  }
}

extension StoredCost {
  /// When it was opened and confirmed, and what names it.
  func facts(_ words: Wording) -> [(name: String, value: String)] {
    var facts = [
      (
        name: words("合同编号", "Contract"),
        value: Reference.contract(borrower, cost.table.contract)
      ),
      (words("打开", "Opened"), cost.openedAt.description),
      (words("确认", "Confirmed"), cost.confirmedAt.description),
      (words("摘要 SHA-256", "SHA-256"), Hex.text(cost.digest.bytes)),
    ]
    if let plan = cost.table.plan {
      let name =
        cost.table.act == .loanPlan
        ? words("第几次调整", "Change number") : words("分期编号", "Plan")
      facts.insert((name, "\(plan)"), at: 1)
    }
    if let logIndex { facts.append((words("日志位置", "Place in the log"), "\(logIndex)")) }
    return facts
  }
}
