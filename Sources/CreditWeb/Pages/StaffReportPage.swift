import CreditBureau
import CreditCore
import CreditPlatform
import Hummingbird

/// Where somebody of the staff opens a report: number, role and use first; the report only after
/// that was recorded (R74, R75, R82).
struct StaffReportPage {
  static let title = BilingualText("打开信用报告", "Open a credit report")

  let reference: String
  let reports: [SealedRef]
  /// What was opened; `nil` for the form alone.
  var opened: StaffReportView?

  func response(_ frame: PageFrame) -> Response {
    let words = frame.words
    return frame.response(StaffReportPage.title) { html in
      html.facts([(words("借款人", "Borrower"), reference)])
      if let opened {
        html.paragraph(
          words(
            "只显示这个岗位需要的部分。这次打开已经记录，并写入存证日志。",
            "Only the parts that this role needs are shown. The opening was recorded and logged."))
        html.report(opened.view, words)
        return
      }
      guard !reports.isEmpty else {
        html.paragraph(words("没有可以打开的报告。", "There is no report to open."))
        return
      }
      html.paragraph(
        words(
          "打开报告会被记录：谁、以什么岗位、为什么。没有对应的用途（例如没有待审批的申请、没有异议），不能打开。",
          "Opening is recorded: who, in which role, what for. Without an open use, such as an "
            + "application that waits or a dispute, it stays closed."))
      writeForm(frame, to: &html)
    }
  }

  private func writeForm(_ frame: PageFrame, to html: inout HTML) {
    let words = frame.words
    html.element(
      .form, .method("post"), .action(frame.link("/staff/borrowers/\(reference)/report"))
    ) { form in
      form.element(.label, .for("staff"), text: words("工号", "Staff number"))
      form.void(
        .input, .id("staff"), .name("staff"), .type("text"), .value(""), .autocomplete("off"))
      form.element(.label, .for("role"), text: words("岗位", "Role"))
      form.element(.select, .id("role"), .name("role")) { select in
        for role in StaffRole.allCases
        where ReportUse.allCases.contains(where: { use in
          use.roles.contains(role)
        }) {
          select.element(.option, .value(role.rawValue), text: words(role.reportLabel))
        }
      }
      form.element(.label, .for("use"), text: words("用途", "What for"))
      form.element(.select, .id("use"), .name("use")) { select in
        for use in ReportUse.allCases {
          select.element(.option, .value(use.rawValue), text: words(use.label))
        }
      }
      form.element(.label, .for("report"), text: words("哪一份", "Which report"))
      form.element(.select, .id("report"), .name("report")) { select in
        for (place, report) in reports.enumerated() {
          select.element(.option, .value("\(place)"), text: words(report.label))
        }
      }
      form.element(.p) {
        $0.element(.button, .type("submit"), text: words("记录并打开", "Record and open"))
      }
    }
  }
}

extension ReportUse {
  /// What it is, in the words of the page.
  var label: BilingualText {
    switch self {
    case .decision: BilingualText("审批等待人工的申请", "To decide an application that waits")
    case .review: BilingualText("借款人要求的人工复核", "For a review that the borrower asked for")
    case .monitoring: BilingualText("贷后管理", "Post-loan management")
    case .dispute: BilingualText("异议、投诉或查阅", "A dispute, a complaint or a request")
    case .audit: BilingualText("内部审计", "An internal audit")
    }
  }
}

extension StaffRole {
  fileprivate var reportLabel: BilingualText {
    switch self {
    case .compliance: BilingualText("合规", "Compliance")
    case .riskOfficer: BilingualText("风险", "Risk")
    case .operations: BilingualText("运营", "Operations")
    case .customerService: BilingualText("客服", "Customer service")
    case .auditor: BilingualText("内审", "Internal audit")
    case .collections, .aml, .privacyOfficer, .engineer: BilingualText(rawValue, rawValue)
    }
  }
}

extension SealedRef {
  fileprivate var label: BilingualText {
    slot == .creditReport
      ? BilingualText("申请 \(version) 的报告", "The report of application \(version)")
      : BilingualText("贷后或支用时的报告", "A report after the loan or at a draw")
  }
}
