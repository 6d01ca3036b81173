import ArgumentParser
import TallyService

/// `tally simulate`: the whole platform in a made-up world, the same for the same seed.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Runs the platform with random acts and checks every invariant.",
    discussion: """
      One seed gives one run. With --faults the store fails, messages and answers are lost, and \
      the process ends in the midst of its work. A broken invariant is told with the seed and the \
      shortest list of steps that leads to it, and the exit code is 1.
      """)

  @Option(help: "The seed everything follows from.")
  var seed: UInt64 = 1

  @Option(help: "How many steps.")
  var steps = 10_000

  @Flag(help: "Let store, partners and process fail.")
  var faults = false

  @Option(help: "A folder for the worlds; one in memory where nothing is said.")
  var data: String?

  @Option(help: "The folder of the dated policy.")
  var policy: String?

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await SimulateRun(
        seed: seed, steps: steps, hasFaults: faults, folder: data, policy: policy
      ).run { ErrorOutput.line($0) }
    }
  }
}
