import CreditCore
import Hummingbird

/// One borrower's page: every block a borrower should find (spec rules 4.2).
struct BorrowerPage {
  private static let title = BilingualText("我的信贷账户", "My credit account")
  private static let sections: [any PageSection.Type] = [
    DebtSection.self, FunderSection.self, LatenessSection.self, CollectionSection.self,
    CostSection.self, LimitSection.self,
    LimitChangeSection.self,
    InquirySection.self,
    UpgradeSection.self, ReportingSection.self, BureauSection.self, DisputeSection.self,
    RecipientSection.self,
    AffiliateSection.self,
    SharingSection.self, PaperSection.self, DecisionSection.self, RightsSection.self,
    ComplaintSection.self,
  ]

  var view: BorrowerView

  func response(_ frame: PageFrame) -> Response {
    frame.response(BorrowerPage.title) { html in
      writePerson(frame.words, to: &html)
      writeActions(frame, to: &html)
      writeContents(frame.words, to: &html)
      for section in BorrowerPage.sections { section.init(view).writeWhole(frame.words, to: &html) }
    }
  }

  private func writePerson(_ words: Wording, to html: inout HTML) {
    html.paragraph(
      words("看这页不会查询征信。", "Viewing this page does not query your report."), .good)
    var facts = [
      (name: words("编号", "Reference"), value: view.reference),
      (name: words("日期", "As of"), value: words.day(view.today)),
    ]
    if let person = view.person {
      facts += [
        (words("姓名", "Name"), person.name), (words("证件号码", "Identity number"), person.residentID),
        (words("手机", "Mobile"), person.phone), (words("银行卡", "Bank card"), person.bankCard),
      ]
    } else {
      facts.append((words("个人信息", "Personal data"), words("已删除", "Erased")))
    }
    html.facts(facts)
  }

  /// What can be done here, each on a page of its own.
  private func writeActions(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    let reference = view.reference
    var actions: [(path: String, text: BilingualText)] = []
    if view.state.openAgreement == nil {
      actions.append((ApplyPage.path(reference), BilingualText("申请额度", "Apply for a limit")))
    } else {
      actions += [
        (DrawPage.path(reference), BilingualText("借款", "Take a loan")),
        (ApplyPage.path(reference), BilingualText("申请提高额度", "Ask for a higher limit")),
      ]
    }
    if view.state.purchaseLine.map({ $0.closedOn == nil }) ?? false {
      actions.append((BillPlanPage.path(reference), BillPlanPage.title))
    }
    actions.append((SigningAct.path(reference), BilingualText("文件签署", "Papers to sign")))
    html.element(.nav, .label(words("可以做的事", "What you can do"))) { nav in
      nav.element(.ul, .class("actions")) { list in
        for action in actions {
          list.element(.li) {
            $0.element(.a, .href(frame.link(action.path)), text: words(action.text))
          }
        }
      }
    }
  }

  private func writeContents(_ words: Wording, to html: inout HTML) {
    html.element(.nav, .label(words("本页内容", "On this page"))) { nav in
      nav.element(.ul) { list in
        for section in BorrowerPage.sections {
          list.element(.li) {
            $0.element(.a, .href("#" + section.anchor), text: words(section.title))
          }
        }
      }
    }
  }
}
