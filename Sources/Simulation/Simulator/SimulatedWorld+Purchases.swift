import CreditCore
import CreditPlatform

extension SimulatedWorld {
  /// A purchase that is paid at once, an order in one of its stages, a part of a bill in
  /// instalments, another due day or another debit.
  func purchase(
    _ state: Borrower, _ random: inout SeededGenerator
  ) throws(PlatformError) -> BorrowerCommand? {
    let amount = Money(fen: Int64.random(in: 1...300_000, using: &random))
    guard let line = state.purchaseLine, Bool.random(using: &random) else {
      return .buy(amount: amount, category: "food")
    }
    let context = try platform.context()
    let choice = Int.random(in: 0..<10, using: &random)
    let command: PurchaseCommand? =
      switch choice {
      case 0...2: authorising(amount, line, context, &random)
      case 3...5: capturing(line, context, &random)
      case 6: .void(order: Int64(line.orders.count))
      case 7: planning(line, context, &random)
      case 8:
        context.policy.purchase.dueDays.options.randomElement(using: &random).map {
          .changeDueDay($0.dueDay)
        }
      default: .setDebit(Bool.random(using: &random) ? .full : .minimum)
      }
    return command.map { .purchase($0) }
  }

  private func authorising(
    _ amount: Money, _ line: PurchaseLine, _ context: Context, _ random: inout SeededGenerator
  ) -> PurchaseCommand? {
    guard let reference = MerchantReference("O-\(line.orders.count + 1)") else { return nil }
    let percent = Int64.random(in: 0...100, using: &random)
    let quote = line.planQuotes(
      amount, sellerPercent: percent, on: context.businessDate, context.policy
    ).randomElement(using: &random)
    var choice: InstalmentChoice?
    if let quote, let rate = quote.annualRate(context.policy.cost), Bool.random(using: &random) {
      choice = InstalmentChoice(
        count: Int64(quote.parts.count), sellerPercent: percent, confirmedAnnualRate: rate)
    }
    return .authorise(
      AuthoriseOrder(reference: reference, amount: amount, category: "food", instalments: choice))
  }

  private func capturing(
    _ line: PurchaseLine, _ context: Context, _ random: inout SeededGenerator
  ) -> PurchaseCommand? {
    let day = context.businessDate
    let open = line.orders.filter { $0.capturable(on: day).isPositive }
    guard let order = open.randomElement(using: &random),
      let reference = MerchantReference("C-\(order.captures.count + 1)")
    else { return nil }
    let most = order.capturable(on: day).fen
    let part = Bool.random(using: &random) ? most : Int64.random(in: 1...most, using: &random)
    return .capture(
      CaptureOrder(order: order.ordinal, reference: reference, amount: Money(fen: part)))
  }

  private func planning(
    _ line: PurchaseLine, _ context: Context, _ random: inout SeededGenerator
  ) -> PurchaseCommand? {
    let (day, policy) = (context.businessDate, context.policy)
    guard let room = line.planRoom(on: day)?.room, room > policy.purchase.instalments.above else {
      return nil
    }
    guard let quote = line.planQuotes(room, on: day, policy).randomElement(using: &random),
      let rate = quote.annualRate(policy.cost)
    else { return nil }
    return .planBill(
      PlanBill(amount: room, count: Int64(quote.parts.count), confirmedAnnualRate: rate))
  }
}
