import CreditBureau
import CreditCore
import CreditPlatform
import Hummingbird

/// The report that we read about the borrower, in plain words: what lenders see of them and who
/// asked (R129, R136). It shows what is here; the bureau is not asked again (R66).
struct OwnReportPage {
  static let title = BilingualText("我们读过的您的信用报告", "The report we read about you")

  let reference: String
  let report: ReportReader.OwnReport
  let today: CivilDate
  let policy: InquiryTerms
  let openings: Int64

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(OwnReportPage.title) { html in
      html.paragraph(
        words("看这页不会查询征信。", "Viewing this page does not query your report."), .good)
      switch report {
      case .none:
        html.paragraph(
          words("我们没有读过您的信用报告。", "We have never read a report about you."), .good)
      case .erased:
        html.paragraph(words("这份报告已经删除。", "This report was erased."))
      case .blank(let day):
        writeHead(day, words, to: &html)
        html.report(BorrowerReportView.blank, words)
      case .report(let report, let day):
        writeHead(day, words, to: &html)
        html.report(BorrowerReportView(report, on: today).view, words)
      }
      html.element(.p) {
        $0.element(
          .a, .href(frame.link("/borrowers/" + reference)), text: words("返回我的账户", "Back"))
      }
    }
  }

  private func writeHead(_ day: CivilDate, _ words: Wording, to html: inout HTML) {
    html.facts([
      (words("我们在哪一天收到", "When we received it"), words.day(day)),
      (words("工作人员打开过", "Opened by our staff"), words("\(openings) 次", "\(openings) times")),
    ])
    html.paragraph(
      words(
        "系统只按政策读取其中 \(policy.reportFields.count) 项数字用于审批。工作人员只在审批、复核、异议、贷后管理或内审需要时才能打开，"
          + "每次打开都有记录，写入存证日志。",
        "For a decision only \(policy.reportFields.count) figures of it are read, as the policy "
          + "lists them. Our staff may open it only to decide, to review, for a dispute, for "
          + "post-loan management or for an audit; each opening is recorded and stands in the log."
      ), .quiet)
    html.paragraph(
      words(
        "发现错误？在“投诉与异议”提交，我们会书面答复。",
        "Is something wrong? Say so under Complaints and disputes; we answer in writing."))
  }
}
