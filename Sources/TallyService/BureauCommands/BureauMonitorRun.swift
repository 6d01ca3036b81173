import CreditCore
import CreditPlatform

/// `tally bureau monitor`: whose loans may be asked about at the bureau, and the order to ask about
/// one (R56, N31).
public enum BureauMonitorRun {
  private static let mostListed = 10_000

  /// The borrowers who are due, as JSON; with a borrower and a role, after the order.
  ///
  /// - Parameter text: the business day to act on, `YYYY-MM-DD`; `nil` for today.
  public static func run(
    _ settings: Settings, borrower: String?, by role: String?, on text: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let order = try order(borrower, role)
    let installation = try await Installation.existing(settings, clock: try RequestDay.clock(text))
    do throws(PlatformError) {
      let desk = PostLoanDesk(platform: installation.platform)
      if let order { try await desk.ask(about: order.borrower, by: order.role) }
      let due = try await desk.due(limit: mostListed)
      await installation.close()
      return JSONOutput.document { output in
        output.list("due", due) { $0.text("borrower", Reference.borrower($1)) }
      }
    } catch {
      await installation.close()
      throw CommandFailure(error)
    }
  }

  private static func order(
    _ borrower: String?, _ role: String?
  ) throws(CommandFailure) -> (borrower: StreamID, role: ReviewerRole)? {
    switch (borrower, role) {
    case (nil, nil): return nil
    case (let text?, let name?):
      guard let id = Reference.borrower(text) else {
        throw .badInput("borrower", "it is not a borrower's reference")
      }
      guard let role = ReviewerRole(rawValue: name) else {
        throw .badInput("by", "it is credit-officer or credit-manager")
      }
      return (id, role)
    default:
      throw CommandFailure(
        .usage, code: "monitor.order", title: "Who orders it, and about whom?",
        detail: "Give --borrower and --by together, or neither to list those who are due.")
    }
  }
}
