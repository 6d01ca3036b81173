/// A package that was verified from its first to its last byte.
public struct OpenedPackage: Hashable, Sendable {
  /// What its sender signed.
  public let manifest: PackageManifest
  /// The digest of the encrypted file.
  public let digest: FileDigest
}
