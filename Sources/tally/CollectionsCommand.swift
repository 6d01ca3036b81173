import ArgumentParser
import TallyService

/// `tally collections`: what is overdue and collected, for the staff.
struct CollectionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collections",
    abstract: "Lists collection cases, asks whether a contact is allowed, records contacts.",
    subcommands: [
      CollectionCaseList.self, ContactCheck.self, ContactAttemptCommand.self,
      CollectionAssign.self, CollectionRecall.self,
    ])
}

/// Whose case, and on which business day.
struct CollectionOptions: ParsableArguments {
  @Option(help: "The borrower's reference, as listed.")
  var borrower: String

  @Option(help: "The business day to act on, YYYY-MM-DD; today by default.")
  var on: String?

  @OptionGroup var place: DataOptions

  var chosen: CollectionRun { CollectionRun(place.settings, borrower: borrower, on: on) }
}

/// How, when, by whom and to whom.
struct PlanOptions: ParsableArguments {
  @Option(help: "call, message, letter or visit.")
  var kind: String

  @Option(help: "When, in China: YYYY-MM-DDTHH:MM; now by default.")
  var at: String?

  @Option(help: "The code of who makes it.")
  var collector: String

  @Option(help: "The agency's id; our own desk by default.")
  var agency: String?

  @Option(help: "The number of a third person; the borrower by default.")
  var third: Int64?

  @Option(help: "Which number, account or address of theirs.")
  var way: Int64 = 1

  @Option(help: "How many people make a visit.")
  var people: Int64 = 1

  @Option(help: "What a third person is contacted for: get-contact or pass-message.")
  var purpose: String?

  var contact: ContactOptions {
    ContactOptions(
      kind: kind, at: at, collector: collector, agency: agency, third: third, way: way,
      people: people, purpose: purpose)
  }
}

/// `tally collections cases`.
struct CollectionCaseList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cases", abstract: "The open cases, the oldest debt first.")

  @Flag(help: "List the ended ones too.")
  var all = false

  @Option(help: "Only those with this agency.")
  var agency: String?

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await CollectionListRun.run(place.settings, isOpenOnly: !all, agency: agency)
    }
  }
}

/// `tally collections check`.
struct ContactCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "May I contact now? Says which rules stand against it, and when it is allowed.")

  @OptionGroup var options: CollectionOptions
  @OptionGroup var plan: PlanOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await options.chosen.check(plan.contact)
    }
  }
}

/// `tally collections attempt`.
struct ContactAttemptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attempt",
    abstract: "Records a contact that was made or tried, with the rules that it broke.")

  @OptionGroup var options: CollectionOptions
  @OptionGroup var plan: PlanOptions

  @Option(help: "reached, refused, unanswered, number-dead, wrong-person, sent or objected.")
  var outcome: String

  @Option(help: "The reference of the recording.")
  var recording: String?

  @Flag(help: "A third person was told of the debt.")
  var toldDebt = false

  @Option(help: "Banned conduct that is declared; may be given again.")
  var conduct: [String] = []

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await options.chosen.attempt(
        plan.contact, outcome: outcome, recording: recording, toldDebt: toldDebt,
        conduct: conduct)
    }
  }
}

/// `tally collections assign`.
struct CollectionAssign: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Gives the open case to an agency of the white list.")

  @OptionGroup var options: CollectionOptions

  @Option(help: "The agency's id in the sharing list.")
  var agency: String

  @Option(help: "The staff code of who decides it.")
  var staff: String

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await options.chosen.assign(agency: agency, staff: staff)
    }
  }
}

/// `tally collections recall`.
struct CollectionRecall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall", abstract: "Takes the case back from the agency.")

  @OptionGroup var options: CollectionOptions

  @Option(help: "The staff code of who decides it.")
  var staff: String

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await options.chosen.recall(staff: staff)
    }
  }
}
