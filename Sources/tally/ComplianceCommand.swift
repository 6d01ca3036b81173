import ArgumentParser
import Foundation
import TallyService

/// `tally compliance`: assessments, the register of processing, the internal audit.
struct ComplianceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compliance",
    abstract: "Impact assessments, the register of processing, the internal audit.",
    subcommands: [
      ComplianceCheck.self, ComplianceAssess.self, CompliancePublish.self,
      ComplianceWithdraw.self, ComplianceRegister.self, ComplianceAuditing.self,
      ComplianceVerify.self,
    ])
}

/// Where the desk works, and on which day.
struct DeskOptions: ParsableArguments {
  @OptionGroup var place: DataOptions

  @Option(help: "The business day to act on, YYYY-MM-DD; today by default.")
  var on: String?
}

/// `tally compliance check`.
struct ComplianceCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "What is missing: assessments of the sharing list, records, training.")

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    var isWhole = true
    try await CommandOutput.write { () throws(CommandFailure) in
      let answer = try await AssessmentCommands.check(desk.place.settings, on: desk.on)
      isWhole = answer.isWhole
      return answer.document
    }
    if !isWhole { throw ExitCode(1) }
  }
}

/// `tally compliance assess`.
struct ComplianceAssess: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Keeps a draft of an impact assessment, read as JSON.")

  @Argument(help: "The assessment's file; - for standard input.")
  var file: String

  @Option(help: "The staff number of who wrote it.")
  var author: String

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await AssessmentCommands.draft(
        desk.place.settings, try ComplianceInput.bytes(file), author: author, on: desk.on)
    }
  }
}

/// `tally compliance publish`.
struct CompliancePublish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Approves an impact assessment; not by its author.")

  @Argument(help: "The assessment's id.")
  var id: String

  @Option(help: "The staff number of who approves it.")
  var approver: String

  @Option(help: "The last day before it is looked at again, YYYY-MM-DD.")
  var reviewBy: String

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await AssessmentCommands.publish(
        desk.place.settings, id: id, approver: approver, reviewBy: reviewBy, on: desk.on)
    }
  }
}

/// `tally compliance withdraw`.
struct ComplianceWithdraw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Ends an impact assessment; it is kept.")

  @Argument(help: "The assessment's id.")
  var id: String

  @Option(help: "The staff number of who ends it.")
  var by: String

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await AssessmentCommands.withdraw(
        desk.place.settings, id: id, by: by, on: desk.on)
    }
  }
}

/// `tally compliance register`.
struct ComplianceRegister: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register", abstract: "The register of processing activities.")

  @Option(help: "json or csv.")
  var format = "json"

  @Option(help: "The file to write; standard output by default.")
  var out: String?

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try await RegisterCommands.register(
        desk.place.settings, format: format, out: out, on: desk.on)
    }
  }
}

/// `tally compliance audit`.
struct ComplianceAuditing: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Samples consents, inquiries, shares and reports, and files a signed report.")

  @Option(help: "The seed of the sample; the same seed draws the same events.")
  var seed: UInt64 = 1

  @Option(help: "How many of each class.")
  var sample = 50

  @Option(help: "The report's file.")
  var out: String

  @Option(help: "The auditor's secret key file; the installation's own by default.")
  var key: String?

  @Flag(help: "Only when the policy's time has come, with the policy's sample.")
  var due = false

  @OptionGroup var desk: DeskOptions

  func run() async throws {
    var isClean = true
    try await CommandOutput.write { () throws(CommandFailure) in
      let answer = try await ComplianceAuditCommands.audit(
        desk.place.settings,
        ComplianceAuditCommands.Options(
          seed: seed, sample: sample, on: desk.on, out: out, key: key, onlyWhenDue: due))
      isClean = answer.isClean
      return answer.document
    }
    if !isClean { throw ExitCode(1) }
  }
}

/// `tally compliance verify`.
struct ComplianceVerify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks an audit report's signature and shows the report.")

  @Argument(help: "The report's file.")
  var file: String

  @Option(help: "The auditor's verifier key, as audit shows it.")
  var key: String

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try ComplianceAuditCommands.verify(path: file, key: key)
    }
  }
}

/// Reads a command's JSON input.
enum ComplianceInput {
  static func bytes(_ file: String) throws(CommandFailure) -> [UInt8] {
    guard file != "-" else { return try StandardInput.read() }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CommandFailure.badInput("file", "it can't be read")
    }
    return Array(data)
  }
}
