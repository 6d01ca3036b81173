import ArgumentParser
import TallyService

/// `tally dispute`: disputes about what the credit bureau holds, for the staff.
struct DisputeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispute", abstract: "Lists, looks into and answers disputes.",
    subcommands: [
      DisputeList.self, DisputeShow.self, DisputeTake.self, DisputeFind.self,
      DisputeCorrect.self, DisputeAnswer.self,
    ])
}

/// Which dispute, and on which business day.
struct DisputeOptions: ParsableArguments {
  @Option(help: "The borrower's reference, as listed.")
  var borrower: String

  @Option(help: "The dispute's number, as listed.")
  var number: Int64

  @Option(help: "The business day to act on, YYYY-MM-DD; today by default.")
  var on: String?

  @OptionGroup var place: DataOptions

  var chosen: DisputeRun { DisputeRun(place.settings, borrower: borrower, number: number, on: on) }
}

/// `tally dispute list`.
struct DisputeList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The open ones by days left with their alarms, and the bureau's that fit nobody.")

  @Option(help: "The business day the clocks are read on, YYYY-MM-DD; today by default.")
  var on: String?

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await DisputeListRun.run(place.settings, on: on)
    }
  }
}

/// `tally dispute show`.
struct DisputeShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One dispute with its papers, finding and messages.")

  @OptionGroup var options: DisputeOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await options.chosen.show()
    }
  }
}

/// `tally dispute take`.
struct DisputeTake: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Takes one up: it is being checked from now on.")

  @OptionGroup var options: DisputeOptions

  @Option(help: "Who looks into it: credit-officer or credit-manager.")
  var role: String

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await options.chosen.take(role: role)
    }
  }
}

/// `tally dispute find`.
struct DisputeFind: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Records what was found, and corrects what is wrong.")

  @OptionGroup var options: DisputeOptions

  @Option(help: "correct, wrong or unsettled.")
  var verdict: String

  @Option(help: "Why; the borrower is told.")
  var reason: String

  @Option(help: "Who decides: credit-officer or credit-manager.")
  var role: String

  @Option(help: "What is put right at the bureau: month, terms, delete-account or agreement.")
  var correction: String?

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await options.chosen.find(
        verdict: verdict, reason: reason, role: role, correction: correction)
    }
  }
}

/// `tally dispute correct`.
struct DisputeCorrect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Puts right what was found wrong.")

  @OptionGroup var options: DisputeOptions

  @Option(help: "What is put right at the bureau: month, terms, delete-account or agreement.")
  var correction: String

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await options.chosen.correct(correction)
    }
  }
}

/// `tally dispute answer`.
struct DisputeAnswer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answers one in writing: the text comes from standard input and is sealed.")

  @OptionGroup var options: DisputeOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await options.chosen.answer(try StandardInput.read(most: 16_384))
    }
  }
}
