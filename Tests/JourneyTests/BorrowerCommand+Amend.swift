import CreditCore

extension BorrowerCommand {
  /// What one member of the staff orders and another approves.
  static func amend(_ what: ReportAmendment.Amended) -> BorrowerCommand {
    guard let by = DeskCode("S-1") else { preconditionFailure("a plain code is one") }
    return .amendReport(ReportAmendment(what, by: by, approver: DeskCode("S-2")))
  }
}
