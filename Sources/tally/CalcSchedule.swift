import ArgumentParser
import TallyService

/// `tally calc schedule`.
struct CalcSchedule: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "The repayment schedule of a loan.")

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try Calculations.schedule(StandardInput.read())
    }
  }
}
