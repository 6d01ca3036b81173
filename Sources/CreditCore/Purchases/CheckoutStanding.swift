/// What a shop's checkout may be told of the purchase line, and where the borrower goes on (N9).
public enum CheckoutStanding: String, Sendable, CaseIterable {
  case ready
  /// Nothing was signed: that happens on the lender's own pages only.
  case needsSigning = "needs-signing"
  /// The rules of the day say no; why is told to the borrower, not to the shop.
  case unavailable
}

extension Borrower {
  /// Whether an amount could be bought now; asking makes no inquiry and changes nothing.
  public func checkoutStanding(
    _ amount: Money, category: String, _ context: Context
  ) -> CheckoutStanding {
    guard openAgreement != nil, let line = purchaseLine, line.closedOn == nil else {
      return .needsSigning
    }
    let trial = BorrowerCommand.buy(amount: amount, category: category)
    return (try? Borrower.decide(trial, self, context)) == nil ? .unavailable : .ready
  }
}
