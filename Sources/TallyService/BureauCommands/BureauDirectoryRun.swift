import CreditCore
import CreditPlatform

/// `tally bureau directory`: who is told how borrowers pay, under which licence and consent, how
/// often; and why somebody is not told (R22, R23, R85).
public enum BureauDirectoryRun {
  /// The directory of a day, as JSON.
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
      let context = try installation.platform.context()
      await installation.close()
      let directory = BureauDirectory(context.policy.reporting.feeds, context.register)
      return document(directory, on: context.businessDate)
    } catch {
      await installation.close()
      throw CommandFailure(error)
    }
  }

  private static func document(_ directory: BureauDirectory, on day: CivilDate) -> [UInt8] {
    JSONOutput.document { output in
      output.text("on", "\(day)")
      output.list("bureaus", directory.entries) { output, entry in
        let feed = entry.feed
        output.text("id", feed.recipient)
        output.text("name", entry.recipient?.legalName ?? "")
        output.text("contact", entry.recipient?.contact ?? "")
        output.text("kind", feed.kind.rawValue)
        if let licence = entry.recipient?.licence {
          output.text("licence", licence.name)
          output.text("licenceValidUntil", "\(licence.validUntil)")
        }
        output.text("scenario", feed.scenario.rawValue)
        output.text("format", feed.kind == .national ? "record-files" : "tally-feed/1")
        output.text("frequency", feed.frequency.rawValue)
        output.text("detail", feed.detail.rawValue)
        output.text("method", feed.method.rawValue)
        if let stop = entry.stop(on: day), stop != .ownFormat {
          output.text("notToldBecause", stop.rawValue)
          output.text("rule", stop.rule)
        }
      }
    }
  }
}
