public import CreditCore
public import CreditPlatform

extension Platform {
  /// The cost table of a draw as somebody confirms it who opened it the reading time ago: made-up
  /// borrowers read it too, and nobody waits (N2).
  ///
  /// - Throws: ``PlatformError/refused(_:)`` when nothing like it is offered.
  public func readCost(
    _ wish: DrawWish, _ state: Borrower
  ) throws(PlatformError) -> ConfirmedCost {
    let context = try context()
    do {
      return Platform.read(try state.costTable(of: wish, context), context)
    } catch {
      throw .refused(error)
    }
  }

  /// A cost table that was opened the reading time ago and is confirmed now.
  static func read(_ table: CostTable, _ context: Context) -> ConfirmedCost {
    ConfirmedCost(
      table: table, digest: digest(of: table),
      openedAt: context.recordedAt.adding(seconds: -context.policy.cost.forcedReadSeconds),
      confirmedAt: context.recordedAt)
  }
}
