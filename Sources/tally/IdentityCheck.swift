import ArgumentParser
import TallyService

/// `tally id check`.
struct IdentityCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check an 18-digit resident id or an 18-character organisation code.")

  @Argument(help: "The identifier.")
  var value: String

  func run() async throws {
    try await CommandOutput.write { Calculations.identityCheck(value) }
  }
}
