import ArgumentParser
import TallyService

/// `tally rollout`: the phased roll-out of reporting.
struct RolloutCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollout", abstract: "Who has joined the roll-out, and why.",
    subcommands: [RolloutCoverage.self, RolloutExplain.self])
}

/// `tally rollout coverage`.
struct RolloutCoverage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Who agreed to reporting, by product, wave and day.")

  @Option(help: "The day to count, YYYY-MM-DD; today by default.")
  var on: String?

  @OptionGroup var place: DataOptions

  @Flag(help: "One JSON document.")
  var json = false

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      let run = try await RolloutCoverageRun(place.settings, on: on)
      return json ? run.document : Array(run.text.utf8)
    }
  }
}

/// `tally rollout explain`.
struct RolloutExplain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Why a borrower is in a wave or not, question by question.")

  @Option(help: "The borrower's reference.")
  var borrower: String

  @Option(help: "The day to answer for, YYYY-MM-DD; today by default.")
  var on: String?

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await RolloutExplainRun.run(place.settings, borrower: borrower, on: on)
    }
  }
}
