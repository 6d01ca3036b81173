import CreditCore
import CreditPlatform

/// `tally bureau held`: the rows with adverse information that wait for their notice (R25).
public enum BureauHeldRun {
  private static let mostListed = 10_000

  /// The rows, as JSON.
  ///
  /// - Parameter text: the business day, `YYYY-MM-DD`; `nil` for today.
  public static func run(
    _ settings: Settings, on text: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let day = try text.map { (text) throws(CommandFailure) in
      guard let day = CivilDate(text) else {
        throw .badInput("on", "it is not a day such as 2026-10-31")
      }
      return day
    }
    let clock: any Clock = day.map { MovableClock($0) } ?? SystemClock()
    let installation = try await Installation.existing(settings, clock: clock)
    do throws(PlatformError) {
      let waiting = try await HeldRows(platform: installation.platform).waiting(limit: mostListed)
      await installation.close()
      return document(waiting)
    } catch {
      await installation.close()
      throw CommandFailure(error)
    }
  }

  private static func document(_ waiting: [(borrower: StreamID, held: HeldRow)]) -> [UInt8] {
    JSONOutput.document { output in
      output.list("held", waiting) { output, line in
        let row = line.held.row
        output.text("borrower", Reference.borrower(line.borrower))
        output.number("row", Int(row.disclosure))
        output.text("contract", Reference.contract(line.borrower, row.contract))
        output.text("reportedOn", "\(row.on)")
        output.text("overdue", "\(row.account?.overdueTotal ?? .zero)")
        output.text("reason", line.held.reason.rawValue)
        if let given = row.noticeGivenOn { output.text("noticeGivenOn", "\(given)") }
        if let day = line.held.mayLeaveOn { output.text("mayLeaveOn", "\(day)") }
      }
    }
  }
}
