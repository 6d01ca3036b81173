/// What a shop's checkout may be told of the purchase line, and where the borrower goes on (N9).
public enum CheckoutStanding: String, Sendable, CaseIterable {
  case ready
  /// The shop's order under its number was authorised before.
  case authorised
  /// That order was called off or ran out: the shop hands it over under another number.
  case ended
  /// Nothing was signed: that happens on the lender's own pages only.
  case needsSigning = "needs-signing"
  /// The rules of the day say no; why is told to the borrower, not to the shop.
  case unavailable
}

extension Borrower {
  /// Whether an amount could be bought now; asking makes no inquiry and changes nothing.
  ///
  /// - Parameter reference: the shop's number of the order, once it has one.
  /// - Throws: ``Refusal/orderKnown`` when the number was used for something else.
  public func checkoutStanding(
    _ amount: Money, category: String, reference: MerchantReference? = nil, _ context: Context
  ) throws(Refusal) -> CheckoutStanding {
    if let known = reference.flatMap({ purchaseLine?.order($0) }) {
      guard known.amount == amount, known.category == category else { throw .orderKnown }
      let stands =
        known.captured.isPositive || known.capturable(on: context.businessDate).isPositive
      return stands ? .authorised : .ended
    }
    guard openAgreement != nil, let line = purchaseLine, line.closedOn == nil else {
      return .needsSigning
    }
    let trial = BorrowerCommand.buy(amount: amount, category: category)
    return (try? Borrower.decide(trial, self, context)) == nil ? .unavailable : .ready
  }
}
