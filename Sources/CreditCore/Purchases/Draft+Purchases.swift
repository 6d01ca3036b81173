extension Draft {
  /// Posts a purchase to the line (H5, R115: for consumption only).
  mutating func buy(_ amount: Money, category: String, _ context: Context) throws(Refusal) {
    guard let line = state.purchaseLine else { throw .noLine }
    guard !context.policy.purposes.forbiddenPurposes.contains(category) else {
      throw .purposeForbidden
    }
    _ = try checkUse(of: .purchase, amount: amount, context)
    useTemporary(for: amount, context)
    let purchase = Purchase(
      ordinal: state.counts.purchases + 1, amount: amount, on: context.businessDate,
      category: category)
    var after = line
    after.purchases.append(purchase)
    let today = max(context.businessDate, line.servicing.bookedOn)
    let change = after.position(on: today).figures - line.servicing.booked
    add(
      .purchaseMade(
        PurchaseMade(contract: line.ordinal, purchase: purchase, change: change, on: today)))
  }
}
