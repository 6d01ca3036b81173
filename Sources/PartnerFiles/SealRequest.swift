public import TransparencyLog

/// What shall be sealed, for whom and why.
public struct SealRequest: Sendable {
  /// One file to send.
  public struct File: Sendable {
    /// Where it lies.
    public var path: String
    /// The name it gets in the package.
    public var name: String
    /// The id of its format.
    public var schema: Token

    public init(path: String, name: String, schema: Token) {
      self.path = path
      self.name = name
      self.schema = schema
    }
  }

  /// The sender's key; its name is the sender.
  public var signer: NoteSigner
  /// The recipient's name.
  public var recipient: Token
  /// The recipient's public keys of age.
  public var keys: [AgeRecipient]
  /// The purpose code of the disclosure.
  public var purpose: Token
  /// The scenario of the sharing list.
  public var scenario: Token
  /// The second person who agreed (R18); without one nothing is sealed.
  public var approver: Token?
  /// The moment of sealing.
  public var created: Timestamp
  /// From when on it must not be opened.
  public var expires: Timestamp
  /// The day by which the recipient must have deleted the files (R18).
  public var purgeBy: CalendarDay
  /// Log indexes of consents.
  public var consents: [Int64]
  /// Log indexes of disclosures, at least one.
  public var disclosures: [Int64]
  /// Texts of log receipts to send along.
  public var receipts: [[UInt8]]
  /// The files, at least one.
  public var files: [File]

  public init(
    signer: NoteSigner, recipient: Token, keys: [AgeRecipient], purpose: Token, scenario: Token,
    approver: Token?, created: Timestamp, expires: Timestamp, purgeBy: CalendarDay,
    consents: [Int64] = [], disclosures: [Int64], receipts: [[UInt8]] = [], files: [File]
  ) {
    self.signer = signer
    self.recipient = recipient
    self.keys = keys
    self.purpose = purpose
    self.scenario = scenario
    self.approver = approver
    self.created = created
    self.expires = expires
    self.purgeBy = purgeBy
    self.consents = consents
    self.disclosures = disclosures
    self.receipts = receipts
    self.files = files
  }

  /// The manifest, still with the sequence number 1: everything that can be refused is refused
  /// before a number is used.
  ///
  /// - Throws: ``PackageError/approverMissing``, ``PackageError/badName(file:)``,
  ///   ``PackageError/badReceipt(number:)`` and what every manifest is checked for.
  func draft(_ limits: PackageLimits) throws(PackageError) -> PackageManifest {
    guard let approver else { throw .approverMissing }
    guard let sender = Token(signer.verifier.name), signer.verifier.type == .ed25519 else {
      throw .badField("sender")
    }
    var listed: [PackagedReceipt] = []
    for (place, text) in receipts.enumerated() {
      guard let receipt = try? Receipt(text) else { throw .badReceipt(number: place + 1) }
      listed.append(
        PackagedReceipt(
          index: receipt.index, bytes: Int64(text.count), sha256: FileDigest(of: text)))
    }
    guard files.count <= limits.files else { throw .badField("file") }
    var packaged: [PackagedFile] = []
    var total: Int64 = 0
    for (place, file) in files.enumerated() {
      guard let name = FileName(file.name) else { throw .badName(file: place + 1) }
      let digest = try Self.digest(file, limit: limits.bytes - total)
      total += digest.count
      packaged.append(
        PackagedFile(
          name: name, bytes: digest.count, sha256: digest.digest, schema: file.schema))
    }
    let manifest = PackageManifest(
      sender: sender, recipient: recipient, sequence: 1, purpose: purpose, scenario: scenario,
      approver: approver, created: created, expires: expires, purgeBy: purgeBy,
      consents: consents.sorted(), disclosures: disclosures.sorted(), receipts: listed,
      files: packaged)
    try manifest.check(limits)
    return manifest
  }

  private static func digest(_ file: File, limit: Int64) throws(PackageError) -> RunningDigest {
    let source = try OpenFile(reading: file.path, role: "file to seal")
    var digest = RunningDigest()
    while case let bytes = try source.read(upTo: 1 << 16), !bytes.isEmpty {
      digest.add(bytes[...])
      guard digest.count <= limit else { throw .tooLarge(limit: limit) }
    }
    return digest
  }
}
