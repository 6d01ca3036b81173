extension Draft {
  /// Posts a purchase to the line that is paid at once (H5, R115: for consumption only).
  mutating func buy(_ amount: Money, category: String, _ context: Context) throws(Refusal) {
    guard state.purchaseLine != nil else { throw .noLine }
    guard !context.policy.purposes.forbiddenPurposes.contains(category) else {
      throw .purposeForbidden
    }
    _ = try checkUse(of: .purchase, amount: amount, context)
    useTemporary(for: amount, context)
    post(
      Purchase(
        ordinal: state.counts.purchases + 1, amount: amount, on: context.businessDate,
        category: category), context)
  }

  /// Puts a purchase on the line, a fact of its day.
  mutating func post(_ purchase: Purchase, _ context: Context) {
    guard let line = state.purchaseLine else { return }
    var after = line
    after.insert(purchase)
    let today = max(context.businessDate, line.servicing.bookedOn)
    let change = after.position(on: today).figures - line.servicing.booked
    add(
      .purchaseMade(
        PurchaseMade(contract: line.ordinal, purchase: purchase, change: change, on: today)))
  }

  /// What merchants and the borrower ask of the line.
  mutating func carry(out command: PurchaseCommand, _ context: Context) throws(Refusal) {
    guard let line = state.purchaseLine else { throw .noLine }
    switch command {
    case .authorise(let order): try authorise(order, line, context)
    case .capture(let order): try capture(order, line, context)
    case .void(let order): try void(order, line, context)
    case .confirmReceipt(let order, let capture):
      try confirmReceipt(order, capture, line, context)
    case .planBill(let plan): try planBill(plan, line, context)
    case .changeDueDay(let day): try changeDueDay(day, line, context)
    case .setDebit(let amount):
      guard line.debit != amount else { return }
      let event = DebitSet(contract: line.ordinal, amount: amount, on: context.businessDate)
      add(.purchase(.debitSet(event)))
    }
  }
}
