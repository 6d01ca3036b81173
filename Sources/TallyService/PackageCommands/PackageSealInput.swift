/// What `tally package seal` is given, as on the command line.
public struct PackageSealInput: Sendable {
  /// The file of the sender's signing key.
  public var key: String
  public var recipient: String
  /// The recipient's public keys of age.
  public var to: [String]
  public var purpose: String
  public var scenario: String
  public var approver: String?
  /// When it is sealed; `nil` is now.
  public var created: String?
  /// A moment, or a day at whose end it expires.
  public var expires: String
  public var purgeBy: String?
  public var consents: [Int64]
  public var disclosures: [Int64]
  /// Files of log receipts to send along.
  public var logReceipts: [String]
  /// The files, each as `SCHEMA=PATH`.
  public var files: [String]
  public var ledger: String
  public var out: String
  public var maxBytes: Int64?

  public init(
    key: String, recipient: String, to: [String], purpose: String, scenario: String,
    approver: String?, created: String?, expires: String, purgeBy: String?, consents: [Int64],
    disclosures: [Int64], logReceipts: [String], files: [String], ledger: String, out: String,
    maxBytes: Int64?
  ) {
    self.key = key
    self.recipient = recipient
    self.to = to
    self.purpose = purpose
    self.scenario = scenario
    self.approver = approver
    self.created = created
    self.expires = expires
    self.purgeBy = purgeBy
    self.consents = consents
    self.disclosures = disclosures
    self.logReceipts = logReceipts
    self.files = files
    self.ledger = ledger
    self.out = out
    self.maxBytes = maxBytes
  }
}
