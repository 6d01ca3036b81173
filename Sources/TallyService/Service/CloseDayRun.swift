import CreditCore
import CreditPlatform

/// `tally close-day`.
public enum CloseDayRun {
  /// - Parameters:
  ///   - date: the business day, `YYYY-MM-DD`, not after today.
  ///   - workers: one is used; more are refused until the close is spread.
  public static func run(
    _ settings: Settings, date: String, workers: Int
  ) async throws(CommandFailure) -> [UInt8] {
    guard let day = CivilDate(date) else {
      throw .badInput("date", "it is not a day such as 2026-10-31")
    }
    guard workers == 1 else {
      throw CommandFailure(
        .unavailable, code: "workers.one", title: "One worker only.",
        detail: "This version closes a day with one worker; leave --workers out.")
    }
    let start = ContinuousClock.now
    let installation = try await Installation.existing(settings, clock: MovableClock(day))
    do {
      let summary = try await DayCloser(platform: installation.platform).close(through: day)
      try await BookKeeper(platform: installation.platform).fold()
      await installation.close()
      return JSONOutput.document { output in
        output.number("borrowersWoken", summary.borrowersWoken)
        output.number("bills", summary.bills)
        output.number("overdue", summary.overdue)
        output.number("classified", summary.classified)
        output.number("reportRecords", summary.reportRecords)
        output.number("postings", summary.postings)
        output.number("seconds", Int((ContinuousClock.now - start).components.seconds))
      }
    } catch {
      await installation.close()
      throw CommandFailure(error)
    }
  }
}
