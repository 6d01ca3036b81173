/// The least that must be paid of a bill (最低还款额; H6).
public struct MinimumPayment: Hashable, Sendable {
  /// Principal of the period's new purchases.
  public var newPurchases: Money
  /// The part of them that was moved to instalments.
  public var movedToInstalments: Money
  /// The part of them that was refunded.
  public var refunds: Money
  /// Instalments due in this bill.
  public var instalmentDue: Money
  /// Fees of this bill.
  public var fees: Money
  /// What is left unpaid of earlier bills.
  public var pastDue: Money
  /// Interest, penalty included.
  public var interest: Money

  /// The bill's parts; none is negative.
  public init(
    newPurchases: Money = .zero, movedToInstalments: Money = .zero, refunds: Money = .zero,
    instalmentDue: Money = .zero, fees: Money = .zero, pastDue: Money = .zero,
    interest: Money = .zero
  ) {
    self.newPurchases = newPurchases
    self.movedToInstalments = movedToInstalments
    self.refunds = refunds
    self.instalmentDue = instalmentDue
    self.fees = fees
    self.pastDue = pastDue
    self.interest = interest
  }

  /// A share of the remaining new purchases, and all of the rest.
  ///
  /// - Parameter rate: the share, 10% by H6.
  public func amount(
    rate: Rate = Rate(partsPerBillion: Rate.one / 10), rounding: Rounding = .halfUp
  ) -> Money {
    let purchases = max(newPurchases - movedToInstalments - refunds, .zero)
    return rate.of(purchases, rounding: rounding) + instalmentDue + fees + pastDue + interest
  }
}
