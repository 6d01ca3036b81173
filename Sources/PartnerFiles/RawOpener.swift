/// Opens bare age files: encrypted, but not signed by anybody. Their bytes are handed over only
/// after `age` has authenticated the last of them.
public struct RawOpener: Sendable {
  private let age: Age
  private let identity: String
  private let limits: PackageLimits

  /// - Parameter identity: The file with the reader's secret keys of age.
  public init(age: Age, identity: String, limits: PackageLimits = PackageLimits()) {
    self.age = age
    self.identity = identity
    self.limits = limits
  }

  /// Decrypts into a file (mode 0600), which appears in one step and takes the place of another.
  ///
  /// - Returns: The length and the digest of what was written.
  /// - Throws: ``PackageError``, the first that applies.
  @discardableResult
  public func open(
    _ path: String, into target: String
  ) throws(PackageError) -> (bytes: Int64, sha256: FileDigest) {
    guard Paths.isFreeForFile(target) else { throw .targetExists }
    let work = try WorkFolder(beside: target, role: "out file")
    let digest = try decrypt(path, into: work.path + "/file")
    try Paths.rename(work.path + "/file", to: target, replacing: true, role: "out file")
    return (digest.count, digest.digest)
  }

  /// Decrypts into a private file in a folder for temporary files, then hands its bytes on.
  ///
  /// - Parameter sink: Takes the next bytes; called only when all are verified.
  /// - Throws: ``PackageError``, the first that applies, and what `sink` throws.
  public func open(
    _ path: String, temporary folder: String,
    sink: ([UInt8]) throws(PackageError) -> Void
  ) throws(PackageError) {
    let work = try WorkFolder(beside: folder + "/raw", role: "temporary folder")
    _ = try decrypt(path, into: work.path + "/file")
    let file = try OpenFile(reading: work.path + "/file", role: "temporary file")
    while case let bytes = try file.read(upTo: 1 << 16), !bytes.isEmpty { try sink(bytes) }
  }

  private func decrypt(
    _ path: String, into target: String
  ) throws(PackageError) -> RunningDigest {
    let source = try SealedSource(path, limits: limits)
    let file = try OpenFile(creating: target, role: "temporary file")
    var digest = RunningDigest()
    try age.decrypt(
      identity: identity,
      source: { () throws(PackageError) in try source.next() },
      sink: { (bytes: [UInt8]) throws(PackageError) in
        digest.add(bytes[...])
        guard digest.count <= limits.bytes else { throw .tooLarge(limit: limits.bytes) }
        try file.write(bytes[...])
      })
    try file.sync()
    return digest
  }
}
