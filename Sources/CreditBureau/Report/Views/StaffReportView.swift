public import CreditCore

/// A report as somebody of the staff sees it: the parts that the work of a role needs, and names
/// and numbers only where the work is about who somebody is (R62, R74).
public struct StaffReportView: Hashable, Sendable {
  /// For whom it was made.
  public let role: StaffRole
  /// The parts.
  public let view: ReportView

  /// - Returns: `nil` for a role whose work needs no part of credit reports.
  public init?(_ report: PersonalReport, for role: StaffRole) {
    let parts = StaffReportView.sections(for: role)
    guard !parts.isEmpty else { return nil }
    let writer = StaffReportWriter(report, showsNames: StaffReportView.showsNames(role))
    self.role = role
    view = ReportView(
      title: BilingualText(zh: "个人信用报告", en: "Personal credit report"),
      sections: ReportSection.allCases.filter(parts.contains).flatMap(writer.sections))
  }

  /// The parts that a role sees.
  public static func sections(for role: StaffRole) -> Set<ReportSection> {
    switch role {
    // Answers for all that the borrower may ask or dispute.
    case .compliance: Set(ReportSection.allCases).subtracting([.advice])
    // Decides on figures, not on a name.
    case .riskOfficer:
      [
        .head, .occupation, .score, .summary, .accounts, .lateness, .agreements, .responsibilities,
        .postPaid, .publicRecords, .notes, .inquiries, .remarks,
      ]
    case .aml: [.head, .identity, .contact, .occupation, .summary, .publicRecords]
    // Repairs what was reported wrongly.
    case .operations: [.head, .accounts, .lateness, .agreements, .notes, .remarks]
    // Answers who asked and what is disputed (R131).
    case .customerService: [.head, .notes, .inquiries]
    // Looks at whether inquiries were right, not at persons.
    case .auditor: [.head, .inquiries, .remarks]
    case .privacyOfficer: [.head, .notes]
    case .engineer: [.remarks]
    // The report was asked for to decide on a loan, not to collect it.
    case .collections: []
    }
  }

  /// Whether the work of a role is about who somebody is.
  public static func showsNames(_ role: StaffRole) -> Bool {
    role == .compliance || role == .aml
  }
}
