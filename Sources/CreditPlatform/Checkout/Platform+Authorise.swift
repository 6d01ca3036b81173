public import CreditCore

extension Platform {
  /// The cost table of a merchant's order in instalments, as of now. It asks nobody (R66).
  public func costTable(
    ofOrder amount: Money, _ count: Int64, sellerPercent: Int64, for id: StreamID
  ) async throws(PlatformError) -> CostTable {
    try await costTable(for: id) { (state, context) throws(Refusal) in
      try state.costTable(ofOrder: amount, count, sellerPercent: sellerPercent, context)
    }
  }

  /// Authorises a merchant's order, instalments with the confirmation of their cost table (H13). A
  /// repeat under its key or the merchant's number is answered as the first was, whatever the
  /// table would be now.
  ///
  /// - Parameters:
  ///   - order: without its cost table.
  ///   - token: the confirmation; without one instalments are refused where nothing else refuses
  ///     them before.
  @discardableResult
  public func authorise(
    _ order: AuthoriseOrder, confirmedBy token: String?, on id: StreamID, key: RequestKey? = nil
  ) async throws(PlatformError) -> Performed {
    var order = order
    if let choice = order.instalments {
      let amount = order.amount
      do throws(PlatformError) {
        let confirmation = try await confirmation(token, key, on: id) {
          () async throws(PlatformError) in
          try await costTable(
            ofOrder: amount, choice.count, sellerPercent: choice.sellerPercent, for: id)
        }
        switch confirmation {
        case .done(let known): return known
        case .cost(let cost): order.instalments?.cost = cost
        }
      } catch {
        guard try await borrower(id)?.purchaseLine?.order(order.reference) != nil else {
          throw error
        }
      }
    }
    return try await perform(.purchase(.authorise(order)), on: id, key: key)
  }

  /// Why a shop's order can't be bought as things stand; `nil` when it would go through. Nothing
  /// is stored, nobody is asked (R66).
  public func refusal(
    of order: CheckoutOrder, on id: StreamID
  ) async throws(PlatformError) -> Refusal? {
    guard let state = try await borrower(id) else { throw .unknownBorrower }
    let context = try context()
    let holdDays = Int(context.policy.purchase.orders.holdDays)
    guard context.businessDate <= order.on.adding(days: holdDays) else { return .orderOver }
    let whole = AuthoriseOrder(
      reference: order.reference, amount: order.amount, category: order.category)
    do throws(Refusal) {
      _ = try Borrower.decide(.purchase(.authorise(whole)), state, context)
      return nil
    } catch {
      return error
    }
  }
}
