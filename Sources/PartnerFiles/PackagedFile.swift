/// One file of a package, as its manifest says.
public struct PackagedFile: Hashable, Sendable {
  /// Its name, under which it is released.
  public var name: FileName
  /// Its length in bytes.
  public var bytes: Int64
  /// The digest of its bytes.
  public var sha256: FileDigest
  /// The id of its format, such as `partner.repayments/1`.
  public var schema: Token

  public init(name: FileName, bytes: Int64, sha256: FileDigest, schema: Token) {
    self.name = name
    self.bytes = bytes
    self.sha256 = sha256
    self.schema = schema
  }
}
