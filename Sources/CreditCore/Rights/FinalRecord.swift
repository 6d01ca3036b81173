/// What the bureau will be told of one account when the contract is closed (R125).
public struct FinalRecord: Hashable, Sendable {
  public var contract: Int64
  public var figures: AccountFigures

  public init(contract: Int64, figures: AccountFigures) {
    self.contract = contract
    self.figures = figures
  }
}

extension Borrower {
  /// The final records that closing the contract on a day would make, to be shown before it is
  /// confirmed; none where nothing is or will be reported.
  public func finalRecords(on day: CivilDate, _ policy: PolicyTerms) -> [FinalRecord] {
    var closed = self
    closed.purchaseLine?.closedOn = day
    if closed.agreement?.closedOn == nil { closed.agreement?.closedOn = day }
    guard closed.owesFinalRows(policy) else { return [] }
    if closed.reporting.beganOn == nil { closed.reporting.beganOn = cohortDay(policy) }
    return closed.reportableAccounts.compactMap { account in
      closed.figures(of: account.contract, on: day).map {
        FinalRecord(contract: account.contract, figures: $0)
      }
    }
  }
}
