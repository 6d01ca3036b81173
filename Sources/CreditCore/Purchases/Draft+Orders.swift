extension Draft {
  /// 预授权: holds the amount of the limit for a merchant's order, once for each number of theirs
  /// (R54, R115). Instalments are confirmed with their cost (N2, H13, H14).
  mutating func authorise(
    _ wish: AuthoriseOrder, _ line: PurchaseLine, _ context: Context
  ) throws(Refusal) {
    let policy = context.policy
    let day = context.businessDate
    if let known = line.order(wish.reference) {
      guard known.isSame(as: wish) else { throw .orderKnown }
      return
    }
    guard line.closedOn == nil else { throw .lineClosed }
    guard !policy.purposes.forbiddenPurposes.contains(wish.category) else {
      throw .purposeForbidden
    }
    _ = try checkUse(of: .purchase, amount: wish.amount, context)
    var instalments: TradeInstalments?
    if let choice = wish.instalments {
      instalments = try price(choice, of: wish.amount, line, context)
    }
    useTemporary(for: wish.amount, context)
    let orders = policy.purchase.orders
    let order = PurchaseOrder(
      ordinal: line.nextOrder, reference: wish.reference, amount: wish.amount,
      category: wish.category, on: day,
      lastDay: day.adding(days: Int(orders.holdDays)),
      terms: OrderConditions(
        posting: orders.posting, merchantFee: orders.merchantFee, instalments: instalments))
    add(
      .purchase(
        .orderAuthorised(
          OrderAuthorised(
            contract: line.ordinal, order: order,
            shownAnnualRate: wish.instalments?.confirmedAnnualRate,
            cost: wish.instalments?.cost))))
  }

  /// The terms of the instalments that were chosen, once their cost table was read and confirmed
  /// and their cost is within the cap.
  private func price(
    _ choice: InstalmentChoice, of amount: Money, _ line: PurchaseLine, _ context: Context
  ) throws(Refusal) -> TradeInstalments {
    let terms = context.policy.purchase.instalments
    guard amount > terms.above, (0...100).contains(choice.sellerPercent) else {
      throw .planAmountUnfit
    }
    guard let feeRate = terms.feeRate(choice.count),
      let quote = line.planQuote(
        amount, choice.count, sellerPercent: choice.sellerPercent, on: context.businessDate,
        context.policy)
    else { throw .termNotOffered }
    try confirm(quote, choice.confirmedAnnualRate, context)
    guard let cost = choice.cost else { throw .costNotConfirmed }
    let offer = try state.costTable(
      ofOrder: amount, choice.count, sellerPercent: choice.sellerPercent, context)
    try cost.check(against: offer, context)
    return TradeInstalments(
      count: choice.count, feeRate: feeRate, sellerPercent: choice.sellerPercent)
  }

  /// Refuses a plan whose cost was not confirmed, or is above the cap (N2, N4).
  func confirm(_ quote: PlanQuote, _ rate: Rate, _ context: Context) throws(Refusal) {
    guard context.policy.allows(quote) else { throw .costAboveCap }
    guard quote.annualRate(context.policy.cost) == rate else { throw .costNotConfirmed }
  }

  /// 请款: captures an order or a part of it, several times up to what was authorised; what the
  /// order's terms post at payment is posted at once (H5).
  mutating func capture(
    _ wish: CaptureOrder, _ line: PurchaseLine, _ context: Context
  ) throws(Refusal) {
    guard let order = line.order(wish.order) else { throw .orderUnknown }
    if let known = order.captures.first(where: { $0.reference == wish.reference }) {
      guard known.amount == wish.amount else { throw .orderKnown }
      return
    }
    let day = context.businessDate
    guard order.end == nil, day <= order.lastDay else { throw .orderOver }
    guard wish.amount.isPositive, wish.amount <= order.capturable(on: day) else {
      throw .captureTooLarge
    }
    let until = day.adding(days: Int(context.policy.purchase.orders.receiptDays))
    let capture = OrderCapture(
      ordinal: Int64(order.captures.count) + 1, reference: wish.reference, amount: wish.amount,
      on: day, stage: .waiting(until: until))
    add(
      .purchase(
        .orderCaptured(
          OrderCaptured(contract: line.ordinal, order: order.ordinal, capture: capture))))
    if order.terms.posting == .captured { post(capture, of: order, on: day, context) }
  }

  /// 撤销: ends an order; what it holds and what waits for a receipt is as if it had not been
  /// (H16). An order that was voided before stays so.
  mutating func void(
    _ ordinal: Int64, _ line: PurchaseLine, _ context: Context
  ) throws(Refusal) {
    guard let order = line.order(ordinal) else { throw .orderUnknown }
    if order.end?.reason == .voided { return }
    let waits = order.captures.contains(where: \.isWaiting)
    guard waits || order.capturable(on: context.businessDate).isPositive else { throw .orderOver }
    end(order, .voided, on: context.businessDate)
  }

  /// 确认收货: posts a capture that waits for it; one that is posted stays so (H5).
  mutating func confirmReceipt(
    _ ordinal: Int64, _ capture: Int64, _ line: PurchaseLine, _ context: Context
  ) throws(Refusal) {
    guard let order = line.order(ordinal),
      let found = order.captures.first(where: { $0.ordinal == capture })
    else { throw .orderUnknown }
    switch found.stage {
    case .posted: return
    case .released: throw .orderOver
    case .waiting: post(found, of: order, on: context.businessDate, context)
    }
  }

  /// Does what a day owes to orders: posts what was not confirmed in time, and ends holds whose
  /// last day has passed.
  mutating func closeOrders(on day: CivilDate, _ context: Context) {
    for order in state.purchaseLine?.orders ?? [] {
      for capture in order.captures {
        guard case .waiting(let until) = capture.stage, until <= day else { continue }
        post(capture, of: order, on: day, context)
      }
      if order.end == nil, order.captured < order.amount, order.lastDay < day {
        end(order, .expired, on: day)
      }
    }
  }

  private mutating func end(_ order: PurchaseOrder, _ reason: OrderEndReason, on day: CivilDate) {
    guard let contract = state.purchaseLine?.ordinal else { return }
    let end = OrderEnd(on: day, reason: reason)
    add(
      .purchase(
        .orderEnded(OrderEnded(contract: contract, order: order.ordinal, end: end))))
  }

  private mutating func post(
    _ capture: OrderCapture, of order: PurchaseOrder, on day: CivilDate, _ context: Context
  ) {
    let instalments = order.terms.instalments
    let fee = order.terms.merchantFee.of(capture.amount, rounding: .halfUp)
    let sellerFee = instalments?.sellerFee(on: capture.amount) ?? .zero
    post(
      Purchase(
        ordinal: state.counts.purchases + 1, amount: capture.amount, on: day,
        category: order.category,
        trade: Trade(
          order: order.ordinal, capture: capture.ordinal, merchantFee: fee, sellerFee: sellerFee,
          instalments: instalments)), context)
  }
}

extension PurchaseOrder {
  /// Whether a repeat under the merchant's number asks for the same.
  fileprivate func isSame(as wish: AuthoriseOrder) -> Bool {
    amount == wish.amount && category == wish.category
      && terms.instalments?.count == wish.instalments?.count
      && terms.instalments?.sellerPercent == wish.instalments?.sellerPercent
  }
}
