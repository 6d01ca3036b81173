import ArgumentParser
import TallyService

/// `tally policy list`.
struct PolicyList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every value of the policy.")

  @OptionGroup var options: PolicyOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try PolicyCommands.list(policy: options.policy, json: options.json)
    }
  }
}
