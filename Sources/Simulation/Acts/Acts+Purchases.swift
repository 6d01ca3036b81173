import CreditCore
import CreditPlatform

/// The purchase line.
extension Acts {
  private static let category = "food"

  /// An order of a merchant, in instalments now and then.
  func authorising(_ amount: Money, _ random: inout SeededGenerator) -> BorrowerCommand? {
    guard let line = state.purchaseLine,
      let reference = MerchantReference("O-\(day.dayNumber)-\(line.orders.count + 1)")
    else { return nil }
    let percent = Int64.random(in: 0...100, using: &random)
    let quote = line.planQuotes(amount, sellerPercent: percent, on: day, policy)
      .randomElement(using: &random)
    var choice: InstalmentChoice?
    if let quote, let rate = quote.annualRate(policy.cost), Bool.random(using: &random) {
      choice = InstalmentChoice(
        count: Int64(quote.parts.count), sellerPercent: percent, confirmedAnnualRate: rate,
        cost: CostTable(order: quote, of: line, on: day, policy.cost).map {
          Platform.read($0, context)
        })
    }
    return .purchase(
      .authorise(
        AuthoriseOrder(
          reference: reference, amount: amount, category: Self.category, instalments: choice)))
  }

  /// The whole of an open order or a part of it.
  func capturing(_ random: inout SeededGenerator) -> BorrowerCommand? {
    let open = state.purchaseLine?.orders.filter { $0.capturable(on: day).isPositive }
    guard let order = open?.randomElement(using: &random),
      let reference = MerchantReference("C-\(order.ordinal)-\(order.captures.count + 1)")
    else { return nil }
    let most = order.capturable(on: day).fen
    let part = Bool.random(using: &random) ? most : Int64.random(in: 1...most, using: &random)
    return .purchase(
      .capture(
        CaptureOrder(order: order.ordinal, reference: reference, amount: Money(fen: part))))
  }

  /// The newest order, whatever became of it.
  func voiding() -> BorrowerCommand? {
    state.purchaseLine?.orders.last.map { .purchase(.void(order: $0.ordinal)) }
  }

  /// A capture that waits for the receipt.
  func receiving() -> BorrowerCommand? {
    for order in state.purchaseLine?.orders ?? [] {
      guard let capture = order.captures.first(where: \.isWaiting) else { continue }
      return .purchase(.confirmReceipt(order: order.ordinal, capture: capture.ordinal))
    }
    return nil
  }

  /// Some of the newest bill, in instalments.
  func planning(_ random: inout SeededGenerator) -> BorrowerCommand? {
    guard let line = state.purchaseLine, let room = line.planRoom(on: day)?.room,
      room > policy.purchase.instalments.above,
      let quote = line.planQuotes(room, on: day, policy).randomElement(using: &random),
      let rate = quote.annualRate(policy.cost)
    else { return nil }
    return .purchase(
      .planBill(
        PlanBill(
          amount: room, count: Int64(quote.parts.count), confirmedAnnualRate: rate,
          cost: CostTable(quote, of: line, on: day, policy.cost).map {
            Platform.read($0, context)
          })))
  }

  func changingDueDay(_ random: inout SeededGenerator) -> BorrowerCommand? {
    policy.purchase.dueDays.options.randomElement(using: &random).map {
      .purchase(.changeDueDay($0.dueDay))
    }
  }

  /// A purchase or a part of it is given back, before or after the trade was complete.
  func refunding(_ random: inout SeededGenerator) -> BorrowerCommand? {
    let open = state.purchaseLine?.purchases.filter { ($0.amount - $0.refunded).isPositive }
    guard let purchase = open?.randomElement(using: &random),
      let reference = MerchantReference("R-\(purchase.ordinal)-\(purchase.refunds.count + 1)")
    else { return nil }
    let most = (purchase.amount - purchase.refunded).fen
    let part = Bool.random(using: &random) ? most : Int64.random(in: 1...most, using: &random)
    return .refundPurchase(
      RefundPurchase(
        purchase: purchase.ordinal, amount: Money(fen: part), on: day,
        stage: Bool.random(using: &random) ? .beforeCompletion : .afterCompletion,
        reference: reference))
  }
}
