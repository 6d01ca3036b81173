import CreditCore
import CreditPlatform
import Hummingbird

/// The staff list: all borrowers in the order of their references, without names.
struct StaffPage {
  /// How many lines a page has.
  static let length: Int64 = 50
  private static let title = BilingualText("工作人员列表", "Staff list")

  var lines: [BorrowerLine]

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(StaffPage.title) { html in
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/staff/coverage")),
          text: words("报送授权覆盖", "Coverage of the authorisation to report"))
      }
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/staff/disputes")), text: words("征信异议队列", "Disputes"))
      }
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/staff/collections")), text: words("催收案件", "Collection cases"))
      }
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/staff/compliance")), text: words("合规工作台", "Compliance desk"))
      }
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/staff/books")), text: words("账务对账", "Books and the channel"))
      }
      guard let last = lines.last else {
        html.paragraph(words("没有更多借款人。", "There are no more borrowers."))
        return
      }
      html.table(
        HTMLTable(
          words("借款人", "Borrowers"),
          [
            words("编号", "Reference"), words("阶段", "Stage"), words("额度", "Limit"),
            words("账面欠款", "Owed by the books"), words("逾期自", "Overdue since"),
            words("报送自", "Reported since"), words("征信报告", "Credit report"),
          ], amounts: [2, 3], rows: lines.map { row($0, frame) }))
      if Int64(lines.count) == StaffPage.length {
        html.element(.p) {
          $0.element(
            .a, .href(frame.link("/staff", "&after=" + Reference.borrower(last.id))),
            text: words("下一页", "Next page"))
        }
      }
    }
  }

  private func row(_ line: BorrowerLine, _ frame: PageFrame) -> [HTMLTable.Cell] {
    let words = frame.words
    let reference = Reference.borrower(line.id)
    let stage = BorrowerStage(rawValue: line.stage)
    return [
      .init(reference, href: frame.link("/borrowers/" + reference)),
      .init(stage.map { words($0.label) } ?? line.stage, stage == .overdue ? .warning : nil),
      .init(words.amount(line.limit)), .init(words.amount(line.owed)),
      .init(line.overdueSince.map(words.day) ?? "—", line.overdueSince == nil ? nil : .warning),
      .init(line.reportingSince.map(words.day) ?? "—"),
      .init(
        words("登记后打开", "Open, on record"),
        href: frame.link("/staff/borrowers/\(reference)/report")),
    ]
  }
}

extension BorrowerStage {
  fileprivate var label: BilingualText {
    switch self {
    case .registered: BilingualText("已注册", "Registered")
    case .applied: BilingualText("申请中", "Applied")
    case .referred: BilingualText("人工处理", "With a person")
    case .refused: BilingualText("未通过", "Refused")
    case .approved: BilingualText("已通过", "Approved")
    case .active: BilingualText("使用中", "Active")
    case .overdue: BilingualText("逾期", "Overdue")
    case .closed: BilingualText("已关闭", "Closed")
    }
  }
}
