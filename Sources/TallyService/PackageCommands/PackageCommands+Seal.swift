import CreditCore
import PartnerFiles

extension PackageCommands {
  /// Seals a package.
  ///
  /// - Returns: One JSON document: the manifest's parts and the digest of the package.
  public static func seal(_ input: PackageSealInput) throws(CommandFailure) -> [UInt8] {
    let request = try request(input)
    let sealer = PackageSealer(
      age: try age(), ledger: SequenceLedger(input.ledger, kind: .sealed),
      limits: try limits(input.maxBytes))
    let sealed = try package { () throws(PackageError) in
      try sealer.seal(request, into: input.out)
    }
    return document(sealed.manifest, sealed.digest) { output in
      output.number("bytes", Int(sealed.bytes))
    }
  }

  private static func request(
    _ input: PackageSealInput
  ) throws(CommandFailure) -> SealRequest {
    guard SharingScenario(rawValue: input.scenario) != nil else {
      throw .badInput("scenario", "it is not a scenario of the sharing list")
    }
    guard SharingPurpose(rawValue: input.purpose) != nil else {
      throw .badInput("purpose", "it is not a purpose of the sharing list")
    }
    guard let purgeText = input.purgeBy else {
      throw CommandFailure(
        .refused, code: "package.purge-date-missing", title: "A rule refuses the package.",
        detail: "An offline transfer needs a purge date; give it with --purge-by.", rule: "R18")
    }
    guard let purgeBy = CalendarDay(purgeText) else {
      throw .badInput("purge-by", "it must be YYYY-MM-DD")
    }
    var keys: [AgeRecipient] = []
    for text in input.to {
      guard let key = AgeRecipient(text) else { throw CommandFailure(.malformedRecipientKey) }
      keys.append(key)
    }
    var receipts: [[UInt8]] = []
    for path in input.logReceipts {
      receipts.append(try LogCommands.read(path, field: "log-receipt"))
    }
    var approver: Token?
    if let text = input.approver { approver = try token(text, field: "approver") }
    return SealRequest(
      signer: try signer(input.key, field: "key"),
      recipient: try token(input.recipient, field: "recipient"), keys: keys,
      purpose: try token(input.purpose, field: "purpose"),
      scenario: try token(input.scenario, field: "scenario"), approver: approver,
      created: try moment(input.created, field: "created"), expires: try expiry(input.expires),
      purgeBy: purgeBy, consents: input.consents, disclosures: input.disclosures,
      receipts: receipts, files: try files(input.files))
  }

  /// A moment, or the end of a day.
  private static func expiry(_ text: String) throws(CommandFailure) -> Timestamp {
    let moment = try moment(text, field: "expires")
    guard CalendarDay(text) != nil else { return moment }
    // The day's last second is still good.
    guard let end = Timestamp(seconds: moment.seconds + 1) else {
      throw .badInput("expires", "it is too late")
    }
    return end
  }

  /// `SCHEMA=PATH`; the name in the package is the path's last part.
  private static func files(_ given: [String]) throws(CommandFailure) -> [SealRequest.File] {
    var files: [SealRequest.File] = []
    for (place, text) in given.enumerated() {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let name = parts[1].split(separator: "/").last else {
        throw .badInput("file[\(place)]", "it must be SCHEMA=PATH")
      }
      let schema = try token(String(parts[0]), field: "file[\(place)]")
      files.append(
        SealRequest.File(path: String(parts[1]), name: String(name), schema: schema))
    }
    return files
  }

  /// The document about a package; `fill` adds to it before the list of files.
  static func document(
    _ manifest: PackageManifest, _ digest: FileDigest, _ fill: (inout JSONOutput) -> Void
  ) -> [UInt8] {
    JSONOutput.document { output in
      output.text("sender", manifest.sender.text)
      output.text("recipient", manifest.recipient.text)
      output.text("purpose", manifest.purpose.text)
      output.text("scenario", manifest.scenario.text)
      output.text("approver", manifest.approver.text)
      output.number("sequence", Int(manifest.sequence))
      output.text("created", manifest.created.description)
      output.text("expires", manifest.expires.description)
      output.text("purgeBy", manifest.purgeBy.description)
      output.text("package", digest.description)
      fill(&output)
      output.list("files", manifest.files) { output, file in
        output.text("name", file.name.text)
        output.number("bytes", Int(file.bytes))
        output.text("sha256", file.sha256.description)
        output.text("schema", file.schema.text)
      }
    }
  }
}
