/// What `tally package open` is given, as on the command line.
public struct PackageOpenInput: Sendable {
  /// The package.
  public var file: String
  /// The file of the recipient's secret keys of age.
  public var identity: String
  /// The keys of the senders to trust, as vkeys or as files.
  public var signers: [String]
  /// The recipient's own name.
  public var recipient: String?
  /// The formats to accept; empty takes those that this version knows.
  public var schemas: [String]
  /// The log's key, for the receipts in the package.
  public var logKey: String?
  /// The moment or day of opening; `nil` is now.
  public var on: String?
  /// Where the files go; `nil` only checks.
  public var out: String?
  public var ledger: String?
  /// Where the signed receipt goes.
  public var receipt: String?
  /// The file of the recipient's signing key.
  public var receiptKey: String?
  public var maxBytes: Int64?

  public init(
    file: String, identity: String, signers: [String], recipient: String?, schemas: [String],
    logKey: String?, on: String?, out: String?, ledger: String?, receipt: String?,
    receiptKey: String?, maxBytes: Int64?
  ) {
    self.file = file
    self.identity = identity
    self.signers = signers
    self.recipient = recipient
    self.schemas = schemas
    self.logKey = logKey
    self.on = on
    self.out = out
    self.ledger = ledger
    self.receipt = receipt
    self.receiptKey = receiptKey
    self.maxBytes = maxBytes
  }
}
