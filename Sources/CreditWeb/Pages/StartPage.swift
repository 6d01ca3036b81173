import CreditCore
import Hummingbird

/// The first page: what this server shows.
struct StartPage {
  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(BilingualText("这里可以看什么", "What this server shows")) { html in
      html.element(.section) { section in
        section.element(.h2, text: words("借款人页面", "Borrower pages"))
        section.paragraph(
          words(
            "每位借款人一页：欠多少、要花多少钱、额度、谁查过征信、报送了什么、谁收到了信息、文件和授权、决定的原因。看这页不会查询征信。",
            "One page a borrower: what is owed, what it costs, the limit, who asked the bureau, "
              + "what was reported, who received data, papers and consents, the reasons of a "
              + "decision. Viewing never queries a report."
          ))
        section.element(.form, .method("get"), .action("/borrowers")) { form in
          form.element(.label, .for("reference"), text: words("借款人编号", "Borrower's reference"))
          form.void(.input, .id("reference"), .name("reference"), .type("text"))
          form.void(.input, .type("hidden"), .name("lang"), .value(words.language.rawValue))
          form.element(.p) {
            $0.element(.button, .type("submit"), text: words("打开", "Open"))
          }
        }
      }
      html.element(.section) { section in
        section.element(.h2, text: words("工作人员列表", "Staff list"))
        section.paragraph(
          words("全部借款人，只有编号，没有姓名。", "All borrowers, by reference only, without names."))
        section.element(.p) {
          $0.element(.a, .href(frame.link("/staff")), text: words("打开列表", "Open the list"))
        }
      }
    }
  }
}
