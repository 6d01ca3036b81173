import ArgumentParser
import TallyService

/// `tally calc cost`.
struct CalcCost: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost", abstract: "What a credit costs a year, all in and item by item.")

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try Calculations.cost(StandardInput.read())
    }
  }
}
