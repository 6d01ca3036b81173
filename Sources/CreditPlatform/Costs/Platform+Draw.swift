public import CreditCore

extension Platform {
  /// The cost table of a draw as of now. It asks nobody (R66).
  public func costTable(
    of wish: DrawWish, for id: StreamID
  ) async throws(PlatformError) -> CostTable {
    try await costTable(for: id) { (state, context) throws(Refusal) in
      try state.costTable(of: wish, context)
    }
  }

  /// Draws a loan with the confirmation of its cost table. A repeat under its key is answered as
  /// the first was, whatever the table would be now.
  ///
  /// - Parameters:
  ///   - order: the draw without its cost table.
  ///   - token: the confirmation; without one the draw is refused where nothing else refuses it
  ///     before.
  @discardableResult
  public func draw(
    _ order: DrawLoan, confirmedBy token: String?, on id: StreamID, key: RequestKey? = nil
  ) async throws(PlatformError) -> Performed {
    var order = order
    let wish = order.wish
    let confirmation = try await confirmation(token, key, on: id) {
      () async throws(PlatformError) in try await costTable(of: wish, for: id)
    }
    switch confirmation {
    case .done(let known): return known
    case .cost(let cost): order.cost = cost
    }
    return try await perform(.draw(order), on: id, key: key)
  }

  /// The cost table of a part of the newest bill in instalments, as of now.
  public func costTable(
    ofPlan amount: Money, _ count: Int64, for id: StreamID
  ) async throws(PlatformError) -> CostTable {
    try await costTable(for: id) { (state, context) throws(Refusal) in
      try state.costTable(ofPlan: amount, count, context)
    }
  }

  /// Puts a part of the newest bill into instalments with the confirmation of its cost table (H12).
  @discardableResult
  public func plan(
    _ wish: PlanBill, confirmedBy token: String?, on id: StreamID, key: RequestKey? = nil
  ) async throws(PlatformError) -> Performed {
    let (amount, count) = (wish.amount, wish.count)
    let confirmation = try await confirmation(token, key, on: id) {
      () async throws(PlatformError) in
      try await costTable(ofPlan: amount, count, for: id)
    }
    var wish = wish
    switch confirmation {
    case .done(let known): return known
    case .cost(let cost): wish.cost = cost
    }
    return try await perform(.purchase(.planBill(wish)), on: id, key: key)
  }

  /// The cost table of a new plan of a loan, as of now.
  public func costTable(
    ofPlan wish: ReplanWish, of contract: Int64, for id: StreamID
  ) async throws(PlatformError) -> CostTable {
    try await costTable(for: id) { (state, context) throws(Refusal) in
      try state.costTable(ofPlan: wish, of: contract, context)
    }
  }

  /// Gives a loan a new plan with the confirmation of its cost table (J3).
  @discardableResult
  public func replan(
    _ wish: ReplanWish, of contract: Int64, confirmedBy token: String?, on id: StreamID,
    key: RequestKey? = nil
  ) async throws(PlatformError) -> Performed {
    let confirmation = try await confirmation(token, key, on: id) {
      () async throws(PlatformError) in
      try await costTable(ofPlan: wish, of: contract, for: id)
    }
    switch confirmation {
    case .done(let known): return known
    case .cost(let cost):
      let order = ReplanLoan(contract: contract, wish: wish, cost: cost)
      return try await perform(.loan(.replan(order)), on: id, key: key)
    }
  }

  /// What would become of a draw if its cost table were confirmed: nothing is stored, nobody is
  /// asked (R66).
  ///
  /// - Returns: why it would be refused; `nil` when it would go through.
  public func refusal(
    of order: DrawLoan, on id: StreamID
  ) async throws(PlatformError) -> Refusal? {
    guard let state = try await borrower(id) else { throw .unknownBorrower }
    let context = try context()
    do throws(Refusal) {
      var order = order
      let table = try state.costTable(of: order.wish, context)
      order.cost = ConfirmedCost(
        table: table, digest: Platform.digest(of: table),
        openedAt: context.recordedAt.adding(seconds: -context.policy.cost.forcedReadSeconds),
        confirmedAt: context.recordedAt)
      _ = try Borrower.decide(.draw(order), state, context)
      return nil
    } catch {
      return error
    }
  }
}
