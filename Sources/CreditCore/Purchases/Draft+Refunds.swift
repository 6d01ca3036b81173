extension Draft {
  /// Gives back a purchase or a part of it, once for each number of the merchant's, and never more
  /// than was bought (H16).
  mutating func refund(_ order: RefundPurchase, _ context: Context) throws(Refusal) {
    guard order.amount.isPositive else { throw .amountOutOfRange }
    guard order.on <= context.businessDate else { throw .paymentInFuture }
    guard let line = state.purchaseLine,
      let purchase = line.purchases.first(where: { $0.ordinal == order.purchase }),
      purchase.on <= order.on
    else { throw .purchaseUnknown }
    if let known = purchase.refunds.first(where: { $0.reference == order.reference }) {
      guard known.amount == order.amount, known.stage == order.stage else { throw .refundKnown }
      return
    }
    guard order.amount <= purchase.amount - purchase.refunded else { throw .refundTooLarge }
    let refund = PurchaseRefund(
      ordinal: Int64(purchase.refunds.count) + 1, amount: order.amount, on: order.on,
      stage: order.stage, reference: order.reference)
    let moved = try self.moved(
      by: { $0.addRefund(refund, of: purchase.ordinal) }, line.ordinal, context)
    add(
      .purchaseRefunded(
        PurchaseRefunded(
          contract: line.ordinal, purchase: purchase.ordinal, refund: refund, change: moved.change,
          on: moved.position.on)))
    conclude(line.ordinal, moved.position, context)
  }
}
