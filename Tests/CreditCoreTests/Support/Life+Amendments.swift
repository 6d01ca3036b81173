import CreditCore

extension BorrowerCommand {
  /// What one member of the staff orders and another approves.
  static func amend(_ what: ReportAmendment.Amended) -> BorrowerCommand {
    .amendReport(ReportAmendment(what, by: Life.staff(1), approver: Life.staff(2)))
  }
}

extension Life {
  /// One amendment of each kind that leaves something in its event.
  static func eventsOfAmendments() throws -> [RecordedEvent] {
    var life = try Life.withLine()
    let loan = try life.borrow(1_000)
    try life.go(to: "2026-02-01")
    try life.reportAll()
    try life.act(.amend(.endProduct(.purchase)))
    try life.act(.amend(.correct(.deleteAccount(contract: loan), .finding)))
    return life.events
  }
}
