import ArgumentParser
import TallyService

/// `tally audit`: every invariant over the whole store and the log.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Checks every invariant over the whole store and the log.")

  @OptionGroup var place: DataOptions

  @Flag(help: "One JSON document.")
  var json = false

  func run() async throws {
    do throws(CommandFailure) {
      let audit = try await AuditRun(place.settings)
      do { try CommandOutput.write(json ? audit.document : Array(audit.text.utf8)) } catch {}
      if !audit.isWhole {
        throw CommandFailure(.refused, code: "invariant.broken", title: "", detail: "")
      }
    } catch {
      throw error.code == "invariant.broken" ? ExitCode(1) : CommandOutput.exit(with: error)
    }
  }
}

/// `tally close-day`: the day close.
struct CloseDayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close-day", abstract: "Does what a business day owes; again changes nothing.")

  @Option(help: "The business day, YYYY-MM-DD.")
  var date: String

  @Option(help: "How many workers; one is used for now.")
  var workers = 1

  @OptionGroup var place: DataOptions

  @Flag(help: "One JSON document.")
  var json = false

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await CloseDayRun.run(place.settings, date: date, workers: workers)
    }
  }
}
