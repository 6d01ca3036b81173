import ArgumentParser
import TallyService

/// `tally calc payoff`.
struct CalcPayoff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "payoff", abstract: "What settles a loan on one day.")

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try Calculations.payoff(StandardInput.read())
    }
  }
}
