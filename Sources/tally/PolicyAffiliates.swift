import ArgumentParser
import TallyService

/// `tally policy affiliates`.
struct PolicyAffiliates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "affiliates", abstract: "The affiliates of each lender, with source and day.")

  @OptionGroup var options: PolicyOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try AffiliateCommands.list(policy: options.policy, json: options.json)
    }
  }
}
