/// What is asked of a loan after its contract.
public enum LoanCommand: Hashable, Sendable {
  /// 展期, 还款日变更, 减少每期还款额: the borrower agrees to a new plan of what is not due yet.
  case replan(ReplanLoan)
  /// 减免, 认定, 核销: somebody of the staff asks for it.
  case propose(contract: Int64, LoanMeasure, LoanMeasureReason, by: DeskCode)
  /// Another one agrees: it is done.
  case approve(contract: Int64, by: DeskCode)
  /// It is not done.
  case reject(contract: Int64, by: DeskCode)
}

/// The borrower's agreement to a new plan of a loan.
public struct ReplanLoan: Hashable, Sendable {
  public var contract: Int64
  public var wish: ReplanWish
  /// The cost table as it was read and confirmed; without it nothing changes (N2).
  public var cost: ConfirmedCost?

  public init(contract: Int64, wish: ReplanWish, cost: ConfirmedCost? = nil) {
    self.contract = contract
    self.wish = wish
    self.cost = cost
  }
}

/// The new plan that a borrower asks for.
public enum ReplanWish: Hashable, Sendable {
  /// Everything that is to come moves by some months.
  case extend(months: Int64)
  /// Due days fall on another day of the month, from the next one on.
  case moveDueDay(to: Int64)
  /// The same days, with the principal that is left spread over all of them.
  case lowerInstalments
}
