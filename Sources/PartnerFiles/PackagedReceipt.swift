/// A log receipt (C2SP tlog-proof) that a package carries, as its manifest says.
public struct PackagedReceipt: Hashable, Sendable {
  /// The index of the log entry, one of the manifest's consents or disclosures.
  public var index: Int64
  /// The length of its text in bytes.
  public var bytes: Int64
  /// The digest of its text.
  public var sha256: FileDigest

  public init(index: Int64, bytes: Int64, sha256: FileDigest) {
    self.index = index
    self.bytes = bytes
    self.sha256 = sha256
  }
}
