import ArgumentParser
import Foundation
import TallyService

/// `tally demo`: the first whole journey on real data.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Lets borrowers live some months on real data, then audits and shows the result.")

  @Option(help: "How many borrowers.")
  var borrowers = 50

  @Option(help: "How many months.")
  var months = 3

  @Option(help: "The seed everything random follows from.")
  var seed: UInt64 = 1

  @Option(help: "How many times as often as usual everything happens after the first weeks.")
  var pace = 1

  @OptionGroup var place: DataOptions

  @Option(help: "The port of the pages; 0 for any.")
  var port = 8080

  @Flag(help: "End after the summary instead of serving the pages.")
  var once = false

  @Flag(help: "Print the summary as one JSON document.")
  var json = false

  func run() async throws {
    do throws(CommandFailure) {
      let options = try DemoOptions(
        borrowers: borrowers, months: months, seed: seed, pace: pace)
      let outcome = try await DemoRun.run(options, settings: place.settings) {
        ErrorOutput.line($0)
      }
      try DemoOutput.write(outcome.summary, asJSON: json)
      if !once {
        try await outcome.serve(port: port) { ErrorOutput.line($0) }
      }
      await outcome.close()
      if !outcome.summary.isWhole {
        throw CommandFailure(
          .refused, code: "invariant.broken", title: "An invariant is broken.",
          detail: "See the summary.")
      }
    } catch {
      throw error.code == "invariant.broken" ? ExitCode(1) : CommandOutput.exit(with: error)
    }
  }
}

/// Where an installation's data are.
struct DataOptions: ParsableArguments {
  @Option(help: "The data folder: keys, log, model and, with SQLite, the database.")
  var data = "data"

  @Option(help: "sqlite:PATH or postgresql://…; SQLite in the data folder where nothing is said.")
  var database: String?

  @Option(help: "The PostgreSQL schema of all tables.")
  var schema: String?

  @Option(help: "The folder of the dated policy.")
  var policy: String?

  var settings: Settings {
    Settings(data: data, database: database, schema: schema, policy: policy)
  }
}

/// Lines for the person at the terminal; standard output is for documents.
enum ErrorOutput {
  static func line(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }
}

private enum DemoOutput {
  static func write(_ summary: DemoSummary, asJSON: Bool) throws(CommandFailure) {
    do {
      try CommandOutput.write(asJSON ? summary.document : Array(summary.text.utf8))
    } catch {
      throw CommandFailure(
        .unavailable, code: "output.closed", title: "Standard output is closed.", detail: "")
    }
  }
}
