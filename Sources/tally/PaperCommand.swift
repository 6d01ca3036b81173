import ArgumentParser
import TallyService

/// `tally paper`: the texts that borrowers read and sign.
struct PaperCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper", abstract: "The papers that borrowers read and sign, in all versions.",
    subcommands: [PaperList.self, PaperShow.self, PaperCompare.self, PaperPublish.self])
}

/// Where the versions are looked for.
struct PaperOptions: ParsableArguments {
  @Option(help: "The data folder of an installation; without it, only the policy folder is read.")
  var data: String?

  @Option(help: "sqlite:PATH or postgresql://…; SQLite in the data folder where nothing is said.")
  var database: String?

  @Option(help: "The PostgreSQL schema of all tables.")
  var schema: String?

  @Option(help: "The policy folder; by default the one here or above the program.")
  var policy: String?

  @Flag(help: "One JSON document.")
  var json = false

  var settings: Settings? {
    data.map { Settings(data: $0, database: database, schema: schema, policy: policy) }
  }
}

/// `tally paper list`.
struct PaperList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every version with its first day, approver and digest.")

  @OptionGroup var options: PaperOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await PaperCommands.list(options.settings, policy: options.policy, json: options.json)
    }
  }
}

/// `tally paper show`.
struct PaperShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The whole text of a version.")

  @Argument(help: "The paper, such as credit_contract.")
  var kind: String

  @Option(help: "The version; the newest by default.")
  var version: String?

  @OptionGroup var options: PaperOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await PaperCommands.show(
        kind, version: version, options.settings, policy: options.policy, json: options.json)
    }
  }
}

/// `tally paper diff`.
struct PaperCompare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What changes from one version to another, field by field.")

  @Argument(help: "The paper, such as credit_contract.")
  var kind: String

  @Argument(help: "The older version.")
  var old: String

  @Argument(help: "The newer version.")
  var new: String

  @OptionGroup var options: PaperOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await PaperCommands.diff(
        kind, from: old, to: new, options.settings, policy: options.policy, json: options.json)
    }
  }
}

/// `tally paper publish`.
struct PaperPublish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publishes the text of a file; a version once published never changes.")

  @Argument(help: "The paper as YAML, such as policy/papers/credit-contract.yaml.")
  var file: String

  @Option(help: "The role or staff code that approved it; not the publisher's.")
  var approver: String

  @Option(help: "The first day on which it holds, YYYY-MM-DD.")
  var effectiveOn: String

  @Option(help: "The role or staff code that publishes it.")
  var publisher = "operator"

  @OptionGroup var place: DataOptions

  @Flag(help: "One JSON document.")
  var json = false

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await PaperCommands.publish(
        path: file, approver: approver, effectiveOn: effectiveOn, publisher: publisher,
        place.settings, json: json)
    }
  }
}
