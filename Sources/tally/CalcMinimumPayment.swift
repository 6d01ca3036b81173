import ArgumentParser
import TallyService

/// `tally calc minimum-payment`.
struct CalcMinimumPayment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minimum-payment", abstract: "The least that must be paid of a bill.")

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try Calculations.minimumPayment(StandardInput.read())
    }
  }
}
