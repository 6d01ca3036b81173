import ArgumentParser
import TallyService

/// `tally bureau held`.
struct BureauHeld: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "held",
    abstract: "The rows with adverse information that wait for their notice.")

  @Flag(help: "Writes JSON, which is the only form.")
  var json = false

  @Option(help: "The business day, YYYY-MM-DD; today by default.")
  var on: String?

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await BureauHeldRun.run(place.settings, on: on)
    }
  }
}

/// `tally bureau directory`.
struct BureauDirectoryList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "directory",
    abstract: "Who is told how borrowers pay, how often, and why somebody is not.")

  @Flag(help: "Writes JSON, which is the only form.")
  var json = false

  @Option(help: "The business day, YYYY-MM-DD; today by default.")
  var on: String?

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await BureauDirectoryRun.run(place.settings, on: on)
    }
  }
}
