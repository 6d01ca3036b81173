import CreditBureau
import CreditCore

/// What follows a report that could be read: everything that the program makes of one.
func exercise(_ report: PersonalReport) {
  let day = CivilDate(dayNumber: 20_000)
  let normalised = CreditReport(report)
  let extract = report.extract(
    fields: Set(ReportField.allCases), on: day, ownInstitution: "QP")
  precondition(ReportField.ofAccounts.allSatisfy { extract[$0] != nil })
  let features = ReportFeatures(report, on: day, ownInstitution: "QP")
  precondition(features.isBlank == normalised.isBlank)
  precondition(features.lateness.lateMonths24 <= features.lateness.lateMonths60)
  precondition(features.inquiries.lastMonth <= features.inquiries.last6Months)
  check(BorrowerReportView(report, on: day).view)
  for role in [StaffRole.riskOfficer, .compliance, .auditor] {
    if let view = StaffReportView(report, for: role) { check(view.view) }
  }
  precondition(report.remarks.count <= ReportLimits.standard.remarks)
}

/// Every row of a table must have a cell for each heading.
private func check(_ view: ReportView) {
  for table in view.sections.flatMap(\.tables) {
    precondition(table.rows.allSatisfy { $0.count == table.columns.count })
  }
}
