/// The text that is signed: fixed lines in a fixed order, so that one manifest has one text.
///
///     tallystick.package/1
///     sender lender.example
///     recipient partner.example
///     sequence 7
///     purpose contract_performance
///     scenario S3a
///     approver staff-0042
///     created 2026-10-05T08:30:00Z
///     expires 2026-10-19T08:30:00Z
///     purge-by 2027-10-05
///     consent INDEX                          (any number)
///     disclosure INDEX                       (one or more)
///     receipt INDEX BYTES SHA256             (any number)
///     file BYTES SHA256 SCHEMA NAME          (one or more)
extension PackageManifest {
  /// The version of manifest and container, their first line.
  public static let format = "tallystick.package/1"

  /// The lines, each with its newline.
  public var text: String {
    var lines = [
      Self.format, "sender \(sender)", "recipient \(recipient)", "sequence \(sequence)",
      "purpose \(purpose)", "scenario \(scenario)", "approver \(approver)", "created \(created)",
      "expires \(expires)", "purge-by \(purgeBy)",
    ]
    lines += consents.map { "consent \($0)" }
    lines += disclosures.map { "disclosure \($0)" }
    lines += receipts.map { "receipt \($0.index) \($0.bytes) \($0.sha256)" }
    lines += files.map { "file \($0.bytes) \($0.sha256) \($0.schema) \($0.name.text)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads the text. What it gives writes the same text again, to the byte.
  ///
  /// - Throws: ``PackageError/malformed(_:)`` with the number of the line,
  ///   ``PackageError/badName(file:)``, ``PackageError/approverMissing`` and what every manifest is
  ///   checked for.
  public init(text: String, limits: PackageLimits = PackageLimits()) throws(PackageError) {
    var lines = ManifestLines(text)
    guard lines.take(Self.format) else { throw .malformed("the format is not \(Self.format)") }
    sender = try lines.field("sender", Token.init)
    recipient = try lines.field("recipient", Token.init)
    sequence = try lines.field("sequence") { Int64($0) }
    purpose = try lines.field("purpose", Token.init)
    scenario = try lines.field("scenario", Token.init)
    guard lines.isNext("approver") else { throw .approverMissing }
    approver = try lines.field("approver", Token.init)
    created = try lines.field("created", Timestamp.init)
    expires = try lines.field("expires", Timestamp.init)
    purgeBy = try lines.field("purge-by", CalendarDay.init)
    consents = try lines.fields("consent") { Int64($0) }
    disclosures = try lines.fields("disclosure") { Int64($0) }
    receipts = try lines.fields("receipt", Self.receipt)
    files = []
    while lines.isNext("file") {
      let parts = try lines.field("file", Self.parts)
      guard let name = FileName(String(parts.name)) else {
        throw .badName(file: files.count + 1)
      }
      files.append(
        PackagedFile(name: name, bytes: parts.bytes, sha256: parts.sha256, schema: parts.schema))
    }
    // Signs, leading zeros and rests of lines are found here.
    guard lines.isAtEnd, self.text.utf8.elementsEqual(text.utf8) else {
      throw .malformed("line \(lines.number) of the manifest")
    }
    try check(limits)
  }

  private static func receipt(_ text: String) -> PackagedReceipt? {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, let index = Int64(parts[0]), let bytes = Int64(parts[1]), bytes >= 0,
      let digest = FileDigest(hex: parts[2])
    else { return nil }
    return PackagedReceipt(index: index, bytes: bytes, sha256: digest)
  }

  private struct FileParts {
    var bytes: Int64
    var sha256: FileDigest
    var schema: Token
    var name: Substring
  }

  private static func parts(_ text: String) -> FileParts? {
    let parts = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let bytes = Int64(parts[0]), bytes >= 0,
      let digest = FileDigest(hex: parts[1]), let schema = Token(String(parts[2]))
    else { return nil }
    return FileParts(bytes: bytes, sha256: digest, schema: schema, name: parts[3])
  }
}
