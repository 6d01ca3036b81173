import CreditCore
import CreditPlatform
import SQLSession

/// `tally request list`: the open requests and complaints of all borrowers, the most urgent first,
/// and the complaints counted by cause.
public enum RequestListRun {
  private static let mostListed: Int64 = 10_000

  /// - Parameter text: the business day the clocks are read on, `YYYY-MM-DD`; `nil` for today.
  public static func run(
    _ settings: Settings, on text: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let clock = try RequestDay.clock(text)
    let installation = try await Installation.existing(settings, clock: clock)
    do throws(StoreError) {
      let store = installation.platform.store
      let lines = try await store.fetch(OpenRequests(limit: mostListed))
      let counts = try await store.fetch(ComplaintCounts())
      await installation.close()
      return document(lines, counts, on: clock.businessDate)
    } catch {
      await installation.close()
      throw CommandFailure(PlatformError.store(error))
    }
  }

  private static func document(
    _ lines: [RightsLine], _ counts: [ComplaintCount], on day: CivilDate
  ) -> [UInt8] {
    JSONOutput.document { output in
      output.list("open", lines) { output, line in
        output.text("borrower", Reference.borrower(line.id))
        output.text("kind", line.kind)
        output.number("number", Int(line.ordinal))
        output.text("about", line.subject)
        output.text("openedOn", "\(line.openedOn)")
        output.text("answerBy", "\(line.answerBy)")
        output.number("daysLeft", day.days(to: line.answerBy))
      }
      output.list("complaints", counts) { output, count in
        output.text("cause", count.cause)
        output.text("outcome", count.outcome)
        output.number("count", Int(count.count))
      }
    }
  }
}

/// The business day that staff act on.
enum RequestDay {
  static func clock(_ text: String?) throws(CommandFailure) -> any Clock {
    guard let text else { return SystemClock() }
    guard let day = CivilDate(text) else {
      throw .badInput("on", "it is not a day such as 2026-10-31")
    }
    return MovableClock(day)
  }
}
