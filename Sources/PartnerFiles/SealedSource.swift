/// The bytes of an encrypted file on their way to `age`, with their digest.
final class SealedSource {
  private let file: OpenFile
  private let limits: PackageLimits
  private var running = RunningDigest()

  init(_ path: String, limits: PackageLimits) throws(PackageError) {
    file = try OpenFile(reading: path, role: "package")
    self.limits = limits
  }

  /// The next bytes, none at the end.
  func next() throws(PackageError) -> [UInt8] {
    let bytes = try file.read(upTo: 1 << 16)
    running.add(bytes[...])
    guard running.count <= limits.sealedBytes else { throw .tooLarge(limit: limits.bytes) }
    return bytes
  }

  /// The digest of what was read so far.
  var digest: FileDigest { running.digest }
}
