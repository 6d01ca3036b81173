/// The plan's principal sums to the loan.
public struct ScheduleSumsToPrincipal: Invariant {
  public let name = "schedule-sums-to-principal"

  public init() {}

  public func check(_ history: BorrowerHistory) -> Finding {
    var finding = Finding()
    for loan in history.stored.loans {
      let schedule = try? loan.terms.schedule(from: loan.startedOn ?? loan.drawnOn)
      finding.expect(
        schedule?.instalments.lazy.map(\.principal).sum() == loan.terms.principal,
        "loan \(loan.ordinal)")
    }
    return finding
  }
}
