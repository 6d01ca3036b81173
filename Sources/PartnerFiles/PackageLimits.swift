/// What is taken at most. A package that says more is refused before its bytes are read.
public struct PackageLimits: Hashable, Sendable {
  /// All bytes inside the encryption, by default 1 GiB.
  public var bytes: Int64
  /// The number of files.
  public var files: Int
  /// The number of log receipts.
  public var receipts: Int

  public init(bytes: Int64 = 1 << 30, files: Int = 1000, receipts: Int = 1000) {
    self.bytes = bytes
    self.files = files
    self.receipts = receipts
  }

  /// The most bytes of an encrypted file that are read. Armour makes an age file a third larger;
  /// whatever goes on beyond twice the limit is no file that could be released.
  var sealedBytes: Int64 { bytes.multipliedReportingOverflow(by: 2).partialValue + (1 << 20) }
}
