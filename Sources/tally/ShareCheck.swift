import ArgumentParser
import TallyService

/// `tally share check`.
struct ShareCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Whether one share may leave; the request is JSON on standard input.")

  @Option(help: "A sharing list to check against; by default the source list of the policy.")
  var register: String?

  @Option(help: "The policy folder; by default the one here or above the program.")
  var policy: String?

  func run() async throws {
    var allowed = false
    try await CommandOutput.write { () throws(CommandFailure) in
      let answer = try ShareCommands.check(
        StandardInput.read(), register: register, policy: policy)
      allowed = answer.allowed
      return answer.document
    }
    if !allowed { throw ExitCode(CommandFailure.Exit.refused.rawValue) }
  }
}
