import ArgumentParser
import TallyService

/// `tally bureau`: the credit bureau's formats.
struct BureauCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bureau", abstract: "Build, check and read what goes to and from the bureau.",
    subcommands: [
      BureauBuild.self, BureauValidateFile.self, BureauReadReport.self, BureauCorrect.self,
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

  @Option(help: "The business day to act on, YYYY-MM-DD; today by default.")
  var on: String?

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await BureauCorrectRun.run(place.settings, borrower: borrower, row: row, on: on)
    }
  }
}
