public import CreditCore

extension Platform {
  /// The cost table of a draw as of now. It asks nobody (R66).
  public func costTable(
    of wish: DrawWish, for id: StreamID
  ) async throws(PlatformError) -> CostTable {
    guard let state = try await borrower(id) else { throw .unknownBorrower }
    let context = try context()
    do {
      return try state.costTable(of: wish, context)
    } catch {
      throw .refused(error)
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
    do throws(PlatformError) {
      if let token {
        order.cost = try confirmedCost(
          token, of: try await costTable(of: order.wish, for: id), for: id)
      }
    } catch {
      if let key, let known = try await outcome(of: key, on: id) { return known }
      throw error
    }
    return try await perform(.draw(order), on: id, key: key)
  }

  /// The cost table of a part of the newest bill in instalments, as of now.
  public func costTable(
    ofPlan amount: Money, _ count: Int64, for id: StreamID
  ) async throws(PlatformError) -> CostTable {
    guard let state = try await borrower(id) else { throw .unknownBorrower }
    let context = try context()
    do {
      return try state.costTable(ofPlan: amount, count, context)
    } catch {
      throw .refused(error)
    }
  }

  /// Puts a part of the newest bill into instalments with the confirmation of its cost table (H12).
  @discardableResult
  public func plan(
    _ wish: PlanBill, confirmedBy token: String?, on id: StreamID, key: RequestKey? = nil
  ) async throws(PlatformError) -> Performed {
    var wish = wish
    do throws(PlatformError) {
      if let token {
        wish.cost = try confirmedCost(
          token, of: try await costTable(ofPlan: wish.amount, wish.count, for: id), for: id)
      }
    } catch {
      if let key, let known = try await outcome(of: key, on: id) { return known }
      throw error
    }
    return try await perform(.purchase(.planBill(wish)), on: id, key: key)
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
