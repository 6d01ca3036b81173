import ArgumentParser
import TallyService

/// `tally bureau`: the credit bureau's formats.
struct BureauCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bureau", abstract: "Build, check and read what goes to and from the bureau.",
    subcommands: [
      BureauBuild.self, BureauFiles.self, BureauQueueList.self, BureauCorrect.self,
      BureauAmend.self,
      BureauHeld.self, BureauDirectoryList.self,
      BureauValidateFile.self, BureauReadReport.self, BureauInquiries.self, BureauMonitor.self,
    ])
}

/// `tally bureau build`.
struct BureauBuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "The report files of a day or month, written again.")

  @Option(help: "The day of the files, YYYY-MM-DD.")
  var day: String?

  @Option(help: "The month of the files, YYYY-MM.")
  var month: String?

  @Option(help: "Where to write them.")
  var out: String?

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await BureauBuildRun.run(place.settings, day: day, month: month, out: out)
    }
  }
}

/// `tally bureau validate`.
struct BureauValidateFile: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Checks a record file by the bureau's rules.")

  @Argument(help: "The record file.")
  var file: String

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try BureauValidate.run(path: file)
    }
  }
}

/// `tally bureau read-report`.
struct BureauReadReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-report", abstract: "Reads a credit report document.")

  @Argument(help: "The report, as an XML document.")
  var file: String

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try ReadReport.run(path: file)
    }
  }
}

/// `tally bureau correct`.
struct BureauCorrect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Lists the rows that the bureau refused, or tells one of them anew.")

  @Option(help: "The borrower's reference, as listed.")
  var borrower: String?

  @Option(help: "The number of the row, as listed.")
  var row: Int64?

  @Option(help: "Tells all rows with this code anew.")
  var code: String?

  @Option(help: "The business day to act on, YYYY-MM-DD; today by default.")
  var on: String?

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await BureauCorrectRun.run(
        place.settings, borrower: borrower, row: row, code: code, on: on)
    }
  }
}

/// `tally bureau queue`.
struct BureauQueueList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue",
    abstract: "Lists by code what the bureau refused and what our own checks held.")

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await BureauQueueRun.run(place.settings, json: json)
    }
  }
}

/// `tally bureau files`.
struct BureauFiles: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "files", abstract: "Lists the report files and how far they have come.")

  @Option(help: "The month of the files, YYYY-MM; all by default.")
  var month: String?

  @Option(help: "Gives up a held file of this name that never left; its rows go into others.")
  var withdraw: String?

  @Flag(help: "As JSON.")
  var json = false

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await BureauFilesRun.run(place.settings, month: month, withdraw: withdraw, json: json)
    }
  }
}
