import ArgumentParser
import TallyService

/// `tally calc penalty`.
struct CalcPenalty: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "penalty", abstract: "Penalty interest on an overdue amount.")

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try Calculations.penalty(StandardInput.read())
    }
  }
}
