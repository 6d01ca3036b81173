import CreditCore
import CreditPlatform

/// `tally bureau correct`: the rows that the bureau refused, and telling one of them anew.
public enum BureauCorrectRun {
  private static let mostListed = 10_000

  /// The rows that wait, as JSON; with a borrower and a row, or with a code, after that row or all
  /// rows with that code were told anew.
  ///
  /// - Parameter text: the business day to act on, `YYYY-MM-DD`; `nil` for today.
  public static func run(
    _ settings: Settings, borrower: String?, row: Int64?, code: String?, on text: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let chosen = try choice(borrower, row)
    guard chosen == nil || code == nil else {
      throw CommandFailure(
        .usage, code: "correct.row", title: "Which row?",
        detail: "Give --borrower and --row, or --code, not both.")
    }
    let day = try text.map { (text) throws(CommandFailure) in
      guard let day = CivilDate(text) else {
        throw .badInput("on", "it is not a day such as 2026-10-31")
      }
      return day
    }
    let clock: any Clock = day.map { MovableClock($0) } ?? SystemClock()
    let installation = try await Installation.existing(settings, clock: clock)
    do throws(PlatformError) {
      let refused = RefusedRows(platform: installation.platform)
      if let chosen { try await refused.correct(row: chosen.row, of: chosen.borrower) }
      var left: Int?
      if let code {
        left = try await BureauQueue(platform: installation.platform).tellAnew(code).left
      }
      let waiting = try await refused.waiting(limit: mostListed)
      await installation.close()
      return document(waiting, left)
    } catch {
      await installation.close()
      throw CommandFailure(error)
    }
  }

  private static func choice(
    _ borrower: String?, _ row: Int64?
  ) throws(CommandFailure) -> (borrower: StreamID, row: Int64)? {
    switch (borrower, row) {
    case (nil, nil): return nil
    case (let text?, let row?):
      guard let id = Reference.borrower(text) else {
        throw .badInput("borrower", "it is not a borrower's reference")
      }
      return (id, row)
    default:
      throw CommandFailure(
        .usage, code: "correct.row", title: "Which row?",
        detail: "Give --borrower and --row together, or neither to list the refused rows.")
    }
  }

  private static func document(
    _ waiting: [(borrower: StreamID, refused: RefusedReportRow)], _ left: Int?
  ) -> [UInt8] {
    JSONOutput.document { output in
      if let left { output.number("cantBeTold", left) }
      output.list("refused", waiting) { output, line in
        let row = line.refused.row
        output.text("borrower", Reference.borrower(line.borrower))
        output.number("row", Int(row.disclosure))
        output.text("type", "\(row.record.rawValue)")
        output.text("reportTime", row.code)
        output.text("reportedOn", "\(row.on)")
        output.text("codes", line.refused.causes.joined(separator: " "))
        output.flag("held", line.refused.isHeld)
      }
    }
  }
}
