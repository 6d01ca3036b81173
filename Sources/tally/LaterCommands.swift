import ArgumentParser
import TallyService

/// Commands of the fixed interface whose parts are not built yet. They say so and end with 69;
/// they never answer with a wrong figure.
struct WitnessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "witness", abstract: "A witness of logs (not in this version).")

  @Argument(parsing: .captureForPassthrough) var rest: [String] = []

  func run() async throws { throw CommandOutput.exit(with: .notYet("witness")) }
}

/// `tally db`.
struct DatabaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "db", abstract: "The database.",
    subcommands: [DatabaseMigrate.self, DatabaseBackup.self, DatabaseRestore.self])
}

/// `tally db migrate`.
struct DatabaseMigrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate", abstract: "Brings the schema up to date.")

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await MigrateRun.run(place.settings)
    }
  }
}

/// `tally db backup`.
struct DatabaseBackup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "A consistent online backup (not in this version).")

  @Argument(parsing: .captureForPassthrough) var rest: [String] = []

  func run() async throws { throw CommandOutput.exit(with: .notYet("db backup")) }
}

/// `tally db restore`.
struct DatabaseRestore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Restores a backup (not in this version).")

  @Argument(parsing: .captureForPassthrough) var rest: [String] = []

  func run() async throws { throw CommandOutput.exit(with: .notYet("db restore")) }
}
