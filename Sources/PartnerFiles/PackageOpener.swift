/// Opens packages: nothing is released before everything is verified.
public struct PackageOpener: Sendable {
  /// A step that is about to be taken.
  public enum Step: Sendable {
    /// The number is in the durable ledger; the files get their name next.
    case release
  }

  private let age: Age
  private let identity: String
  private let rules: OpenRules
  private let beforeStep: @Sendable (Step) -> Void

  /// - Parameters:
  ///   - identity: The file with the reader's secret keys of age.
  ///   - beforeStep: Called with each step, so that tests can stop there as a crash would.
  public init(
    age: Age, identity: String, rules: OpenRules,
    beforeStep: @escaping @Sendable (Step) -> Void = { _ in }
  ) {
    self.age = age
    self.identity = identity
    self.rules = rules
    self.beforeStep = beforeStep
  }

  /// Verifies a package and releases nothing.
  ///
  /// - Throws: ``PackageError``, the first that applies.
  public func check(_ path: String) throws(PackageError) -> OpenedPackage {
    try verify(path, into: NoSink())
  }

  /// Verifies a package, takes its number into the ledger and releases its files, in this order.
  /// A crash between the last two loses the package: its sender seals a new one. So no number is
  /// ever released twice.
  ///
  /// - Parameters:
  ///   - folder: Where the files go: a folder that is empty or not there yet. It appears in one
  ///     step with all files (mode 0700, files 0600), or not at all.
  ///   - ledger: The numbers opened before.
  ///   - receipt: The receipt to write once the files are released; `nil` writes none.
  /// - Throws: ``PackageError``, the first that applies; ``PackageError/badField(_:)`` when the
  ///   rules name no recipient.
  public func open(
    _ path: String, into folder: String, ledger: SequenceLedger, receipt: ReceiptOrder? = nil
  ) throws(PackageError) -> OpenedPackage {
    guard let recipient = rules.recipient else { throw .badField("recipient") }
    let target = Paths.withoutSlash(folder)
    guard Paths.isFreeForFolder(target) else { throw .targetExists }
    try receipt?.check(recipient)
    let work = try WorkFolder(beside: target, role: "out folder")
    let sink = try FolderSink(work.path + "/files")
    let opened = try verify(path, into: sink)
    try sink.sync()
    let draft = try receipt?.draft(for: opened, at: rules.now)
    try ledger.take(
      opened.manifest.sequence, sender: opened.manifest.sender, recipient: recipient
    ) { () throws(PackageError) in
      beforeStep(.release)
      // A folder can take the place of an empty folder only, so nothing is ever replaced.
      try Paths.rename(sink.path, to: target, replacing: true, role: "out folder")
    }
    try draft?.publish()
    return opened
  }

  private func verify(
    _ path: String, into sink: any PayloadSink
  ) throws(PackageError) -> OpenedPackage {
    var reader = PackageReader(rules, into: sink)
    let source = try SealedSource(path, limits: rules.limits)
    try age.decrypt(
      identity: identity,
      source: { () throws(PackageError) in try source.next() },
      sink: { (bytes: [UInt8]) throws(PackageError) in try reader.take(bytes) })
    return OpenedPackage(manifest: try reader.finished(), digest: source.digest)
  }
}
