import ArgumentParser
import Foundation
import TallyService

/// `tally package`: offline packages to and from partners.
struct PackageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: "Seal and open offline packages: encrypted by age, signed inside.",
    subcommands: [PackageSeal.self, PackageOpen.self, PackageReceiptCheck.self, PackageKey.self])
}

/// `tally package seal`.
struct PackageSeal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal", abstract: "Sign and encrypt files for one recipient.")

  @Option(help: "The file of the sender's signing key; its name is the sender.")
  var key: String

  @Option(help: "The recipient's name.")
  var recipient: String

  @Option(help: "A public key of age (age1…) of the recipient; may be repeated.")
  var to: [String]

  @Option(help: "The purpose code of the disclosure.")
  var purpose: String

  @Option(help: "The scenario of the sharing list, such as S3a.")
  var scenario: String

  @Option(help: "The staff code of the second person who agreed.")
  var approver: String?

  @Option(help: "When it is sealed, YYYY-MM-DDTHH:MM:SSZ; now by default.")
  var created: String?

  @Option(help: "When it expires, YYYY-MM-DDTHH:MM:SSZ, or a day at whose end it does.")
  var expires: String

  @Option(help: "The day by which the recipient must have deleted the files, YYYY-MM-DD.")
  var purgeBy: String?

  @Option(help: "The log index of a consent it rests on; may be repeated.")
  var consent: [Int64] = []

  @Option(help: "The log index of a disclosure; may be repeated.")
  var disclosure: [Int64] = []

  @Option(help: "A receipt of the log to send along; may be repeated.")
  var logReceipt: [String] = []

  @Option(help: "A file to send, SCHEMA=PATH; may be repeated.")
  var file: [String]

  @Option(help: "The ledger of sequence numbers given out.")
  var ledger: String

  @Option(help: "The package to write; it must not be there yet.")
  var out: String

  @Option(help: "The most bytes inside, 1 GiB by default.")
  var maxBytes: Int64?

  @Flag(help: "One JSON document, as always.")
  var json = false

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try PackageCommands.seal(
        PackageSealInput(
          key: key, recipient: recipient, to: to, purpose: purpose, scenario: scenario,
          approver: approver, created: created, expires: expires, purgeBy: purgeBy,
          consents: consent, disclosures: disclosure, logReceipts: logReceipt, files: file,
          ledger: ledger, out: out, maxBytes: maxBytes))
    }
  }
}

/// `tally package open`.
struct PackageOpen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Verify a package, and release its files once everything is verified.")

  @Argument(help: "The package, or with --raw any age file.")
  var file: String

  @Option(help: "The file of the recipient's secret keys of age.")
  var identity: String

  @Option(help: "The vkey of a sender to trust or its file; may be repeated.")
  var signer: [String] = []

  @Option(help: "The recipient's own name; needed with --out.")
  var recipient: String?

  @Option(help: "A schema to accept; may be repeated. By default those this version knows.")
  var schema: [String] = []

  @Option(help: "The log's vkey or its file; then every disclosure must be proven.")
  var logKey: String?

  @Option(help: "The moment or day of opening; now by default.")
  var on: String?

  @Option(help: "The folder for the files; without it the package is only checked.")
  var out: String?

  @Option(help: "The ledger of sequence numbers opened; needed with --out.")
  var ledger: String?

  @Option(help: "Where to write the signed receipt.")
  var receipt: String?

  @Option(help: "The file of the recipient's signing key, for the receipt.")
  var receiptKey: String?

  @Option(help: "The most bytes inside, 1 GiB by default.")
  var maxBytes: Int64?

  @Flag(help: "A bare age file: decrypt to --out, or to standard output. Nothing is signed.")
  var raw = false

  @Flag(help: "One JSON document, as always.")
  var json = false

  func validate() throws {
    guard raw else { return }
    let others: [Any?] = [recipient, logKey, on, ledger, receipt, receiptKey]
    if !signer.isEmpty || !schema.isEmpty || others.contains(where: { $0 != nil }) {
      throw ValidationError("A bare age file has no manifest: --raw takes --identity and --out.")
    }
  }

  func run() async throws {
    if raw, out == nil { return try writeRaw() }
    try await CommandOutput.write { () throws(CommandFailure) in
      if raw, let out {
        return try PackageCommands.openRaw(
          file, identity: identity, maxBytes: maxBytes, out: out)
      }
      return try PackageCommands.open(
        PackageOpenInput(
          file: file, identity: identity, signers: signer, recipient: recipient,
          schemas: schema, logKey: logKey, on: on, out: out, ledger: ledger, receipt: receipt,
          receiptKey: receiptKey, maxBytes: maxBytes))
    }
  }

  /// The bytes as they are, with no line end of ours.
  private func writeRaw() throws {
    do throws(CommandFailure) {
      try PackageCommands.openRaw(file, identity: identity, maxBytes: maxBytes) { bytes in
        (try? FileHandle.standardOutput.write(contentsOf: Data(bytes))) != nil
      }
    } catch {
      throw CommandOutput.exit(with: error)
    }
  }
}

/// `tally package receipt`.
struct PackageReceiptCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt", abstract: "Check a recipient's receipt for a package.")

  @Argument(help: "The receipt file.")
  var file: String

  @Option(help: "The vkey of a recipient to trust or its file; may be repeated.")
  var signer: [String] = []

  @Option(help: "The sealed package that the receipt must name.")
  var package: String?

  @Flag(help: "One JSON document, as always.")
  var json = false

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try PackageCommands.receipt(file, signers: signer, package: package)
    }
  }
}

/// `tally package key`.
struct PackageKey: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Make a key that signs packages or receipts.")

  @Argument(help: "The name it signs under: the sender's or the recipient's.")
  var name: String

  @Option(help: "The secret key's file; it must not be there yet.")
  var out: String

  @Flag(help: "One JSON document, as always.")
  var json = false

  func run() async throws {
    try await CommandOutput.write { () throws(CommandFailure) in
      try PackageCommands.makeKey(name: name, out: out)
    }
  }
}
