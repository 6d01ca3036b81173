import ArgumentParser
import TallyService

/// `tally policy show`.
struct PolicyShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The value of a key on a day, with its source.")

  @Argument(help: "The key, such as cost.cap.all_in.")
  var key: String

  @Option(help: "The day, such as 2026-10-05.")
  var on: String

  @OptionGroup var options: PolicyOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try PolicyCommands.show(key: key, on: on, policy: options.policy, json: options.json)
    }
  }
}
