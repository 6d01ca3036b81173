import ArgumentParser
import TallyService

/// `tally bureau inquiries`.
struct BureauInquiries: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inquiries",
    abstract: "A day's inquiries beside the bureau's own count: equal, theirs only, ours only.")

  @Option(help: "The day, YYYY-MM-DD.")
  var day: String

  @Flag(help: "JSON, which is the only form there is.")
  var json = false

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await BureauInquiriesRun.run(place.settings, day: day)
    }
  }
}

/// `tally bureau monitor`.
struct BureauMonitor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monitor",
    abstract: "Lists whose loans may be asked about at the bureau, or orders one inquiry.")

  @Option(help: "The borrower's reference, as listed.")
  var borrower: String?

  @Option(help: "Who orders it: credit-officer or credit-manager.")
  var by: String?

  @Option(help: "The business day to act on, YYYY-MM-DD; today by default.")
  var on: String?

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await BureauMonitorRun.run(place.settings, borrower: borrower, by: by, on: on)
    }
  }
}
