import ArgumentParser
import TallyService

/// `tally incident`: the breach procedure.
struct IncidentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident", abstract: "Incidents with personal data, step by step.",
    subcommands: [
      IncidentOpen.self, IncidentContain.self, IncidentAuthority.self, IncidentPersons.self,
      IncidentExcuse.self, IncidentClose.self, IncidentShow.self,
    ])
}

/// The incident, and who acts.
struct IncidentOptions: ParsableArguments {
  @Argument(help: "The incident's id.")
  var id: String

  @Option(help: "The staff number of who does it.")
  var by: String

  @OptionGroup var place: DataOptions
}

/// `tally incident open`.
struct IncidentOpen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Opens an incident; its clocks run from the detection.")

  @OptionGroup var incident: IncidentOptions

  @Option(help: "leak, tampering or loss.")
  var cause: String

  @Option(help: "The kinds of information concerned, separated by commas.")
  var fields: String

  @Option(help: "How many persons it is thought to concern.")
  var persons: Int

  @Option(help: "How many hours ago it was detected.")
  var detectedHoursAgo = 0

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await IncidentCommands.open(
        incident.place.settings, id: incident.id, cause: cause, fields: fields,
        persons: persons, detectedHoursAgo: detectedHoursAgo, by: incident.by)
    }
  }
}

/// `tally incident contain`.
struct IncidentContain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contain", abstract: "Records what was done so that the harm grows no more.")

  @OptionGroup var incident: IncidentOptions

  @Option(help: "What was done.")
  var measures: String

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await IncidentCommands.contain(
        incident.place.settings, id: incident.id, measures: measures, by: incident.by)
    }
  }
}

/// `tally incident notify-authority`.
struct IncidentAuthority: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notify-authority", abstract: "Records that the authority was told.")

  @OptionGroup var incident: IncidentOptions

  @Option(help: "Which authority.")
  var authority: String

  @Option(help: "Its number of the notice.")
  var reference: String

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await IncidentCommands.notifyAuthority(
        incident.place.settings, id: incident.id, authority: authority, reference: reference,
        by: incident.by)
    }
  }
}

/// `tally incident notify-persons`.
struct IncidentPersons: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notify-persons",
    abstract: "Tells the persons of a list; run again, it goes on where it stopped.")

  @OptionGroup var incident: IncidentOptions

  @Option(help: "The notice as JSON; - for standard input.")
  var notice: String

  @Option(help: "The file of borrowers' references, one on each line.")
  var list: String

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await IncidentCommands.notifyPersons(
        incident.place.settings, id: incident.id, notice: try ComplianceInput.bytes(notice),
        list: list, by: incident.by)
    }
  }
}

/// `tally incident excuse`.
struct IncidentExcuse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "excuse", abstract: "Records why the persons need not be told.")

  @OptionGroup var incident: IncidentOptions

  @Option(help: "unreadable, recovered or nobody-identified.")
  var excuse: String

  @Option(help: "The reason in words.")
  var reason: String

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await IncidentCommands.excuse(
        incident.place.settings, id: incident.id, excuse: excuse, reason: reason,
        by: incident.by)
    }
  }
}

/// `tally incident close`.
struct IncidentClose: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Closes an incident with what was learnt.")

  @OptionGroup var incident: IncidentOptions

  @Option(help: "What was learnt.")
  var lessons: String

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await IncidentCommands.close(
        incident.place.settings, id: incident.id, lessons: lessons, by: incident.by)
    }
  }
}

/// `tally incident show`.
struct IncidentShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One incident with its clocks, or all.")

  @Argument(help: "The incident's id; all where none is given.")
  var id: String?

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await IncidentCommands.show(place.settings, id: id)
    }
  }
}
