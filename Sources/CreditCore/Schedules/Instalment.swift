/// One instalment of a schedule (一期还款).
public struct Instalment: Hashable, Sendable {
  /// Counted from 1.
  public var number: Int
  /// The day on which it is due.
  public var dueOn: CivilDate
  public var principal: Money
  public var interest: Money
  public var fee: Money
  /// The principal that is left after it.
  public var balance: Money

  /// What the borrower pays.
  public var total: Money { principal + interest + fee }
}
