import CreditCore
import CreditPlatform
import SQLSession

/// `tally dispute list`: the open disputes of all borrowers by days left, with their alarms, and
/// the bureau's objections that fit nobody here.
public enum DisputeListRun {
  private static let mostListed: Int64 = 10_000

  /// - Parameter text: the business day the clocks are read on, `YYYY-MM-DD`; `nil` for today.
  public static func run(
    _ settings: Settings, on text: String?
  ) async throws(CommandFailure) -> [UInt8] {
    let clock = try RequestDay.clock(text)
    let installation = try await Installation.existing(settings, clock: clock)
    do throws(PlatformError) {
      let document = try await document(installation.platform, on: clock.businessDate)
      await installation.close()
      return document
    } catch {
      await installation.close()
      throw CommandFailure(error)
    }
  }

  private static func document(
    _ platform: Platform, on day: CivilDate
  ) async throws(PlatformError) -> [UInt8] {
    let limits = try platform.context().policy.disputes.alarmDays
    let lines: [DisputeLine]
    do {
      lines = try await platform.store.fetch(OpenDisputes(limit: mostListed))
    } catch {
      throw .store(error)
    }
    let unmatched = try await DisputeCollector(platform: platform, port: NoDisputeInterface())
      .unmatched()
    return JSONOutput.document { output in
      output.list("open", lines) { output, line in
        write(line, on: day, limits, to: &output)
      }
      output.list("unmatched", unmatched) { output, objection in
        output.text("objection", objection.check.rawValue)
        output.text("serial", objection.serial.rawValue)
        output.text("begunOn", "\(objection.begunOn)")
        if let due = objection.dueOn { output.text("dueOn", "\(due)") }
        output.text("missing", objection.reason.rawValue)
      }
    }
  }

  private static func write(
    _ line: DisputeLine, on day: CivilDate, _ limits: [Int64], to output: inout JSONOutput
  ) {
    output.text("borrower", Reference.borrower(line.id))
    output.number("number", Int(line.ordinal))
    output.text("from", line.origin)
    if !line.number.isEmpty { output.text("objection", line.number) }
    output.text("about", line.subject)
    output.text("field", line.field)
    output.number("stage", Int(line.stage.rawValue))
    output.text("receivedOn", "\(line.receivedOn)")
    output.text("answerBy", "\(line.answerBy)")
    if let answered = line.answeredOn {
      output.text("answeredOn", "\(answered)")
    } else {
      output.number("daysLeft", day.days(to: line.answerBy))
    }
    guard let alarm = line.alarm(on: day, limits) else { return }
    output.text("alarm", alarm < 0 ? "late" : "\(alarm)")
  }
}
