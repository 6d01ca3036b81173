/// No report row before the authorisation and the person's reporting start; after the
/// authorisation's end only rows of debt that was reported before, and refused ones told anew (R21,
/// R81, R111, R112, R121).
public struct RowsWithinAuthorisation: Invariant {
  public let name = "rows-within-authorisation"

  public init() {}

  public func check(_ history: BorrowerHistory) -> Finding {
    var finding = Finding()
    for step in history.steps {
      guard case .report(.rowMade(let event)) = step.recorded.event, let before = step.before else {
        continue
      }
      let given = before.consents.filter { $0.item == .bureauReporting }
      let began = before.reporting.beganOn
      let isStarted =
        began.map { $0 <= event.row.on } ?? false && given.contains { $0.givenOn <= event.row.on }
      let isLive = given.contains { $0.isLive }
      finding.expect(
        isStarted
          && (isLive || before.hasUnreportedDebt || before.hasOpenRowsOfDebt
            || before.owesCorrection(event.row)),
        "event \(step.recorded.sequence)")
    }
    return finding
  }
}

extension Borrower {
  /// Whether the row takes the place of one that the bureau refused, or puts right what was told.
  fileprivate func owesCorrection(_ row: ReportRow) -> Bool {
    if row.ground != nil {
      return row.record.isOfAccount
        ? toldContracts.contains(row.contract) : agreement?.reportedOn != nil
    }
    return refusedRows.contains {
      $0.row.record == row.record && $0.row.contract == row.contract && $0.row.on == row.on
    }
  }
}
