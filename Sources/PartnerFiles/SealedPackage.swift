/// A package that lies ready to be handed over.
public struct SealedPackage: Hashable, Sendable {
  /// What was signed.
  public let manifest: PackageManifest
  /// The digest of the encrypted file, which the recipient's receipt must name.
  public let digest: FileDigest
  /// The length of the encrypted file in bytes.
  public let bytes: Int64
}
