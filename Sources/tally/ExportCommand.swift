import ArgumentParser
import Foundation
import TallyService

/// `tally consent`: the signed record of what a borrower agreed to.
struct ConsentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent", abstract: "The signed record of what a borrower agreed to.",
    subcommands: [ConsentExport.self, ConsentVerify.self])
}

/// `tally consent export`.
struct ConsentExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "A borrower's consent record, signed, with its receipts.")

  @Option(help: "The borrower's reference.")
  var borrower: String

  @OptionGroup var place: DataOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await ConsentCommands.export(place.settings, borrower: borrower)
    }
  }
}

/// `tally consent verify`.
struct ConsentVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check a consent record, without database and network.")

  @Argument(help: "The record's file.")
  var file: String

  @Option(help: "The log's vkey or its file.")
  var key: String

  func run() async throws {
    var isGood = false
    try await CommandOutput.write { () throws(CommandFailure) -> [UInt8] in
      let verdict = try ConsentCommands.verify(file, key: key)
      isGood = verdict.isGood
      return verdict.document
    }
    if !isGood { throw ExitCode(CommandFailure.Exit.refused.rawValue) }
  }
}

/// `tally data`: what is held of a borrower.
struct DataCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "What is held of a borrower.", subcommands: [DataExport.self])
}

/// `tally data export`.
struct DataExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "A copy of everything held of a borrower, for them.")

  @Option(help: "The borrower's reference.")
  var borrower: String

  @OptionGroup var place: DataOptions

  func run() async throws {
    do throws(CommandFailure) {
      try await DataExportRun.run(place.settings, borrower: borrower) { part in
        try FileHandle.standardOutput.write(contentsOf: Data(part))
      }
    } catch {
      throw CommandOutput.exit(with: error)
    }
    try CommandOutput.write([])
  }
}
