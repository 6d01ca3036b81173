public import CreditCore

/// A report as the borrower sees it, in plain words: what lenders see of them, what was late, who
/// asked (R129), what it may mean for bank credit (R91), and what to do when something is wrong.
public struct BorrowerReportView: Hashable, Sendable {
  /// The parts.
  public let view: ReportView

  /// - Parameter day: the day it is shown.
  public init(_ report: PersonalReport, on day: CivilDate) {
    let writer = BorrowerReportWriter(report, on: day)
    view = ReportView(
      title: BilingualText(zh: "您的信用报告", en: "Your credit report"), sections: writer.sections)
  }

  /// The view of somebody of whom the bureau has no report (白户, R136).
  public static let blank = ReportView(
    title: BilingualText(zh: "您的信用报告", en: "Your credit report"),
    sections: [BorrowerReportWriter.blank])
}
