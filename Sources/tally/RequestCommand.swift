import ArgumentParser
import TallyService

/// `tally request`: the borrowers' requests and complaints, for the staff.
struct RequestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "Lists and answers borrowers' requests and complaints.",
    subcommands: [RequestList.self, RequestAnswer.self, RequestReview.self])
}

/// `tally request list`.
struct RequestList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The open ones with their clocks, the most urgent first.")

  @Option(help: "The business day the clocks are read on, YYYY-MM-DD; today by default.")
  var on: String?

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await RequestListRun.run(place.settings, on: on)
    }
  }
}

/// `tally request answer`.
struct RequestAnswer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Answers one request or complaint.")

  @Option(help: "The borrower's reference, as listed.")
  var borrower: String

  @Option(help: "Its kind, as listed.")
  var kind: String

  @Option(help: "Its number, as listed.")
  var number: Int64

  @Option(
    help: """
      done, refused or stored-only; of a complaint upheld, partly-upheld or not-upheld.
      """)
  var outcome: String

  @Option(help: "Why it is refused; the borrower is told.")
  var reason: String?

  @Option(help: "The business day to act on, YYYY-MM-DD; today by default.")
  var on: String?

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await RequestAnswerRun.answer(
        place.settings, borrower: borrower, kind: kind, number: number, outcome: outcome,
        reason: reason, on: on)
    }
  }
}

/// `tally request review`.
struct RequestReview: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "A person decides an application that the machine refused or referred.")

  @Option(help: "The borrower's reference, as listed.")
  var borrower: String

  @Option(help: "The number of the application.")
  var application: Int64

  @Option(help: "approve or refuse.")
  var outcome: String

  @Option(help: "Why it is refused: review-burden, review-record or review-unconfirmed.")
  var reason: String?

  @Option(help: "Who decides: credit-officer or credit-manager.")
  var role: String

  @Option(help: "The business day to act on, YYYY-MM-DD; today by default.")
  var on: String?

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await RequestAnswerRun.review(
        place.settings, borrower: borrower, application: application, outcome: outcome,
        reason: reason, role: role, on: on)
    }
  }
}
