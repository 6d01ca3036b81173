/// One instalment of a schedule (一期还款).
public struct Instalment: Hashable, Sendable {
  /// Counted from 1.
  public var number: Int
  /// The day on which it is due.
  public var dueOn: CivilDate
  /// The principal it repays (本金).
  public var principal: Money
  /// The interest of its period (利息).
  public var interest: Money
  /// Its part of the total fee (手续费).
  public var fee: Money
  /// The principal that is left after it.
  public var balance: Money

  /// What the borrower pays.
  public var total: Money { principal + interest + fee }
}
