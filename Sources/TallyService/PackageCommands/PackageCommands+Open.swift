import Foundation
import LogVerifier
import PartnerFiles
import TransparencyLog

extension PackageCommands {
  /// Verifies a package and, where an out folder is given, releases its files.
  ///
  /// - Returns: One JSON document: the manifest's parts, and whether the files are released.
  public static func open(_ input: PackageOpenInput) throws(CommandFailure) -> [UInt8] {
    let rules = try rules(input)
    let opener = PackageOpener(age: try age(), identity: input.identity, rules: rules)
    let opened: OpenedPackage
    if let out = input.out {
      let ledger = try needed(input.ledger, "ledger")
      _ = try needed(input.recipient, "recipient")
      let order = try order(input)
      opened = try package { () throws(PackageError) in
        try opener.open(
          input.file, into: out, ledger: SequenceLedger(ledger, kind: .opened), receipt: order)
      }
    } else {
      // Only what was released can be receipted.
      if input.receipt != nil || input.receiptKey != nil { _ = try needed(nil, "out") }
      opened = try package { () throws(PackageError) in try opener.check(input.file) }
    }
    return document(opened.manifest, opened.digest) { output in
      output.flag("released", input.out != nil)
    }
  }

  /// Opens a bare age file into a file.
  ///
  /// - Returns: One JSON document with its length and digest.
  public static func openRaw(
    _ file: String, identity: String, maxBytes: Int64?, out: String
  ) throws(CommandFailure) -> [UInt8] {
    let opener = RawOpener(age: try age(), identity: identity, limits: try limits(maxBytes))
    let result = try package { () throws(PackageError) in try opener.open(file, into: out) }
    return JSONOutput.document { output in
      output.number("bytes", Int(result.bytes))
      output.text("sha256", result.sha256.description)
    }
  }

  /// Opens a bare age file and hands its bytes on, once all are verified.
  ///
  /// - Parameter sink: Takes the next bytes; false when it can't.
  public static func openRaw(
    _ file: String, identity: String, maxBytes: Int64?, sink: ([UInt8]) -> Bool
  ) throws(CommandFailure) {
    let opener = RawOpener(age: try age(), identity: identity, limits: try limits(maxBytes))
    try package { () throws(PackageError) in
      try opener.open(file, temporary: FileManager.default.temporaryDirectory.path) {
        (bytes: [UInt8]) throws(PackageError) in
        guard sink(bytes) else {
          throw .inputOutput(operation: "write", role: "standard output", code: EIO)
        }
      }
    }
  }

  /// Checks a recipient's receipt, with `package` against that sealed file.
  public static func receipt(
    _ path: String, signers: [String], package: String?
  ) throws(CommandFailure) -> [UInt8] {
    let keys = try verifiers(signers)
    let bytes = try LogCommands.read(path, field: "RECEIPT")
    let receipt = try self.package { () throws(PackageError) in
      let digest = try package.map { (path: String) throws(PackageError) in
        try FileDigest(ofFile: path, role: "package")
      }
      return try PackageReceipt(bytes, signedBy: keys, for: digest)
    }
    return JSONOutput.document { output in
      output.flag("valid", true)
      output.text("recipient", receipt.recipient.text)
      output.text("sender", receipt.sender.text)
      output.number("sequence", Int(receipt.sequence))
      output.text("package", receipt.package.description)
      output.text("opened", receipt.opened.description)
    }
  }

  private static func rules(_ input: PackageOpenInput) throws(CommandFailure) -> OpenRules {
    var recipient: Token?
    if let text = input.recipient { recipient = try token(text, field: "recipient") }
    var known: Set<Token> = []
    for schema in input.schemas.isEmpty ? schemas : input.schemas {
      known.insert(try token(schema, field: "schema"))
    }
    var logKey: VerifierKey?
    if let text = input.logKey { logKey = try LogCommands.key(text, beside: []).key }
    return OpenRules(
      signers: try verifiers(input.signers), recipient: recipient, schemas: known,
      logKey: logKey, now: try moment(input.on, field: "on"), limits: try limits(input.maxBytes))
  }

  private static func order(_ input: PackageOpenInput) throws(CommandFailure) -> ReceiptOrder? {
    guard input.receipt != nil || input.receiptKey != nil else { return nil }
    return ReceiptOrder(
      path: try needed(input.receipt, "receipt"),
      key: try signer(try needed(input.receiptKey, "receipt-key"), field: "receipt-key"))
  }

  /// An option without which nothing may be released.
  private static func needed(
    _ value: String?, _ option: String
  ) throws(CommandFailure) -> String {
    guard let value else {
      throw CommandFailure(
        .usage, code: "package.\(option)-missing", title: "An option is missing.",
        detail: "Files are released and receipted only with --\(option).")
    }
    return value
  }
}
