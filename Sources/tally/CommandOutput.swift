import ArgumentParser
import Foundation
import TallyService

/// What every subcommand does with its result: bytes to standard output, or the problem document
/// and the exit code of a failure.
enum CommandOutput {
  /// Runs a command's work and writes the document that it returns, followed by a line end.
  static func write(_ work: () async throws(CommandFailure) -> [UInt8]) async throws {
    let document: [UInt8]
    do { document = try await work() } catch { throw exit(with: error) }
    try write(document)
  }

  /// Writes a failure's problem document; the error returned ends the process with its code.
  static func exit(with failure: CommandFailure) -> ExitCode {
    do { try write(failure.document) } catch { return ExitCode(CommandFailure.Exit.fault.rawValue) }
    return ExitCode(failure.exit.rawValue)
  }

  /// Writes one document to standard output.
  static func write(_ document: [UInt8]) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(document + [UInt8(ascii: "\n")]))
  }
}
