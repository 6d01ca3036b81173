import ArgumentParser
import TallyService

/// `tally calc class`.
struct CalcClass: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "class", abstract: "The loan class that days overdue lead to.")

  @Option(parsing: .unconditional, help: "Days overdue.")
  var daysOverdue: Int

  @Option(help: "loan or card.")
  var profile: String

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try Calculations.loanClass(daysOverdue: daysOverdue, profile: profile)
    }
  }
}
