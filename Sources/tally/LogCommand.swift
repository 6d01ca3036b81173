import ArgumentParser
import TallyService

/// `tally log`: the transparency log and what proves it.
struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Read, prove and audit the tamper-evident log.",
    subcommands: [
      LogCheckpoint.self, LogProve.self, LogVerify.self, LogAudit.self, LogCheck.self,
    ])
}

/// What the commands that read a data folder take.
struct LogOptions: ParsableArguments {
  @Option(help: "The data folder, with the log in its folder log.")
  var data = "data"

  @Option(help: "The origin the log must have.")
  var origin: String?

  @Flag(help: "One JSON document.")
  var json = false
}

/// `tally log checkpoint`.
struct LogCheckpoint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: "The newest signed checkpoint.")

  @OptionGroup var options: LogOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try LogCommands.checkpoint(
        data: options.data, origin: options.origin, json: options.json)
    }
  }
}

/// `tally log prove`.
struct LogProve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "The receipt of one entry.")

  @Argument(help: "The entry's place, from 0.")
  var index: Int64

  @OptionGroup var options: LogOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try LogCommands.prove(
        index: index, data: options.data, origin: options.origin, json: options.json)
    }
  }
}

/// `tally log verify`.
struct LogVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check a receipt, without database and network.")

  @Argument(help: "The receipt file.")
  var receipt: String

  @Option(help: "The log's vkey or its file; else vkey beside the receipt or in ../log.")
  var key: String?

  @Option(help: "The vkey of a known witness or its file; may be repeated.")
  var witness: [String] = []

  @Option(help: "How many of the known witnesses must have cosigned.")
  var quorum = 0

  @Flag(help: "One JSON document, as always.")
  var json = false

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try LogCommands.verify(
        receipt: receipt, key: key, witnesses: witness, quorum: quorum)
    }
  }
}

/// `tally log audit`.
struct LogAudit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Audit a whole log folder, without database and network.")

  @Argument(help: "The log folder, or the data folder around it.")
  var folder: String

  @Option(help: "The log's vkey or its file; else the folder's own file vkey.")
  var key: String?

  @Option(help: "A file with an earlier checkpoint the log must continue; may be repeated.")
  var remembered: [String] = []

  @Flag(help: "One JSON document, as always.")
  var json = false

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try LogCommands.audit(folder, key: key, remembered: remembered)
    }
  }
}

/// `tally log check`.
struct LogCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check one proof given as JSON on standard input.")

  @Flag(help: "One JSON document, as always.")
  var json = false

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      LogCommands.check(try StandardInput.read())
    }
  }
}

extension CommandOutput {
  /// Writes a verdict's document; a bad verdict ends the process with exit 1.
  fileprivate static func write(
    _ work: () throws(CommandFailure) -> LogVerdict
  ) async throws {
    var isGood = false
    try await write { () throws(CommandFailure) -> [UInt8] in
      let verdict = try work()
      isGood = verdict.isGood
      return verdict.document
    }
    if !isGood { throw ExitCode(CommandFailure.Exit.refused.rawValue) }
  }
}
