import ArgumentParser
import TallyService

/// `tally calc allocate`.
struct CalcAllocate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocate", abstract: "How a payment is divided over what is owed.")

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try Calculations.allocate(StandardInput.read())
    }
  }
}
