import TransparencyLog

/// Seals packages: signed inside, encrypted outside.
public struct PackageSealer: Sendable {
  /// A step that is about to be taken.
  public enum Step: Sendable {
    /// The number is in the durable ledger; the package is written next.
    case write
    /// The package is complete and durable; it gets its name next.
    case rename
  }

  private let age: Age
  private let ledger: SequenceLedger
  private let limits: PackageLimits
  private let beforeStep: @Sendable (Step) -> Void

  /// - Parameters:
  ///   - ledger: The numbers given out so far. It must outlive the machine: a lost one begins
  ///     again at 1, and recipients refuse what follows.
  ///   - beforeStep: Called with each step, so that tests can stop there as a crash would.
  public init(
    age: Age, ledger: SequenceLedger, limits: PackageLimits = PackageLimits(),
    beforeStep: @escaping @Sendable (Step) -> Void = { _ in }
  ) {
    self.age = age
    self.ledger = ledger
    self.limits = limits
    self.beforeStep = beforeStep
  }

  /// Seals a package into a file that must not be there yet; it appears whole or not at all. A
  /// number is used only when the request is sound, and never again after a failure.
  ///
  /// - Throws: ``PackageError``, the first that applies.
  public func seal(
    _ request: SealRequest, into target: String
  ) throws(PackageError) -> SealedPackage {
    guard !request.keys.isEmpty else { throw .malformedRecipientKey }
    guard !Paths.exists(target) else { throw .targetExists }
    var manifest = try request.draft(limits)
    let work = try WorkFolder(beside: target, role: "package")
    manifest.sequence = try ledger.issue(
      sender: manifest.sender, recipient: manifest.recipient)
    guard let note = try? SignedNote(signing: manifest.text, by: [request.signer]) else {
      throw .badField("sender")
    }
    beforeStep(.write)
    let source = PackageSource(request, manifest, note: Array(note.encoded.utf8))
    let draft = work.path + "/package"
    let file = try OpenFile(creating: draft, role: "package")
    var digest = RunningDigest()
    try age.encrypt(
      to: request.keys,
      source: { () throws(PackageError) in try source.next() },
      sink: { (bytes: [UInt8]) throws(PackageError) in
        digest.add(bytes[...])
        try file.write(bytes[...])
      })
    try file.sync()
    beforeStep(.rename)
    try Paths.rename(draft, to: target, replacing: false, role: "package")
    return SealedPackage(manifest: manifest, digest: digest.digest, bytes: digest.count)
  }
}
