import ArgumentParser
import TallyService

/// `tally books reconcile`.
struct BooksReconcile: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Holds the payment channel's statement of a day against our own orders.")

  @Option(help: "The day, YYYY-MM-DD.")
  var day: String

  @Option(help: "The statement's file: CSV with reference, kind, amount, day and status.")
  var statement: String

  @Option(help: "The staff number.")
  var by: String

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await ReconcileCommands.reconcile(
        desk.place.settings, day: day, file: statement, by: by, on: desk.on)
    }
  }
}

/// `tally books breaks`.
struct BooksBreaks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "breaks", abstract: "What we and the channel don't say alike.")

  @Flag(help: "Those that were explained, too.")
  var all = false

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await ReconcileCommands.breaks(place.settings, all: all)
    }
  }
}

/// `tally books resolve`.
struct BooksResolve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve", abstract: "Explains a break.")

  @Argument(help: "The break's number on its day.")
  var number: Int64

  @Option(help: "The day, YYYY-MM-DD.")
  var day: String

  @Option(help: "What it was.")
  var reason: String

  @Option(help: "The staff number.")
  var by: String

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await ReconcileCommands.resolve(
        desk.place.settings, day: day, number: number, reason: reason, by: by, on: desk.on)
    }
  }
}

/// `tally books check`.
struct BooksCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Holds every account against the day books.")

  @Option(help: "A day up to which every day is closed, YYYY-MM-DD.")
  var on: String

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await CheckCommand.run(place.settings, on: on)
    }
  }
}
