import ArgumentParser
import TallyService

/// `tally staff`: roles, training, and what each may open.
struct StaffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "staff", abstract: "The staff's roles and training, by number, never by name.",
    subcommands: [StaffAdd.self, StaffTrain.self, StaffLeave.self, StaffList.self, StaffCheck.self])
}

/// `tally staff add`.
struct StaffAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds somebody, or gives them other roles.")

  @Argument(help: "The staff number.")
  var id: String

  @Option(help: "Their roles, separated by commas.")
  var roles: String

  @Option(help: "The staff number of who adds them.")
  var by: String

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await StaffCommands.add(
        desk.place.settings, id: id, roles: roles, by: by, on: desk.on)
    }
  }
}

/// `tally staff train`.
struct StaffTrain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Records a training; without privacy no personal data.")

  @Argument(help: "The staff number.")
  var id: String

  @Option(help: "privacy, security or conduct.")
  var course = "privacy"

  @Option(help: "The day it was passed, YYYY-MM-DD.")
  var passed: String

  @Option(help: "The last day it holds, YYYY-MM-DD; by the policy where nothing is said.")
  var until: String?

  @Option(help: "The staff number of who records it.")
  var by: String

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await StaffCommands.train(
        desk.place.settings, id: id, course: course, passed: passed, until: until, by: by,
        on: desk.on)
    }
  }
}

/// `tally staff leave`.
struct StaffLeave: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Ends every access of somebody who leaves.")

  @Argument(help: "The staff number.")
  var id: String

  @Option(help: "The staff number of who records it.")
  var by: String

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await StaffCommands.leave(desk.place.settings, id: id, by: by, on: desk.on)
    }
  }
}

/// `tally staff list`.
struct StaffList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Everybody with roles, training and denied accesses.")

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await StaffCommands.list(desk.place.settings, on: desk.on)
    }
  }
}

/// `tally staff check`.
struct StaffCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Whether somebody may open fields; a no is recorded.")

  @Argument(help: "The staff number.")
  var id: String

  @Option(help: "The fields, separated by commas.")
  var fields: String

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await StaffCommands.check(desk.place.settings, id: id, fields: fields, on: desk.on)
    }
  }
}
